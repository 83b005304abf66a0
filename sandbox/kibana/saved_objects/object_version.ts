import { PRIMARY_TERM } from '../../elasticsearch/indices/event_index';
import { invalidVersionError } from './saved_objects_errors';

/** No document ever has it. */
const FOREIGN_SEQUENCE_NUMBER = -1;

/**
 * The version of an object: Kibana's `encodeVersion`
 * (`src/core/packages/saved-objects/base-server-internal/src/version/encode_version.ts`).
 */
export function encodeVersion(sequenceNumber: number): string {
  return Buffer.from(JSON.stringify([sequenceNumber, PRIMARY_TERM]), 'utf8').toString('base64');
}

/**
 * The sequence number that a version stands for (`…/version/decode_version.ts`).
 *
 * @throws Boom for a version that is none
 */
export function decodeVersion(version: string): number {
  const decoded = parsed(Buffer.from(version, 'base64').toString('utf8'));
  const parts: readonly unknown[] = Array.isArray(decoded) ? decoded : [];
  if (parts.length !== 2) throw invalidVersionError(version);
  const [sequenceNumber, primaryTerm] = parts;
  if (!isInteger(sequenceNumber) || !isInteger(primaryTerm)) throw invalidVersionError(version);
  return primaryTerm === PRIMARY_TERM ? sequenceNumber : FOREIGN_SEQUENCE_NUMBER;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}
