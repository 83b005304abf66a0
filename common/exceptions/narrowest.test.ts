import { describe, expect, test } from 'vitest';
import { scenario } from '../../sandbox/scenario/scenario';
import type { EventDocument } from '../event';
import { publicIpLookupDomains } from '../rule/public_ip_lookup_domains';
import { dataSource, dataSources, type SourceId } from '../sources';
import { exampleEvents } from '../sources/example_events';
import { enrichedEvent, fieldsOf } from './enriched_event';
import type { ExceptionDraft } from './exception_item';
import { compileException } from './exception_predicate';
import { guardRails } from './guard_rails';
import { loosened, loosenings } from './loosen';
import { suggestException, type ExceptionSuggestion } from './narrowest';

const draftOf = ({ entries }: ExceptionSuggestion): ExceptionDraft => ({
  name: 'Suggested',
  reason: 'Confirmed.',
  entries: entries.map(({ entry }) => entry),
});
const partsOf = ({ entries }: ExceptionSuggestion) =>
  entries.map(({ entry, part, from }) => [entry.field, entry.values[0], part, from]);

/** What the start of the process of an example event would say, as far as the source says it. */
const starts: Readonly<Record<SourceId, EventDocument>> = {
  endgame: { 'process.hash.sha256': 'a'.repeat(64), 'endgame.parent_process_name': 'cmd.exe' },
  endpoint: {
    'process.hash.sha256': 'a'.repeat(64),
    process: { parent: { executable: 'C:\\Windows\\explorer.exe' } },
  },
  sentinel_one_cloud_funnel: {
    'process.hash.sha256': 'a'.repeat(64),
    'process.parent.executable': 'C:\\Windows\\explorer.exe',
  },
  crowdstrike_fdr: {
    'process.hash.sha256': 'a'.repeat(64),
    'process.executable': '\\Device\\HarddiskVolume3\\Python\\python.exe',
    'process.parent.name': 'cmd.exe',
    'user.id': 'S-1-5-21-10-20-30-1001',
  },
  windows_forwarded: {
    'process.hash.sha256': 'a'.repeat(64),
    'process.parent.executable': 'C:\\Windows\\explorer.exe',
    'user.id': 'S-1-5-18',
  },
  windows_sysmon_operational: {
    'process.hash.sha256': 'a'.repeat(64),
    'process.parent.executable': 'C:\\Windows\\explorer.exe',
    'user.id': 'S-1-5-18',
  },
  winlogbeat: {
    'process.hash.sha256': 'a'.repeat(64),
    'process.parent.executable': 'C:\\Windows\\explorer.exe',
    'user.id': 'S-1-5-18',
  },
};

describe('each source', () => {
  test('the narrowest entries of Elastic Defend, and where they come from', () => {
    const suggestion = suggestException({
      event: exampleEvents.endpoint,
      processStart: starts.endpoint,
      source: dataSource('endpoint'),
    });
    expect(partsOf(suggestion)).toEqual([
      ['process.hash.sha256', 'a'.repeat(64), 'identity', 'process_start'],
      ['process.code_signature.subject_name', 'Microsoft Windows', 'identity', 'event'],
      ['process.code_signature.trusted', 'true', 'beside', 'event'],
      [
        'process.executable',
        'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
        'beside',
        'event',
      ],
      ['process.parent.executable', 'C:\\Windows\\explorer.exe', 'parent', 'process_start'],
      ['dns.question.name', 'api.ipify.org', 'domain', 'event'],
      ['host.id', 'a7c1f0de-0000-4000-8000-000000000001', 'scope', 'event'],
      ['user.id', 'S-1-5-21-10-20-30-1001', 'scope', 'event'],
    ]);
    expect(suggestion.missing).toEqual([]);
  });

  test.each(dataSources.map((source) => [source.id, source] as const))(
    '%s: the guard rails accept it where all parts are there, and it hides its own event',
    (id, source) => {
      const lookup = { event: exampleEvents[id], processStart: starts[id], source };
      const suggestion = suggestException(lookup);
      const draft = draftOf(suggestion);
      const faults = guardRails(draft, { domains: publicIpLookupDomains, sources: [source] });
      expect(faults.map((fault) => fault.id)).toEqual(
        suggestion.missing.map(({ part }) => `${part}_missing`)
      );
      expect(compileException(draft)(enrichedEvent(lookup, fieldsOf([draft])))).toBe(true);
    }
  );

  test('the parts that the sources give no value for', () => {
    const missing = dataSources.flatMap((source) =>
      suggestException({
        event: exampleEvents[source.id],
        processStart: starts[source.id],
        source,
      }).missing.map(({ part, reason }) => [source.id, part, reason])
    );
    expect(missing).toEqual([
      ['endgame', 'parent', 'never_filled'],
      ['crowdstrike_fdr', 'parent', 'never_filled'],
    ]);
  });
});

describe('what is missing', () => {
  test('says what there is instead, with its value', () => {
    const { missing } = suggestException({
      event: exampleEvents.crowdstrike_fdr,
      processStart: starts.crowdstrike_fdr,
      source: dataSource('crowdstrike_fdr'),
    });
    expect(missing).toEqual([
      {
        part: 'parent',
        reason: 'never_filled',
        alternatives: [
          {
            field: 'process.parent.name',
            isEnough: false,
            filling: 'process_event',
            value: 'cmd.exe',
            from: 'process_start',
          },
        ],
      },
    ]);
  });

  test('without the start of the process it says that this is needed', () => {
    const { missing } = suggestException({
      event: exampleEvents.winlogbeat,
      processStart: undefined,
      source: dataSource('winlogbeat'),
    });
    expect(missing.map(({ part, reason }) => [part, reason])).toEqual([
      ['identity', 'process_start_needed'],
      ['parent', 'process_start_needed'],
    ]);
    expect(missing[1]?.alternatives[0]).toEqual({
      field: 'process.parent.executable',
      isEnough: true,
      filling: 'process_event',
    });
  });

  const unsigned = {
    process: { code_signature: { subject_name: 'Microsoft Windows', trusted: false } },
  };

  test.each<[string, EventDocument, SourceId | undefined, readonly string[]]>([
    [
      'nothing',
      {},
      undefined,
      ['not_in_events', 'not_in_events', 'not_in_events', 'not_in_events'],
    ],
    [
      'a signature that proves nothing',
      unsigned,
      undefined,
      ['signature_not_trusted', 'not_in_events', 'not_in_events', 'not_in_events'],
    ],
    [
      'a signature that says nothing of trust',
      { 'process.code_signature.subject_name': 'Larch' },
      undefined,
      ['signature_not_trusted', 'not_in_events', 'not_in_events', 'not_in_events'],
    ],
    [
      'values that identify nothing',
      {
        'process.hash.sha256': '0'.repeat(64),
        'process.parent.executable': '<unknown process>',
        'dns.question.name': '',
        'user.id': 'S-1-5-18',
      },
      'winlogbeat',
      ['identifies_nothing', 'identifies_nothing', 'identifies_nothing', 'identifies_nothing'],
    ],
    [
      'a path that no search finds',
      { 'process.parent.executable': `C:\\${'x'.repeat(1_100)}` },
      'endpoint',
      ['not_in_events', 'too_long', 'not_in_events', 'not_in_events'],
    ],
    [
      'an account that every host has, and no host',
      {
        'process.hash.sha256': 'a'.repeat(64),
        'process.parent.executable': 'C:\\Windows\\explorer.exe',
        'dns.question.name': 'api.ipify.org',
        'user.id': 'S-1-5-19',
      },
      'endpoint',
      ['identifies_nothing'],
    ],
    [
      'the name of the collector',
      {
        'agent.name': 'collector-1',
        'host.name': 'collector-1',
        'process.hash.sha256': 'a'.repeat(64),
        'dns.question.name': 'api.ipify.org',
      },
      'crowdstrike_fdr',
      ['never_filled', 'identifies_nothing'],
    ],
  ])('%s', (_case, event, id, reasons) => {
    const { missing } = suggestException({
      event,
      processStart: {},
      source: id === undefined ? undefined : dataSource(id),
    });
    expect(missing.map(({ reason }) => reason)).toEqual(reasons);
  });
});

describe('a signer of the process start', () => {
  const processStart = { 'process.code_signature': { subject_name: 'Larch', trusted: true } };
  const signersOf = (event: EventDocument) =>
    suggestException({ event, processStart, source: dataSource('endpoint') }).entries.map(
      ({ entry, from }) => [entry.field, entry.values[0], from]
    );

  test('is suggested with the trust that it is due', () => {
    expect(signersOf({})).toEqual([
      ['process.code_signature.subject_name', 'Larch', 'process_start'],
      ['process.code_signature.trusted', 'true', 'process_start'],
    ]);
  });

  test('is not where the event itself does not trust the signature', () => {
    expect(signersOf({ 'process.code_signature.trusted': false })).toEqual([]);
  });
});

describe('the stories of the sandbox', () => {
  const { events, stories } = scenario({
    now: new Date('2026-03-12T14:37:21.480Z'),
    backgroundPerHour: 0,
  });
  const byId = new Map([...events].map((event) => [event.id, event.source]));
  const lookupOf = (story: (typeof stories)[number]) => ({
    event: byId.get(story.eventIds.dns[0] ?? '') ?? {},
    processStart: byId.get(story.eventIds.process[0] ?? ''),
    source: dataSource(story.sourceId),
  });
  const context = (id: SourceId) => ({ domains: publicIpLookupDomains, sources: [dataSource(id)] });

  test.each(stories.map((story) => [story.id, story] as const))(
    '%s: accepted where all parts are there, and it hides its own event',
    (_id, story) => {
      const lookup = lookupOf(story);
      const suggestion = suggestException(lookup);
      const draft = draftOf(suggestion);
      expect(guardRails(draft, context(story.sourceId)).map(({ id }) => id)).toEqual(
        suggestion.missing.map(({ part }) => `${part}_missing`)
      );
      expect(compileException(draft)(enrichedEvent(lookup, fieldsOf([draft])))).toBe(true);
    }
  );

  test('Defender: from the host to all hosts, and from one version to all', () => {
    const story = stories.find(({ id }) => id === 'defender_inspection');
    if (story === undefined) throw new Error('The story is gone.');
    const facts = { userId: 'S-1-5-19', signer: 'Microsoft Windows Publisher' };
    const narrowest = draftOf(suggestException(lookupOf(story)));
    const wide = (['any_version', 'user_instead_of_host', 'signer_instead_of_hash'] as const)
      .flatMap((kind) => loosenings(narrowest, facts).filter((each) => each.kind === kind))
      .reduce(loosened, narrowest);

    expect(wide.entries.map(({ field, values }) => [field, ...values])).toEqual([
      ['process.code_signature.subject_name', 'Microsoft Windows Publisher'],
      ['process.code_signature.trusted', 'true'],
      [
        'process.executable',
        'C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\*\\NisSrv.exe',
      ],
      ['process.parent.executable', 'C:\\Windows\\System32\\services.exe'],
      ['dns.question.name', 'ipinfo.io'],
      ['user.id', 'S-1-5-19'],
    ]);
    expect(guardRails(wide, context('endpoint'))).toEqual([]);

    const withoutPath = {
      ...wide,
      entries: wide.entries.filter(({ field }) => field !== 'process.executable'),
    };
    expect(guardRails(withoutPath, context('endpoint')).map(({ id }) => id)).toEqual([
      'service_account_alone',
    ]);
  });
});
