const UNKNOWN_COLUMN = /Unknown column \[([^\]]+)\]/g;

/**
 * The fields that Elasticsearch's verifier does not know in any of the searched indices, from the message of its
 * `verification_exception`; empty if the message is about something else as well.
 */
export function unknownColumns(message: string): readonly string[] {
  const problems = message.split('\n').filter((line) => /^(?:line )?\d+:\d+: /.test(line));
  const columns = [...message.matchAll(UNKNOWN_COLUMN)].flatMap(([, field]) => field ?? []);
  return problems.length > columns.length ? [] : [...new Set(columns)];
}
