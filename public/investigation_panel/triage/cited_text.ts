import { i18n } from '@kbn/i18n';
import type { TriageReason } from '../../../common/api';
import { fileName } from '../lineage/file_name';
import { visibleText } from '../values/visible_text';

/** Characters of a value that stand in a sentence; the evidence below it shows all of them. */
const MAX_LENGTH = 120;

type Citation = TriageReason['citations'][number];

/** The value of a citation as a part of a sentence, with nothing hidden in it; or that the field is not there. */
export function citedText(citation: Citation | undefined): string {
  if (citation === undefined) return nothingCited();
  return citation.value === null ? notInTheEvent(citation.field) : shortened(citation.value);
}

/** As `citedText`, of a program: a path is cut down to the name of the file. */
export function citedProgram(citation: Citation | undefined): string {
  const value = citation?.value ?? null;
  return value === null ? citedText(citation) : shortened(fileName(value));
}

function shortened(value: string): string {
  // A text that is cut is not looked through to its end.
  const characters = Array.from(visibleText(value.slice(0, 2 * (MAX_LENGTH + 1))));
  if (characters.length <= MAX_LENGTH) return characters.join('');
  return `${characters.slice(0, MAX_LENGTH - 1).join('')}…`;
}

function notInTheEvent(field: string): string {
  return i18n.translate('publicIpDiscovery.cited.notInTheEvent', {
    defaultMessage: '{field}, which is not in the event',
    values: { field: shortened(field) },
  });
}

const nothingCited = () =>
  i18n.translate('publicIpDiscovery.cited.nothing', { defaultMessage: 'no value is cited' });
