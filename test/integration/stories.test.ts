import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  apiPaths,
  investigationResponse,
  type InvestigationResponse,
  type TriageReason,
} from '../../common/api';
import { values } from '../../common/event';
import { questionIds } from '../../common/triage';
import { decode } from '../../common/validation';
import { scenario } from '../../sandbox/scenario';
import { alertsOfStory } from '../support/alerts_of_story';
import { startScenarioSandbox, type ScenarioSandbox } from '../support/scenario_sandbox';

const HOURS = 24;
const stories = scenario({ now: new Date(), hours: HOURS, backgroundPerHour: 0 }).stories;

let sandbox: ScenarioSandbox;
const answered = new Map<string, InvestigationResponse>();

/** The investigation of a story's last alert: by then all of it has happened. */
async function investigated(storyId: string): Promise<InvestigationResponse> {
  const known = answered.get(storyId);
  if (known !== undefined) return known;
  const alertId = (await alertsOfStory(sandbox, storyId)).at(-1);
  const body = await sandbox.api.call('POST', apiPaths.investigate, { alertId });
  const decoded = decode(investigationResponse, body);
  if (decoded.kind === 'invalid') throw new Error(decoded.faults.join('\n'));
  answered.set(storyId, decoded.value);
  return decoded.value;
}

beforeAll(async () => {
  sandbox = await startScenarioSandbox({ hours: HOURS, backgroundPerHour: 60 });
}, 120_000);

afterAll(async () => {
  await sandbox.close();
});

describe('each story is answered as an experienced analyst answers it', () => {
  test.each(stories.map((story) => [story.id, story] as const))('%s', async (id, story) => {
    const { triage } = await investigated(id);
    const expected = Object.fromEntries(
      questionIds.map((question) => [question, story.answers[question].answer])
    );
    const found = Object.fromEntries(
      triage.answers.map(({ question, verdict, reasons }) => [
        question,
        { verdict: verdict.replace('_', ' '), reasons: reasons.map((reason) => reason.id) },
      ])
    );
    // The reasons stand beside the verdicts, so that a failure tells why.
    expect(
      Object.entries(found).map(([question, { verdict, reasons }]) => ({
        question,
        verdict,
        because: verdict === expected[question] ? [] : reasons,
      }))
    ).toEqual(
      questionIds.map((question) => ({ question, verdict: expected[question], because: [] }))
    );
    const disposition = {
      escalates: 'escalate',
      lowers_concern: 'lowers concern',
      unresolved: 'unresolved',
    };
    expect(disposition[triage.disposition.verdict]).toBe(story.expectedDisposition);
  });
});

describe('what an answer rests on', () => {
  test.each(stories.map(({ id }) => [id]))('of %s can be opened and read there', async (id) => {
    const { triage, alert } = await investigated(id);
    const events = new Map(triage.evidence.map((event) => [`${event.index} ${event.id}`, event]));
    const reasons: readonly TriageReason[] = triage.answers.flatMap((answer) => answer.reasons);
    expect(alert).not.toBeNull();
    for (const { citations } of reasons) {
      expect(citations.length).toBeGreaterThan(0);
      for (const { event, field, value } of citations) {
        const cited = events.get(`${event.index} ${event.id}`);
        expect(cited, `${field} of ${event.index} ${event.id}`).toBeDefined();
        const found = values(cited?.fields ?? {}, field).map(String);
        // Endgame has command lines as a list of arguments, which are cited as one.
        const read = field === 'process.args' ? [found.join(' ')] : found;
        expect(read).toEqual(value === null ? [] : expect.arrayContaining([value]));
      }
    }
  });

  test.each(stories.map(({ id }) => [id]))('of %s is never left to be guessed', async (id) => {
    const { triage } = await investigated(id);
    for (const { verdict, reasons, covered, notCovered } of triage.answers) {
      expect(reasons[0]?.speaksFor).toBe(verdict);
      expect(covered.length + notCovered.length).toBeGreaterThan(0);
    }
    const { verdict, contradicts, open } = triage.disposition;
    if (verdict === 'lowers_concern') expect([contradicts, open]).toEqual([[], []]);
  });
});

test('the alerts of one lookup come with each of them, and are no related alerts', async () => {
  const { lookup, alert, pivots } = await investigated('office_powershell');
  expect(lookup.length).toBe(4);
  expect(lookup.map(({ id }) => id)).toContain(alert?.id);
  const ids = new Set(lookup.map(({ id }) => id));
  const related = pivots
    .filter(({ kind }) => kind === 'alerts')
    .flatMap(({ state }) =>
      state.kind === 'found' ? [...state.events.before, ...state.events.after] : []
    );
  expect(related.filter(({ id }) => ids.has(id))).toEqual([]);
});

describe('what it costs Elasticsearch', () => {
  test.each([
    // All of it is asked at once.
    ['office_powershell', 1],
    ['unsigned_loader', 1],
    ['signed_updater', 1],
    // The user is on the start of the process, which is found already when alerts are looked up.
    ['downloads_payload', 1],
    // The start of the process does not say what its parent was told to do, so the parent's start is searched as well.
    ['crowdstrike_chain', 2],
    ['endgame_curl', 2],
  ])('%s: %i _msearch', async (id, count) => {
    const alertId = (await alertsOfStory(sandbox, id)).at(-1);
    const { requests } = sandbox.elasticsearch.store;
    const before = requests.length;
    await sandbox.api.call('POST', apiPaths.investigate, { alertId });
    const operations = requests.slice(before).map(({ operation }) => operation);
    expect(operations.filter((operation) => operation === 'msearch')).toHaveLength(count);
    // The alert itself, and all that is related to it.
    expect(operations.filter((operation) => operation === 'search')).toHaveLength(2);
  });
});

describe('a button says what its times are worth', () => {
  const notes = async (id: string) =>
    (await investigated(id)).pivots
      .filter(({ kind }) => kind !== 'alerts')
      .map((pivot) => pivot.notes.join(' '));

  test("where `@timestamp` is the cloud's time", async () => {
    for (const note of await notes('crowdstrike_chain')) {
      expect(note).toMatch(
        /when the cloud of CrowdStrike received the event.* For this event the difference is (?:1 minute|\d\d seconds)/
      );
    }
  });

  test('where events arrive late', async () => {
    for (const note of await notes('late_arrival')) {
      expect(note).toContain('Events of this source arrive up to 8 minutes after they happen');
    }
  });

  test('and nothing where there is nothing to say', async () => {
    expect(await notes('office_powershell')).toEqual(['', '', '']);
  });
});
