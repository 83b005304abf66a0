/** Whether a text equals the pattern or, where the pattern ends in `*`, begins with what stands before that. */
export function matchesPattern(text: string, pattern: string): boolean {
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;
}
