import { expect, test } from 'vitest';
import { resolvedRange, type PreviewRange } from './preview_range';

const NOW = Date.parse('2026-03-31T12:00:00Z');
const at = (iso: string) => Date.parse(iso);

test.each<[PreviewRange, string, string]>([
  [{ kind: 'last', days: 1 }, '2026-03-30T12:00:00.000Z', '2026-03-31T12:00:00.000Z'],
  [{ kind: 'last', days: 30 }, '2026-03-01T12:00:00.000Z', '2026-03-31T12:00:00.000Z'],
  [
    { kind: 'absolute', from: at('2026-03-01T00:00:00Z'), to: at('2026-03-02T00:00:00Z') },
    '2026-03-01T00:00:00.000Z',
    '2026-03-02T00:00:00.000Z',
  ],
  [
    { kind: 'absolute', from: at('2026-01-01T00:00:00Z'), to: at('2026-04-01T00:00:00Z') },
    '2026-01-01T00:00:00.000Z',
    '2026-04-01T00:00:00.000Z',
  ],
])('%j is from %s to %s', (range, from, to) => {
  expect(resolvedRange(range, NOW)).toEqual({
    kind: 'valid',
    from: new Date(from),
    to: new Date(to),
  });
});

test.each<[string, string | undefined, string | undefined]>([
  ['missing', undefined, '2026-03-02T00:00:00Z'],
  ['missing', '2026-03-02T00:00:00Z', undefined],
  ['reversed', '2026-03-02T00:00:00Z', '2026-03-01T00:00:00Z'],
  ['reversed', '2026-03-02T00:00:00Z', '2026-03-02T00:00:00Z'],
  ['future', '2026-03-31T12:00:00Z', '2026-04-01T00:00:00Z'],
  ['too_long', '2026-01-01T00:00:00Z', '2026-04-01T00:00:00.001Z'],
])('%s: from %s to %s', (fault, from, to) => {
  const range: PreviewRange = {
    kind: 'absolute',
    from: from === undefined ? undefined : at(from),
    to: to === undefined ? undefined : at(to),
  };
  expect(resolvedRange(range, NOW)).toEqual({ kind: 'invalid', fault });
});
