import type { GuardRailFault } from '../../common/exceptions';

/** What is wrong with an exception, one sentence each, with its place: `condition 2: …`. */
export function exceptionFaults(faults: readonly GuardRailFault[]): readonly string[] {
  return faults.map(({ entry, message }) =>
    entry === undefined ? message : `condition ${entry + 1}: ${message}`
  );
}
