import { values, type EventDocument } from '../../../common/event';
import { meaningfulValue } from '../../../common/sources';

/** The first value of a field that says something: `-`, all zeros and `<unknown process>` do not. */
export function meaningfulText(event: EventDocument, field: string): string | undefined {
  const found = values(event, field).find(
    (value) => meaningfulValue(field, value).kind === 'meaningful'
  );
  return found === undefined ? undefined : String(found);
}
