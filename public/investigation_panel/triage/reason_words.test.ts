import { describe, expect, test } from 'vitest';
import type { TriageReason } from '../../../common/api';
import { reasonVerdicts, type ReasonId } from '../../../common/triage';
import { searchWords } from './question_words';
import { reasonWords } from './reason_words';

const event = { id: '1', index: 'logs' };

/** Each id of a reason, whatever it is. */
const ids = Object.keys(reasonVerdicts).filter((id): id is ReasonId =>
  Object.hasOwn(reasonVerdicts, id)
);

function reason(
  id: ReasonId,
  value: string | null,
  search: TriageReason['search'] = null
): TriageReason {
  return {
    id,
    speaksFor: reasonVerdicts[id],
    search,
    citations: [{ event, field: 'some.field', value }],
  };
}

/** These are about what is not there, or about a search. */
const WITHOUT_VALUE: ReadonlySet<ReasonId> = new Set([
  'start_not_found',
  'no_connection',
  'connections_may_be_filtered',
  'no_child',
  'no_child_but_unrecognised',
  'no_related_alerts',
  'no_telemetry',
  'denied',
  'search_failed',
  'search_incomplete',
  'not_asked',
  'still_arriving',
  'parent_command_line_not_recorded',
  'window_cut',
]);

describe('the words of a reason', () => {
  test.each(ids)('%s is a sentence with the value in it, or says that it is not there', (id) => {
    const told = reasonWords(reason(id, 'some value'));
    const absent = reasonWords(reason(id, null));
    for (const sentence of [told, absent]) {
      expect(sentence).not.toMatch(/[{}]|undefined|null|publicIpDiscovery\.reason/);
      expect(sentence).not.toContain('!');
    }
    if (WITHOUT_VALUE.has(id)) {
      expect(told).toBe(absent);
    } else {
      expect(told).toContain('some value');
      expect(absent).toContain('some.field');
      expect(absent).toContain('is not in the event');
    }
  });

  test('are other ones for each id', () => {
    expect(new Set(ids.map((id) => reasonWords(reason(id, 'x')))).size).toBe(ids.length);
  });

  test.each<ReasonId>([
    'no_telemetry',
    'cannot_be_asked',
    'denied',
    'search_failed',
    'search_incomplete',
    'not_asked',
  ])('%s names the search', (id) => {
    expect(reasonWords(reason(id, null, 'child_processes'))).toContain(
      searchWords('child_processes')
    );
  });

  test('name other values that are cited', () => {
    const spread = reason('same_on_other_host', 'WS-7');
    spread.citations.push({ event, field: 'dns.question.name', value: 'api.ipify.org' });
    expect(reasonWords(spread)).toBe(
      'The same binary asked for api.ipify.org on another host: WS-7'
    );
  });

  test('tell an old executable type from a script host', () => {
    expect(reasonWords(reason('script_host_or_lolbin', 'C:\\Windows\\mshta.exe'))).toContain(
      'script host or LOLBin'
    );
    expect(reasonWords(reason('script_host_or_lolbin', 'invoice.PIF'))).toContain(
      'executable type'
    );
  });

  test('name a program without its folder', () => {
    expect(reasonWords(reason('office_parent', 'C:\\Office\\WINWORD.EXE'))).toBe(
      'An Office program launched it: WINWORD.EXE'
    );
    expect(reasonWords(reason('user_writable_path', 'C:\\Temp\\a.exe'))).toContain(
      'C:\\Temp\\a.exe'
    );
  });

  test('hide nothing of a value, and cut a long one', () => {
    expect(reasonWords(reason('other_child', 'a\u202Eb<img src=x>'))).toContain(
      'a⟨U+202E⟩b<img src=x>'
    );
    const words = reasonWords(reason('other_child', `${'😀'.repeat(200)}end`));
    expect(words).toContain(`${'😀'.repeat(119)}…`);
    expect(words).not.toContain('end');
    expect(words).not.toContain('U+');
  });

  test('hold braces and quotes of a value as they are', () => {
    expect(reasonWords(reason('other_child', "'{value}' # {count, plural, other {}}"))).toContain(
      "'{value}' # {count, plural, other {}}"
    );
  });

  test('are there for a reason that cites nothing', () => {
    expect(reasonWords({ ...reason('other_child', null), citations: [] })).toContain(
      'no value is cited'
    );
  });
});
