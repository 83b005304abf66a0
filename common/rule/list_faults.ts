import { domainEntryFault } from './domain_entry_fault';
import { listEntryKey } from './list_entry_key';
import { processNameEntryFault } from './process_name_entry_fault';
import { quotedEntry } from './quoted_entry';
import type { TunedList } from './tuned_list';

/** Why an entry cannot be in a list. */
export interface ListFault {
  /** Of the entry in its list, from 0. */
  readonly place: number;
  readonly message: string;
}

/**
 * What is wrong with a list by itself, whichever version of the rule runs: entries that are no domain or process name,
 * that match next to everything, or that are there twice. All faults at once.
 */
export function listFaults(list: TunedList, entries: readonly string[]): readonly ListFault[] {
  const faultOf = list === 'extraProcessNames' ? processNameEntryFault : domainEntryFault;
  const keys = entries.map(listEntryKey);
  return entries.flatMap((entry, place) => {
    const fault = faultOf(entry);
    const first = keys.indexOf(listEntryKey(entry));
    const duplicate =
      first < place &&
      `is in the list already, as entry ${first + 1}: ${quotedEntry(entries[first] ?? '')}`;
    return [fault, duplicate].flatMap((reason) =>
      reason ? [{ place, message: `${quotedEntry(entry)} ${reason}` }] : []
    );
  });
}
