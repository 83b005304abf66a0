import { i18n } from '@kbn/i18n';
import { exceptionsFile, MAX_IMPORT_BYTES, type ExceptionsFile } from '../../common/api';
import { decode, type Decoded } from '../../common/validation';

/** Reads the text of a file of exceptions; all that is wrong with it is named at once, each fault with its place. */
export function readExceptionsFile(text: string): Decoded<ExceptionsFile> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_IMPORT_BYTES) return { kind: 'invalid', faults: [tooLarge(bytes)] };
  try {
    return decode(exceptionsFile, JSON.parse(text));
  } catch (error) {
    return { kind: 'invalid', faults: [noJson(String(error))] };
  }
}

const tooLarge = (bytes: number) =>
  i18n.translate('publicIpDiscovery.exceptionsImport.tooLarge', {
    defaultMessage:
      'The file has {bytes, number} bytes; {limit, number} are allowed. Split it into several files.',
    values: { bytes, limit: MAX_IMPORT_BYTES },
  });

const noJson = (reason: string) =>
  i18n.translate('publicIpDiscovery.exceptionsImport.noJson', {
    defaultMessage: 'The file is no JSON ({reason}). Choose one that was exported here.',
    values: { reason },
  });
