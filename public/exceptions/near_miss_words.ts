import { i18n } from '@kbn/i18n';
import { exceptionParts, partFields, type ExceptionEntry } from '../../common/exceptions';
import type { NearMissGroup } from '../../common/history';
import { visibleText } from '../investigation_panel';

/** Longest part of a value that a sentence quotes. */
const MAX_LENGTH = 80;

/**
 * What a group of near misses has in common with an exception, and what instead: `Same program, parent, other name:
 * api.ipify.org. 14 events on 3 hosts`. Plain text, all of it visible.
 */
export function nearMissWords(group: NearMissGroup, entries: readonly ExceptionEntry[]): string {
  const { part, instead, events, hosts } = group;
  const same = exceptionParts
    .filter((each) => each !== part && entries.some(({ field }) => isOfPart(field, each)))
    .map(partNoun);
  return i18n.translate('publicIpDiscovery.nearMisses.group', {
    defaultMessage:
      '{count, plural, =0 {Other} other {Same {same}, other}} {part}: {instead}. {events, plural, one {# event} other {# events}}{hosts, plural, =0 {} one { on # host} other { on # hosts}}',
    values: {
      count: same.length,
      same: new Intl.ListFormat(i18n.getLocale(), { type: 'conjunction', style: 'narrow' }).format(
        same
      ),
      part: partNoun(part),
      instead: instead.map((difference) => differenceWords(part, difference)).join(', '),
      events,
      hosts,
    },
  });
}

type MissedPart = NearMissGroup['part'];

function isOfPart(field: string, part: Exclude<MissedPart, 'other'>): boolean {
  const { required, beside } = partFields[part];
  return required.includes(field) || beside.includes(field);
}

function partNoun(part: MissedPart): string {
  switch (part) {
    case 'identity':
      return i18n.translate('publicIpDiscovery.nearMisses.program', { defaultMessage: 'program' });
    case 'parent':
      return i18n.translate('publicIpDiscovery.nearMisses.parent', { defaultMessage: 'parent' });
    case 'domain':
      return i18n.translate('publicIpDiscovery.nearMisses.name', { defaultMessage: 'name' });
    case 'scope':
      return i18n.translate('publicIpDiscovery.nearMisses.place', {
        defaultMessage: 'host or account',
      });
    case 'other':
      return i18n.translate('publicIpDiscovery.nearMisses.value', { defaultMessage: 'value' });
  }
}

/** The differing values; the field stands beside them where it does not go without saying. */
function differenceWords(
  part: MissedPart,
  { field, values }: NearMissGroup['instead'][number]
): string {
  const shown = values.length === 0 ? absent() : visibleText(shortened(values.join(', ')));
  return part === 'domain' ? shown : `${visibleText(field)} ${shown}`;
}

function shortened(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}

const absent = () =>
  i18n.translate('publicIpDiscovery.nearMisses.absent', { defaultMessage: 'not in the event' });
