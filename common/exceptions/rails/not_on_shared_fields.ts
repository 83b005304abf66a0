import type { ExceptionDraft } from '../exception_item';
import { railFault, type GuardRailFault } from '../guard_rail';

const SHARED_FIELDS: readonly string[] = ['dns.question.name', 'process.name'];

/** An exception rests on more than the name of the program, the name asked for, or both. */
export function notOnSharedFields({ entries }: ExceptionDraft): readonly GuardRailFault[] {
  const fields = [...new Set(entries.map(({ field }) => field))];
  if (fields.length === 0 || !fields.every((field) => SHARED_FIELDS.includes(field))) return [];
  const named = fields.map((field) => `\`${field}\``).join(' and ');
  return [
    railFault(
      'rests_on_shared_fields',
      `The exception rests on ${named} alone, which harmless tools and malware share.`,
      { fields: fields.join(', ') }
    ),
  ];
}
