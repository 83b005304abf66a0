/** Names that are less alike than this are not suggested. */
const MIN_SIMILARITY = 0.5;

/**
 * The names that Elasticsearch suggests for an unknown column: those whose edit distance is at most half of the longer
 * name's length, the most similar first.
 */
export function similarNames(name: string, known: Iterable<string>): readonly string[] {
  const scored: { known: string; similarity: number }[] = [];
  for (const each of known) {
    const similarity = 1 - editDistance(name, each) / Math.max(name.length, each.length, 1);
    if (similarity >= MIN_SIMILARITY) scored.push({ known: each, similarity });
  }
  return scored.sort((a, b) => b.similarity - a.similarity).map((each) => each.known);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced =
        (previous[column - 1] ?? 0) + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
