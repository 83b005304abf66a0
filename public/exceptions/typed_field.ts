import { exceptionFields } from '../../common/exceptions';

/** Names with dots between them, without what only a query or a value has. */
const FIELD_NAME = /^[^\s"'()*?:\\.]+(?:\.[^\s"'()*?:\\.]+)*$/;

/**
 * The field that is meant by what was typed: the only suggestion that begins so, or else what it says, as there are
 * others. Undefined if no field can be called that.
 */
export function typedField(text: string): string | undefined {
  const typed = text.trim();
  if (!FIELD_NAME.test(typed)) return undefined;
  const beginning = exceptionFields.filter((field) =>
    field.toLowerCase().startsWith(typed.toLowerCase())
  );
  const [only = typed] = beginning;
  return beginning.length === 1 ? only : typed;
}
