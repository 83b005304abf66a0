import type { ExceptionDraft } from '../exception_item';
import { exceptionParts, partFields, type ExceptionPart } from '../exception_part';
import { railFault, type GuardRailFault } from '../guard_rail';
import type { GuardRailId } from '../guard_rail_id';

const WORDS: Readonly<Record<ExceptionPart, { readonly id: GuardRailId; readonly what: string }>> =
  {
    identity: { id: 'identity_missing', what: 'which program it is for' },
    parent: { id: 'parent_missing', what: 'what starts the program' },
    domain: { id: 'domain_missing', what: 'which name is asked for' },
    scope: { id: 'scope_missing', what: 'where, or for whom, it applies' },
  };

/** The guide's rule: program, parent, name and scope, all four. What is beside them narrows further and stands for none. */
export function requiredParts({ entries }: ExceptionDraft): readonly GuardRailFault[] {
  const given = new Set(entries.map(({ field }) => field));
  return exceptionParts
    .filter((part) => !partFields[part].required.some((field) => given.has(field)))
    .map((part) => {
      const { id, what } = WORDS[part];
      const fields = partFields[part].required;
      return railFault(id, `The exception does not say ${what}: add ${inWords(fields)}.`, {
        part,
        fields: fields.join(', '),
      });
    });
}

/** `a, b or c` */
function inWords(fields: readonly string[]): string {
  const marked = fields.map((field) => `\`${field}\``);
  const last = marked.pop() ?? '';
  return marked.length === 0 ? last : `${marked.join(', ')} or ${last}`;
}
