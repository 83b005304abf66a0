/** An event that cannot be evaluated within a limit; the message names the limit. */
export class EqlLimitError extends Error {
  override readonly name = 'EqlLimitError';
}
