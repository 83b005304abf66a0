import { i18n } from '@kbn/i18n';
import type { ExceptionEntry, Loosening } from '../../common/exceptions';
import { visibleText } from '../investigation_panel';
import type { AddedEffect } from './added_effects';

/** Longest part of a value that a button shows. */
const MAX_LENGTH = 60;

/** What a loosening does, for its button. */
export function looseningWords(loosening: Loosening): string {
  switch (loosening.kind) {
    case 'drop_entry':
      return i18n.translate('publicIpDiscovery.loosening.dropEntry', { defaultMessage: 'Remove' });
    case 'any_version':
      return i18n.translate('publicIpDiscovery.loosening.anyVersion', {
        defaultMessage: 'Any version',
      });
    case 'user_instead_of_host':
      return i18n.translate('publicIpDiscovery.loosening.userInsteadOfHost', {
        defaultMessage: 'Any host, for the account {user}',
        values: { user: shortened(loosening.userId) },
      });
    case 'signer_instead_of_hash':
      return i18n.translate('publicIpDiscovery.loosening.signerInsteadOfHash', {
        defaultMessage: 'Any program of the signer {signer}',
        values: { signer: shortened(loosening.signer) },
      });
  }
}

function shortened(value: string): string {
  return visibleText(value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH)}…` : value);
}

/** What it would hide in addition: `+ 12 events on 3 hosts`. */
export function addedWords({ events, hosts }: AddedEffect): string {
  return i18n.translate('publicIpDiscovery.loosening.added', {
    defaultMessage:
      '+ {events, plural, one {# event} other {# events}}{hosts, plural, =0 {} one { on # host} other { on # hosts}}',
    values: { events, hosts },
  });
}

const HOST_FIELDS: readonly string[] = ['host.id', 'host.name'];

/** The position of the entry that a loosening stands beside. */
export function concernedEntry(loosening: Loosening, entries: readonly ExceptionEntry[]): number {
  switch (loosening.kind) {
    case 'drop_entry':
    case 'any_version':
      return loosening.entry;
    case 'user_instead_of_host':
      return entries.findIndex(({ field }) => HOST_FIELDS.includes(field));
    case 'signer_instead_of_hash':
      return entries.findIndex(({ field }) => field === 'process.hash.sha256');
  }
}
