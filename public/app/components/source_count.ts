/** How much there is of a data source. */
export interface SourceCount {
  /** Its id, e.g. `sysmon`. */
  readonly source: string;
  readonly count: number;
}

/** What there is of a source; what is not listed is 0. */
export function countOfSource(counts: readonly SourceCount[], source: string): number {
  return counts.find((each) => each.source === source)?.count ?? 0;
}
