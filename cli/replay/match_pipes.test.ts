import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pipe } from '../../common/eql';
import { MatchPipes } from './match_pipes';
import type { ReplayMatch } from './replay_match';

function matchAt(line: number): ReplayMatch {
  return {
    file: 'f',
    line,
    timestamp: null,
    source: null,
    host: null,
    user: null,
    process: null,
    domain: null,
    matchedBecause: [],
    couldNotEvaluate: [],
  };
}

const pipe = fc.record<Pipe>({
  kind: fc.constant('pipe'),
  name: fc.constantFrom('head', 'tail'),
  count: fc.nat({ max: 6 }),
});

test('gives what sorting all matches by time and cutting them gives', () => {
  fc.assert(
    fc.property(
      fc.array(pipe, { minLength: 1, maxLength: 3 }),
      fc.array(fc.option(fc.nat({ max: 5 }), { nil: undefined })),
      (pipes, instants) => {
        const kept = new MatchPipes(pipes);
        instants.forEach((instant, line) => kept.add(matchAt(line), instant));

        const sorted = instants
          .map((instant, line) => ({ line, instant: instant ?? Infinity }))
          .sort((a, b) => (a.instant === b.instant ? a.line - b.line : a.instant - b.instant))
          .map(({ line }) => line);
        const expected = pipes.reduce(
          (lines, { name, count }) =>
            name === 'head'
              ? lines.slice(0, count)
              : lines.slice(Math.max(0, lines.length - count)),
          sorted
        );
        expect(kept.result().map(({ match }) => match.line)).toEqual(expected);
      }
    )
  );
});
