import { describe, expect, test } from 'vitest';
import { fields, parse } from '../../../common/eql';
import { isEventDocument } from '../../../common/event';
import { rule } from '../../../common/rule';
import { matchesIndexPattern } from '../../../common/sources/matches_index_pattern';
import { scenario } from '../scenario';
import { indexTemplates, mappingsFor } from './index_templates';

const now = new Date('2026-03-12T14:37:21.480Z');
const all = [...scenario({ now, hours: 20, backgroundPerHour: 600 }).events];
const indices = [...new Set(all.map(({ index }) => index))].sort();

describe.each(indices)('%s', (index) => {
  const mappings = mappingsFor(index);
  const mapped = mappedFields(mappings.properties);

  test('has one template', () => {
    const applying = indexTemplates.filter(({ body }) =>
      body.index_patterns.some((pattern) => matchesIndexPattern(index, pattern))
    );
    expect(applying).toHaveLength(1);
    expect(applying[0]?.body.template.mappings).toBe(mappings);
  });

  test('maps every field of its documents, where it maps what arrives', () => {
    if (!mappings.dynamic) return;
    const used = new Set(
      all.filter((event) => event.index === index).flatMap(({ source }) => [...leaves(source)])
    );
    expect([...used].filter((name) => !mapped.has(name))).toEqual([]);
  });

  test('maps the time of events', () => {
    expect(mapped.get('@timestamp')).toBe('date');
  });
});

describe('what the rule needs', () => {
  const searched = indices.filter((index) =>
    rule.indices.some((pattern) => matchesIndexPattern(index, pattern))
  );
  const mappedIn = (name: string) =>
    searched.filter((index) => mappedFields(mappingsFor(index).properties).has(name));

  test('is mapped in at least one of the streams it searches', () => {
    const unknown = fields(parse(rule.query))
      .map(({ name }) => name)
      .filter((name) => mappedIn(name).length === 0);
    expect(unknown).toEqual([]);
  });

  test('signatures are mapped where they are in life', () => {
    expect(mappedIn('process.code_signature.trusted')).toEqual([
      'endgame-4.28.0-000001',
      'logs-endpoint.events.network-default',
      'logs-sentinel_one_cloud_funnel.dns-default',
      'logs-sentinel_one_cloud_funnel.file-default',
      'logs-sentinel_one_cloud_funnel.network_action-default',
      'logs-sentinel_one_cloud_funnel.process-default',
      'winlogbeat-9.4.0',
    ]);
  });

  test("Defend's network stream keeps hashes and parents unsearchable", () => {
    const mapped = mappedFields(mappingsFor('logs-endpoint.events.network-default').properties);
    for (const name of [
      'process.hash.sha256',
      'process.parent.executable',
      'process.parent.name',
      'process.command_line',
      'dns.answers.data',
    ]) {
      expect(mapped.has(name)).toBe(false);
    }
  });

  test('Endgame has no time of ingestion', () => {
    expect(mappedIn('event.ingested')).not.toContain('endgame-4.28.0-000001');
  });
});

test('nothing is known of other indices', () => {
  expect(() => mappingsFor('metrics-1')).toThrow('writes nothing');
});

/** Types by full field name. */
function mappedFields(properties: unknown, prefix = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  if (!isEventDocument(properties)) return found;
  for (const [name, mapping] of Object.entries(properties)) {
    if (!isEventDocument(mapping)) continue;
    if (mapping['type'] !== undefined) found.set(prefix + name, mapping['type']);
    const below = mappedFields(mapping['properties'], `${prefix}${name}.`);
    for (const [full, type] of below) found.set(full, type);
  }
  return found;
}

function* leaves(value: unknown, name = ''): Generator<string> {
  if (Array.isArray(value)) {
    for (const item of value) yield* leaves(item, name);
  } else if (isEventDocument(value)) {
    for (const [key, inner] of Object.entries(value)) {
      yield* leaves(inner, name === '' ? key : `${name}.${key}`);
    }
  } else if (value !== undefined) {
    yield name;
  }
}
