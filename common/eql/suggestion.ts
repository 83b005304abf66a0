/** Names further away than this many edits are no suggestion. */
const MAX_DISTANCE = 3;
/** Shorter parts are contained in nearly every name. */
const MIN_CONTAINED_LENGTH = 3;

/** `, did you mean [x]?` for the closest of the known names, or nothing if none is close. */
export function didYouMean(written: string, known: readonly string[]): string {
  const lower = written.toLowerCase();
  const limit = Math.min(MAX_DISTANCE, Math.ceil(written.length / 2));
  const closest = known
    .map((name) => ({ name, distance: editDistance(lower, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0];
  if (closest !== undefined) return `, did you mean [${closest.name}]?`;
  const containing =
    lower.length < MIN_CONTAINED_LENGTH
      ? undefined
      : known.find((name) => name.toLowerCase().includes(lower));
  return containing === undefined ? '' : `, did you mean [${containing}]?`;
}

/** Levenshtein distance: insertions, deletions and replacements that turn one text into the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const deleted = (previous[column] ?? 0) + 1;
      const inserted = (current[column - 1] ?? 0) + 1;
      current.push(Math.min(replaced, deleted, inserted));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
