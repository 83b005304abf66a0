import { values, type EventDocument } from '../event';
import { meaningfulValue } from './meaningful_value';

/**
 * The addresses in some fields of an event, each once and in document order. Sysmon repeats addresses; the comparison
 * ignores the letter case of IPv6.
 *
 * @param fields in order; a value may hold several addresses with `;` after each, as CrowdStrike writes them
 */
export function distinctAddresses(event: EventDocument, fields: readonly string[]): string[] {
  const distinct = new Map<string, string>();
  for (const field of fields) {
    for (const value of values(event, field)) {
      if (typeof value !== 'string') continue;
      for (const part of value.split(';')) {
        const address = part.trim();
        const key = address.toLowerCase();
        if (!distinct.has(key) && meaningfulValue(field, address).kind === 'meaningful') {
          distinct.set(key, address);
        }
      }
    }
  }
  return [...distinct.values()];
}
