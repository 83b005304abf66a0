import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InvestigationResponse } from '../../../common/api';
import { exportFileName } from './export_file_name';

function named(host: string | undefined, anchor = '2026-03-01T12:03:41.882Z'): string {
  const fields = host === undefined ? {} : { 'host.name': host };
  const response: InvestigationResponse = {
    alert: { id: 'a', index: '.alerts', fields, sort: [] },
    anchor,
    source: null,
    guide: '',
    window: 'around_event',
    pivots: [],
    lookup: [],
    triage: {
      answers: [],
      disposition: { verdict: 'unresolved', binds: [], contradicts: [], open: [] },
      evidence: [],
      evidenceLeftOut: 0,
    },
  };
  return exportFileName(response);
}

test.each([
  ['WS-042', 'public-ip-lookup_2026-03-01T12-03-41Z_WS-042.md'],
  ['ws-042.corp.example', 'public-ip-lookup_2026-03-01T12-03-41Z_ws-042-corp-example.md'],
  ['../../etc/passwd\0.exe', 'public-ip-lookup_2026-03-01T12-03-41Z_etc-passwd-exe.md'],
  ['日本', 'public-ip-lookup_2026-03-01T12-03-41Z.md'],
  [undefined, 'public-ip-lookup_2026-03-01T12-03-41Z.md'],
])('an investigation of %j is saved as %s', (host, expected) => {
  expect(named(host)).toBe(expected);
});

test('an event without a time has a name, too', () => {
  expect(named('WS-042', 'never')).toBe('public-ip-lookup_WS-042.md');
});

test('no host gives a name of other characters, or a long one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (host) => {
      expect(named(host)).toMatch(
        /^public-ip-lookup_2026-03-01T12-03-41Z(_[A-Za-z0-9-]{1,60})?\.md$/
      );
    })
  );
});
