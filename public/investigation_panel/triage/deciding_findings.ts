import type { TriageFinding, TriageResponse } from '../../../common/api';

/** Some findings of a disposition, in its order, and how many there are beside them. */
export interface DecidingFindings {
  readonly shown: readonly TriageFinding[];
  readonly others: number;
}

/**
 * The findings that a disposition rests on before all others: what contradicts and what is open, then what binds. Where
 * there are more than can be shown, each question has its say before one of them has a second one.
 */
export function decidingFindings(
  disposition: TriageResponse['disposition'],
  limit: number
): DecidingFindings {
  const { contradicts, open, binds } = disposition;
  const all = [...contradicts, ...open, ...binds];
  const firsts = all.filter(
    ({ question }, at) => all.findIndex((each) => each.question === question) === at
  );
  const chosen = new Set([...new Set([...firsts, ...all])].slice(0, limit));
  const shown = all.filter((finding) => chosen.has(finding));
  return { shown, others: all.length - shown.length };
}
