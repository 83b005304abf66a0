import { values, type EventDocument, type FieldValue } from '../event';
import type { DataSource } from './data_source';
import { dataSources } from './data_sources';
import { matchesIndexPattern } from './matches_index_pattern';
import { matchesPattern } from './matches_pattern';

/**
 * Tells which data source a document is from.
 *
 * Index names come first, since they are what the rule selects by: that of the hit, then the one an alert says its event
 * was in. Without a known index the content decides, by the strongest evidence there is: the dataset (one that none of
 * the sources has ends the matter), the module, fields of the vendor, the type of the agent, and the tag of forwarded
 * Windows events. Evidence for two sources at once decides nothing.
 *
 * @param event an event, or an alert as Elastic Security stores it: with the event's fields, and with `event.*` and
 *   `data_stream.*` also below `kibana.alert.original_event` and `kibana.alert.original_data_stream`
 * @param index the `_index` of the hit, if there is one
 * @returns `undefined` for documents of other sources, and for those without any of these marks
 */
export function recogniseSource(event: EventDocument, index?: string): DataSource | undefined {
  const indices = index === undefined ? [] : [index];
  const byIndex =
    only(bySourceIndex(indices)) ??
    only(bySourceIndex(values(event, 'kibana.alert.ancestors.index')));
  if (byIndex !== undefined) return byIndex;

  for (const { found, isFinal } of evidence(event)) {
    if (isFinal || found.length > 0) return only(found);
  }
  return undefined;
}

interface Evidence {
  readonly found: readonly DataSource[];
  /** No weaker evidence counts, even if this one speaks for no source. */
  readonly isFinal: boolean;
}

/** Lazily, from the strongest on: most documents are recognised by their dataset. */
function* evidence(event: EventDocument): Generator<Evidence> {
  for (const field of ['data_stream.dataset', 'event.dataset']) {
    const datasets = texts(originalValues(event, field));
    yield {
      found: sourcesWhere((source) => matchesAny(datasets, source.marks.datasets)),
      isFinal: datasets.length > 0,
    };
  }
  const modules = texts(originalValues(event, 'event.module'));
  yield weak((source) => matchesAny(modules, source.marks.modules));
  yield weak((source) => source.marks.vendorFields.some((field) => hasField(event, field)));
  const agentTypes = texts(values(event, 'agent.type'));
  yield weak((source) => matchesAny(agentTypes, source.marks.agentTypes));
  // Other integrations use the same tags, so the event must be one of the Windows event log.
  const tags = hasField(event, 'winlog.*') ? texts(values(event, 'tags')) : [];
  yield weak((source) => matchesAny(tags, source.marks.windowsEventTags));
}

function weak(speaksFor: (source: DataSource) => boolean): Evidence {
  return { found: sourcesWhere(speaksFor), isFinal: false };
}

function bySourceIndex(indices: readonly FieldValue[]): readonly DataSource[] {
  const names = texts(indices);
  return sourcesWhere((source) =>
    [source.indexPattern, ...source.processIndexPatterns].some((pattern) =>
      names.some((name) => matchesIndexPattern(name, pattern))
    )
  );
}

function sourcesWhere(condition: (source: DataSource) => boolean): readonly DataSource[] {
  return dataSources.filter(condition);
}

function only(sources: readonly DataSource[]): DataSource | undefined {
  return sources.length === 1 ? sources[0] : undefined;
}

/** The values of a field of the event, which an alert keeps below another name; some alerts keep both. */
function originalValues(event: EventDocument, field: string): readonly FieldValue[] {
  const original = values(event, `kibana.alert.original_${field}`);
  return original.length > 0 ? original : values(event, field);
}

function texts(found: readonly FieldValue[]): readonly string[] {
  return found.filter((value) => typeof value === 'string');
}

function matchesAny(found: readonly string[], patterns: readonly string[]): boolean {
  return patterns.some((pattern) => found.some((text) => matchesPattern(text, pattern)));
}

/** Whether the document has a field, or for `name.*` any field below that object. */
function hasField(event: EventDocument, pattern: string): boolean {
  if (!pattern.endsWith('.*')) return values(event, pattern).length > 0;
  const prefix = pattern.slice(0, -1);
  const object = pattern.slice(0, -2);
  return Object.entries(event).some(
    ([key, value]) =>
      (key.startsWith(prefix) && value !== null) ||
      (key === object && typeof value === 'object' && value !== null)
  );
}
