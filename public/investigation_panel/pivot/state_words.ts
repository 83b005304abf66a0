import { i18n } from '@kbn/i18n';
import { MAX_PIVOTS, type EventCount, type PivotKind } from '../../../common/api';
import { countText } from './count_text';
import { eventsOfKind, noneOfThem } from './kind_words';

/** Where the events of a pivot come from, as far as sentences about them name it. */
export interface EventOrigin {
  /** Null where the source is not known. */
  readonly source: string | null;
  /** Empty where the host is not known. */
  readonly host: string;
}

/** That more was found than is counted. */
export function manyWords(total: EventCount): string {
  return i18n.translate('publicIpDiscovery.pivotNote.many', {
    defaultMessage:
      'More than {count} events: those nearest to the event are shown. Open them in Discover to narrow them down.',
    values: { count: countText({ ...total, isAtLeast: false }, i18n.getLocale()) },
  });
}

/** That nothing was found, and what is there instead. */
export function noneWords(
  kind: PivotKind,
  present: EventCount | null,
  { source, host }: EventOrigin
): string {
  if (present === null) {
    return i18n.translate('publicIpDiscovery.pivotNote.noAlerts', {
      defaultMessage: 'No alert matches in this window.',
    });
  }
  const values = {
    source: source ?? anySource(),
    count: countText(present, i18n.getLocale()),
    events: eventsOfKind(kind),
    none: noneOfThem(kind),
  };
  return host === ''
    ? i18n.translate('publicIpDiscovery.pivotNote.none', {
        defaultMessage: '{source} has {count} {events} in this window; {none}',
        values,
      })
    : i18n.translate('publicIpDiscovery.pivotNote.noneOfHost', {
        defaultMessage: '{source} has {count} {events} from {host} in this window; {none}',
        values: { ...values, host },
      });
}

/** That nothing was found, and nothing is there to be found. */
export function noTelemetryWords(kind: PivotKind, { host }: EventOrigin): string {
  const events = eventsOfKind(kind);
  return host === ''
    ? i18n.translate('publicIpDiscovery.pivotNote.noTelemetry', {
        defaultMessage: 'No {events} in this window. Missing telemetry is unresolved, not benign.',
        values: { events },
      })
    : i18n.translate('publicIpDiscovery.pivotNote.noTelemetryOfHost', {
        defaultMessage:
          'No {events} from {host} in this window. Missing telemetry is unresolved, not benign.',
        values: { events, host },
      });
}

/** That a button was not asked. */
export function notAskedWords(): string {
  return i18n.translate('publicIpDiscovery.pivotNote.notAsked', {
    defaultMessage: 'Not asked: only the first {limit} buttons of a guide are. Split the guide.',
    values: { limit: MAX_PIVOTS },
  });
}

const anySource = () =>
  i18n.translate('publicIpDiscovery.pivotNote.anySource', { defaultMessage: 'The source' });
