import { isEventDocument } from '../../../common/event';
import type { TimedEvent } from '../scenario_event';

/**
 * A copy of an event with some fields changed, for what writers write only by exception.
 *
 * @param changes by full field name; `undefined` removes the field
 */
export function amended(timed: TimedEvent, changes: Readonly<Record<string, unknown>>): TimedEvent {
  let { source } = timed.event;
  for (const [field, value] of Object.entries(changes)) {
    source = withField(source, field.split('.'), value);
  }
  return { ...timed, event: { ...timed.event, source } };
}

/** Documents share objects, so nothing is changed in place. */
function withField(
  document: Readonly<Record<string, unknown>>,
  path: readonly string[],
  value: unknown
): Record<string, unknown> {
  const [key, ...below] = path;
  if (key === undefined) throw new Error('A field needs a name.');
  const { [key]: current, ...others } = document;
  if (below.length > 0) {
    return { ...others, [key]: withField(isEventDocument(current) ? current : {}, below, value) };
  }
  return value === undefined ? others : { ...others, [key]: value };
}
