/** A value that can be chosen. */
export interface FacetOption {
  readonly value: string;
  /** Alerts with it among those shown; unknown while nothing is answered yet, and for values beyond the most frequent. */
  readonly count: number | undefined;
  readonly isChosen: boolean;
}

/**
 * What a facet offers: the values of the answer, and those that are chosen though the answer does not have them, so that
 * they can be taken away again.
 */
export function facetOptions(
  answered: readonly { readonly value: string; readonly count: number }[],
  chosen: readonly string[]
): readonly FacetOption[] {
  const values = new Set(answered.map(({ value }) => value));
  return [
    ...answered.map(({ value, count }) => ({ value, count, isChosen: chosen.includes(value) })),
    ...chosen
      .filter((value) => !values.has(value))
      .map((value) => ({ value, count: undefined, isChosen: true })),
  ];
}
