import { compile, EqlSyntaxError, parse } from '../../common/eql';
import type { EventDocument } from '../../common/event';

/** Whether the event satisfies the condition. */
export function holds(condition: string, event: EventDocument): boolean {
  return compile(parse(`any where ${condition}`))(event);
}

/** The error with which the text is refused. */
export function refusal(text: string): EqlSyntaxError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof EqlSyntaxError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text.slice(0, 200)}`);
}

/** Position and reason of a refusal: `1:7 Unexpected …`. */
export function refusalOf(text: string): string {
  const { line, column, reason } = refusal(text);
  return `${line}:${column} ${reason}`;
}
