import { i18n } from '@kbn/i18n';
import {
  exceptionsFile,
  keptException,
  MAX_IMPORT_BYTES,
  MAX_IMPORTED_EXCEPTIONS,
  type ExceptionsFile,
  type KeptException,
} from '../../common/api';
import { standingFaults, type GuardRailFault } from '../../common/exceptions';
import { decode, type Decoded } from '../../common/validation';
import { visibleText } from '../investigation_panel';
import { faultWords } from './fault_words';

/** Longest part of a name that a fault quotes. */
const MAX_NAME_LENGTH = 60;

/**
 * Reads a file of exceptions; all that is wrong with it is named at once, each fault with its place: what cannot be read,
 * and what the guard rails refuse of the exceptions that can be. One that is too large is not even loaded.
 *
 * @param domains the names that the rule looks for
 */
export async function readExceptionsFile(
  file: Pick<Blob, 'size' | 'text'>,
  domains: readonly string[]
): Promise<Decoded<ExceptionsFile>> {
  if (file.size > MAX_IMPORT_BYTES) return { kind: 'invalid', faults: [tooLarge(file.size)] };
  let text: string;
  try {
    text = await file.text();
  } catch (error) {
    // It was moved or changed after it was chosen, or may not be read.
    return { kind: 'invalid', faults: [notRead(String(error))] };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { kind: 'invalid', faults: [noJson(String(error))] };
  }
  const decoded = decode(exceptionsFile, json);
  const refused = refusedExceptions(json, domains);
  if (decoded.kind === 'valid') {
    return refused.length === 0 ? decoded : { kind: 'invalid', faults: refused };
  }
  return { kind: 'invalid', faults: [...decoded.faults.map(visibleText), ...refused] };
}

function refusedExceptions(json: unknown, domains: readonly string[]): readonly string[] {
  // More than an import takes are a fault of the file.
  return exceptionsOf(json)
    .slice(0, MAX_IMPORTED_EXCEPTIONS)
    .flatMap((item, at) => {
      const decoded = decode(keptException, item);
      if (decoded.kind === 'invalid') return [];
      const { name } = decoded.value;
      const faults = refusals(decoded.value, domains).map((fault) => placed(fault, at, name));
      return [...new Set(faults)];
    });
}

function exceptionsOf(json: unknown): readonly unknown[] {
  const isFile = typeof json === 'object' && json !== null && 'exceptions' in json;
  return isFile && Array.isArray(json.exceptions) ? json.exceptions : [];
}

/** What the server would refuse: one that is disabled may run into any rail, as it hides nothing. */
function refusals(exception: KeptException, domains: readonly string[]): readonly GuardRailFault[] {
  const { name, reason, entries, expiresAt, override, isEnabled } = exception;
  const draft = {
    name,
    reason,
    entries,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(override !== undefined && { override }),
  };
  return standingFaults(draft, { domains }).filter(
    ({ canBeOverridden }) => isEnabled || !canBeOverridden
  );
}

function placed(fault: GuardRailFault, at: number, name: string): string {
  const shown = name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name;
  const place = `exceptions[${at}] (${visibleText(shown)})`;
  return fault.entry === undefined
    ? `${place}: ${faultWords(fault)}`
    : i18n.translate('publicIpDiscovery.exceptionsImport.conditionFault', {
        defaultMessage: '{place}: condition {number, number}: {fault}',
        values: { place, number: fault.entry + 1, fault: faultWords(fault) },
      });
}

const tooLarge = (bytes: number) =>
  i18n.translate('publicIpDiscovery.exceptionsImport.tooLarge', {
    defaultMessage:
      'The file has {bytes, number} bytes; {limit, number} are allowed. Split it into several files.',
    values: { bytes, limit: MAX_IMPORT_BYTES },
  });

const notRead = (reason: string) =>
  i18n.translate('publicIpDiscovery.exceptionsImport.notRead', {
    defaultMessage: 'The file cannot be read ({reason}). Choose it again.',
    values: { reason: visibleText(reason) },
  });

const noJson = (reason: string) =>
  i18n.translate('publicIpDiscovery.exceptionsImport.noJson', {
    defaultMessage: 'The file is no JSON ({reason}). Choose one that was exported here.',
    values: { reason: visibleText(reason) },
  });
