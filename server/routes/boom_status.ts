/** The HTTP status of an error of Kibana's clients; `undefined` for any other error. */
export function boomStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('isBoom' in error) || !('output' in error)) return undefined;
  const { output } = error;
  if (typeof output !== 'object' || output === null || !('statusCode' in output)) return undefined;
  return typeof output.statusCode === 'number' ? output.statusCode : undefined;
}
