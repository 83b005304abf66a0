import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alert,
  child,
  connection,
  earlierAlert,
  event,
  found,
  lookupEvent,
  start,
  updaterCase,
  type Fields,
} from '../../test/support/updater_case';
import { dataSource } from '../sources';
import { answerQuestions } from './answer_questions';
import type { Evidence, EvidenceEvent, SearchId, SearchOutcome } from './evidence';
import { questionIds } from './question';

const searchIds = [
  'process_events',
  'network_events',
  'child_processes',
  'user_alerts',
  'host_alerts',
  'parent_process',
] as const satisfies readonly SearchId[];

const subsetOf = <T>(all: readonly T[]) => fc.subarray([...all]);
const otherHost = { 'host.id': 'host-2', 'host.name': 'ws-02' };
const otherUser = { 'user.id': 'S-1-5-21-1-2-3-1002', 'user.name': 'eve' };

/** Changes of all events of the process, each of which keeps them in agreement. */
const processes = fc.constantFrom<Fields>(
  {},
  { 'process.code_signature.exists': false, 'process.code_signature.trusted': undefined },
  { 'process.code_signature.trusted': false, 'process.code_signature.status': 'errorExpired' },
  { 'process.executable': 'C:\\Users\\Public\\python.exe' },
  { 'user.id': 'S-1-5-18', 'user.name': 'SYSTEM' }
);
const starts = fc.constantFrom<Fields>(
  {},
  { 'process.parent.name': 'WINWORD.EXE', 'process.parent.executable': 'C:\\Office\\WINWORD.EXE' },
  { 'process.Ext.session_info.logon_type': 'RemoteInteractive' },
  { 'process.hash.sha256': undefined }
);
const lookups = subsetOf([
  lookupEvent({ 'dns.question.type': 'AAAA' }, 'dns-2'),
  lookupEvent({ 'dns.Ext.status': 0, 'dns.resolved_ip': ['203.0.113.10'] }, 'dns-3'),
  lookupEvent({ 'dns.question.name': 'cdn.example', 'dns.resolved_ip': ['198.51.100.7'] }, 'dns-4'),
]);
const connections = subsetOf([
  connection('10.24.0.80', 8080),
  connection('10.24.0.31', 445),
  connection('10.24.0.99', 3128),
  connection('203.0.113.10', 443),
  connection('198.51.100.7', 443),
]);
const children = subsetOf([
  child('whoami.exe'),
  child('helper.exe'),
  child('cmd.exe', {}, '11:59:55'),
  child('conhost.exe'),
]);
const alerts = subsetOf([
  earlierAlert(),
  earlierAlert(otherHost, 'alert-3'),
  earlierAlert({ ...otherHost, 'dns.question.name': 'ident.me' }, 'alert-4'),
]);
const hostAlerts = subsetOf([earlierAlert(), earlierAlert(otherUser, 'alert-5')]);

/** What the start of the parent tells, where it had to be searched for. */
const parentStart = event('parent-1', '11:59:49', {
  'event.type': 'start',
  'process.name': 'LarchUpdateService.exe',
  'process.command_line': 'LarchUpdateService.exe --scheduled',
});

/** Cases around the one in which everything binds, whose events agree with each other. */
const cases: fc.Arbitrary<Evidence> = fc
  .record({
    parentIsAsked: fc.boolean(),
    ofProcess: processes,
    ofStart: starts,
    lookups,
    connections,
    children,
    alerts,
    hostAlerts,
  })
  .map((made) => {
    const ofProcess = (events: readonly EvidenceEvent[]) =>
      events.map(({ fields, ...event }) => ({ ...event, fields: changed(fields, made.ofProcess) }));
    return updaterCase({
      subject: alert(made.ofProcess),
      searches: {
        process_events: found(
          start({
            ...made.ofProcess,
            ...made.ofStart,
            ...(made.parentIsAsked && { 'process.parent.command_line': undefined }),
          })
        ),
        parent_process: made.parentIsAsked ? found(parentStart) : { kind: 'not_asked' },
        network_events: found(...ofProcess([lookupEvent(), ...made.lookups, ...made.connections])),
        child_processes: found(...made.children),
        user_alerts: found(...made.alerts),
        host_alerts: found(...made.hostAlerts),
      },
    });
  });

function changed(fields: Fields, changes: Fields): Fields {
  return Object.fromEntries(
    Object.entries({ ...fields, ...changes }).filter(([, value]) => value !== undefined)
  );
}

function withSearch(evidence: Evidence, id: SearchId, outcome: SearchOutcome): Evidence {
  return { ...evidence, searches: { ...evidence.searches, [id]: outcome } };
}

/** All ways to take one piece of evidence away: an event, a field of an event or of all, a search, what is known of it. */
function removals(evidence: Evidence): readonly (() => Evidence)[] {
  const { subject, searches } = evidence;
  const everything = [subject, ...searchIds.flatMap((id) => eventsOf(searches[id]))];
  const allFields = new Set(everything.flatMap(({ fields }) => Object.keys(fields)));
  return [
    ...searchIds.flatMap((id) => removalsFromSearch(evidence, id, searches[id])),
    ...Object.keys(subject.fields).map((field) => () => ({
      ...evidence,
      subject: { ...subject, fields: without(subject.fields, field) },
    })),
    ...[...allFields].map((field) => () => withoutField(evidence, field)),
    () => ({ ...evidence, source: undefined }),
    () => ({ ...evidence, hasConnectionTelemetry: undefined }),
    () => ({ ...evidence, hasConnectionTelemetry: false }),
    () => ({ ...evidence, confirmedProxies: [] }),
    () => ({ ...evidence, searchedUntil: 0 }),
  ];
}

function removalsFromSearch(
  evidence: Evidence,
  id: SearchId,
  outcome: SearchOutcome
): readonly (() => Evidence)[] {
  if (outcome.kind !== 'searched') return [];
  const { events } = outcome;
  const changedTo = (changes: Partial<typeof outcome>) => () =>
    withSearch(evidence, id, { ...outcome, ...changes });
  return [
    ...UNAVAILABLE.map((kind) => () => withSearch(evidence, id, { kind })),
    () => withSearch(evidence, id, { kind: 'cannot_be_asked', missing: [] }),
    changedTo({ isAtLeast: true }),
    // There are as many as before, but one was not looked at.
    ...events.map((_event, at) => changedTo({ events: events.toSpliced(at, 1) })),
    ...events.flatMap(({ fields, ...event }, at) =>
      Object.keys(fields).map((field) =>
        changedTo({ events: events.toSpliced(at, 1, { ...event, fields: without(fields, field) }) })
      )
    ),
  ];
}

const UNAVAILABLE = ['no_telemetry', 'denied', 'failed', 'not_asked'] as const;

function eventsOf(outcome: SearchOutcome): readonly EvidenceEvent[] {
  return outcome.kind === 'searched' ? outcome.events : [];
}

function without(fields: Fields, field: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));
}

function withoutField(evidence: Evidence, field: string): Evidence {
  const { subject } = evidence;
  return searchIds.reduce<Evidence>(
    (changing, id) => {
      const outcome = changing.searches[id];
      if (outcome.kind !== 'searched') return changing;
      const events = outcome.events.map(({ fields, ...event }) => ({
        ...event,
        fields: without(fields, field),
      }));
      return withSearch(changing, id, { ...outcome, events });
    },
    { ...evidence, subject: { ...subject, fields: without(subject.fields, field) } }
  );
}

function verdicts(evidence: Evidence): readonly string[] {
  const { answers, disposition } = answerQuestions(evidence);
  return [...answers.map(({ verdict }) => verdict), disposition.verdict];
}

describe('whatever the evidence', () => {
  test('taking any piece of it away never makes an answer lower concern', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (evidence, place) => {
        const all = removals(evidence);
        const less = all[place % all.length]?.() ?? evidence;
        const before = verdicts(evidence);
        const lowered = verdicts(less).filter(
          (verdict, at) => verdict === 'lowers_concern' && before[at] !== 'lowers_concern'
        );
        // Written out only where it tells something: it is long.
        if (lowered.length > 0) throw new Error(`${before.join()} by ${JSON.stringify(less)}`);
      }),
      { numRuns: 600 }
    );
  });

  test('of the case in which everything binds, no piece is dispensable', () => {
    // What else happened is told apart from what was left out: with nothing left out, everything lowers concern.
    expect(new Set(verdicts(updaterCase()))).toEqual(new Set(['lowers_concern']));
    const asked = searchIds.filter((id) => id !== 'parent_process');
    const dispensable = asked.filter((id) =>
      UNAVAILABLE.some((kind) =>
        verdicts(withSearch(updaterCase(), id, { kind })).every(
          (verdict) => verdict === 'lowers_concern'
        )
      )
    );
    expect(dispensable).toEqual([]);
  });

  test('an event that has nothing to do with it changes nothing', () => {
    const process = { 'process.entity_id': 'entity-9', 'process.pid': 99 };
    const unrelated: readonly (readonly [SearchId, EvidenceEvent])[] = [
      ['process_events', start({ ...process, 'process.parent.name': 'WINWORD.EXE' })],
      ['process_events', { ...start({ 'host.id': 'host-9' }), id: 'elsewhere' }],
      ['network_events', connection('198.51.100.9', 443, process)],
      ['network_events', lookupEvent({ ...process, 'dns.resolved_ip': ['203.0.113.9'] }, 'dns-9')],
      ['child_processes', child('nltest.exe', { 'process.parent.entity_id': 'entity-9' })],
      ['user_alerts', earlierAlert({ ...otherHost, ...otherUser }, 'alert-9')],
      ['host_alerts', earlierAlert({ ...otherHost, ...otherUser }, 'alert-9')],
    ];
    fc.assert(
      fc.property(cases, fc.constantFrom(...unrelated), (evidence, [id, event]) => {
        const outcome = evidence.searches[id];
        if (outcome.kind !== 'searched') return;
        const more = withSearch(evidence, id, {
          ...outcome,
          events: [...outcome.events, { ...event, id: `unrelated-${event.id}` }],
          total: outcome.total + 1,
        });
        expect(answersOf(more)).toEqual(answersOf(evidence));
      }),
      { numRuns: 300 }
    );
  });

  test('the order of events changes nothing, nor does one that was found twice', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 9 }), (evidence, by) => {
        const mixed = searchIds.reduce<Evidence>((changing, id) => {
          const outcome = changing.searches[id];
          if (outcome.kind !== 'searched') return changing;
          const { events } = outcome;
          const at = events.length === 0 ? 0 : by % events.length;
          const turned = [...events.slice(at), ...events.slice(0, at)].toReversed();
          return withSearch(changing, id, {
            ...outcome,
            events: [...turned, ...turned.slice(0, 1)],
          });
        }, evidence);
        expect(answerQuestions(mixed).answers).toEqual(answerQuestions(evidence).answers);
        expect(answerQuestions(mixed).disposition).toEqual(answerQuestions(evidence).disposition);
      }),
      { numRuns: 300 }
    );
  });

  test('every reason names an event, a field and a value of the evidence, and the first one decides', () => {
    fc.assert(
      fc.property(cases, (evidence) => {
        const { answers, disposition } = answerQuestions(evidence);
        const events = [
          evidence.subject,
          ...searchIds.flatMap((id) => eventsOf(evidence.searches[id])),
        ];
        expect(answers.map(({ question }) => question)).toEqual(questionIds);
        for (const { verdict, reasons } of answers) {
          expect(reasons[0].speaksFor).toBe(verdict);
          for (const { event, field, value } of reasons.flatMap(({ citations }) => citations)) {
            const cited = events.find(({ id, index }) => id === event.id && index === event.index);
            const given = cited?.fields[field];
            const values = (Array.isArray(given) ? given : [given]).map(String);
            expect(value === null ? given === undefined : values.includes(value)).toBe(true);
          }
        }
        const { verdict, binds, contradicts, open } = disposition;
        const all = answers.flatMap(({ reasons }) => reasons);
        expect(binds.length + contradicts.length + open.length).toBe(all.length);
        if (verdict === 'lowers_concern') expect([contradicts, open]).toEqual([[], []]);
      }),
      { numRuns: 200 }
    );
  });
});

/** Answers without how many events were looked at, which one more changes. */
function answersOf(evidence: Evidence) {
  const { answers, disposition } = answerQuestions(evidence);
  return [
    answers.map(({ question, verdict, reasons }) => ({ question, verdict, reasons })),
    disposition,
  ];
}

test('hostile documents make no answer throw', () => {
  const hostile: Fields = {
    'process.name': ['a'.repeat(100_000), null, { toString: 1 }, [[['x']]]],
    'process.command_line': '"'.repeat(50_000),
    'dns.question.name': ['\u202e', '.', ''],
    'dns.resolved_ip': ['999.1.1.1', {}, 'x'.repeat(10_000)],
    'destination.ip': [null, '::ffff:10.0.0.1', 'fe80::1%eth0'],
    '@timestamp': 'yesterday',
    __proto__: null,
  };
  for (const source of ['endpoint', 'crowdstrike_fdr', 'winlogbeat', 'endgame'] as const) {
    const evidence = updaterCase({
      source: dataSource(source),
      subject: alert(hostile),
      searches: {
        process_events: found(start(hostile)),
        network_events: found(lookupEvent(hostile), connection('x', 1, hostile)),
        child_processes: found(child('x', hostile)),
        user_alerts: found(earlierAlert(hostile)),
      },
    });
    expect(answerQuestions(evidence).disposition.verdict).not.toBe('lowers_concern');
  }
});
