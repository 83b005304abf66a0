import { exceptionParts, partFields, type ExceptionPart } from '../exceptions';

/** What else tells the same as the fields that the guide asks for. Parents come first: their names begin like a program's. */
const BEGINNINGS: readonly (readonly [part: ExceptionPart, beginning: string])[] = [
  ['parent', 'process.parent.'],
  ['scope', 'process.user.'],
  ['identity', 'process.code_signature.'],
  ['identity', 'process.hash.'],
  ['identity', 'process.pe.'],
  ['scope', 'agent.'],
  ['scope', 'device.'],
  ['scope', 'host.'],
  ['scope', 'user.'],
  ['scope', 'winlog.computer_name'],
  ['scope', 'winlog.event_data.User'],
];

/** The part of an exception that a field belongs to; `undefined` for one such as `process.command_line`. */
export function partOfField(field: string): ExceptionPart | undefined {
  const listed = exceptionParts.find((part) => {
    const { required, beside } = partFields[part];
    return required.includes(field) || beside.includes(field);
  });
  return listed ?? BEGINNINGS.find(([, beginning]) => field.startsWith(beginning))?.[0];
}
