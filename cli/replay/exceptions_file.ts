import { readFile } from 'node:fs/promises';
import { exceptionsFile } from '../../common/api/exceptions_api';
import type { AppliedException } from '../../common/exceptions';
import { decode } from '../../common/validation';
import { UsageError } from './arguments';

/**
 * Reads an export of exceptions.
 *
 * @returns them in the order of the file, with their places as ids
 * @throws {UsageError} that names all faults at once
 */
export async function readExceptions(file: string): Promise<readonly AppliedException[]> {
  const decoded = decode(exceptionsFile, await jsonOf(file));
  if (decoded.kind === 'invalid') {
    throw new UsageError(
      [`The exceptions of ${file} cannot be used:`, ...decoded.faults].join('\n  ')
    );
  }
  return decoded.value.exceptions.map(({ name, entries, expiresAt, isEnabled }, place) => ({
    id: String(place),
    name,
    entries,
    isEnabled,
    ...(expiresAt !== undefined && { expiresAt }),
  }));
}

async function jsonOf(file: string): Promise<unknown> {
  try {
    // Some editors put a byte order mark before the text.
    return JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UsageError(
      `The exceptions file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`
    );
  }
}
