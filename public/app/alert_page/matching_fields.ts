import type { DocumentField } from '../../investigation_panel';

/** The explanation is shown as "why it fired"; as fields its clauses would bury everything else. */
const SHOWN_ELSEWHERE = 'kibana.alert.public_ip_discovery.explanation';

/**
 * The fields whose name or one of whose values holds the text, upper or lower case. An empty text is in all of them.
 */
export function matchingFields(
  fields: readonly DocumentField[],
  text: string
): readonly DocumentField[] {
  const searched = text.trim().toLowerCase();
  return fields.filter(
    ({ name, texts }) =>
      !name.startsWith(SHOWN_ELSEWHERE) &&
      [name, ...texts].some((each) => each.toLowerCase().includes(searched))
  );
}
