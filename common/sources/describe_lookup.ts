import { values, type EventDocument } from '../event';
import type { DataSource } from './data_source';
import { meaningfulValue, type MeaninglessValue } from './meaningful_value';
import { recogniseSource } from './recognise_source';
import { isSysmonEvent, sysmon } from './sysmon';

/** Who asked for what, where and when, as far as the event tells: for a row of a table or a sentence. */
export interface LookupDescription {
  readonly host?: string;
  /** `DOMAIN\name`, a name, or where there is no name a SID. */
  readonly user?: string;
  readonly process?: string;
  readonly domain?: string;
  /** The time of the event as the source wrote it; of an alert, the time of its event. */
  readonly timestamp?: string;
}

/** In order of preference. Ids come last: most CrowdStrike events have nothing else. */
const HOST_FIELDS = [
  'host.name',
  'host.hostname',
  'winlog.computer_name',
  'host.id',
  'device.id',
  'observer.serial_number',
];

/**
 * Describes a lookup by the fields of its event. Values that identify nothing are passed over, among them the account of
 * the Sysmon service, also where nothing tells which of the Sysmon sources the event is from.
 *
 * @param event the event, or an alert made from it
 * @param source the source of the event, if the caller knows it; otherwise it is recognised from the content
 */
export function describeLookup(
  event: EventDocument,
  source: DataSource | undefined = recogniseSource(event)
): LookupDescription {
  const meaninglessValues =
    source?.meaninglessValues ?? (isSysmonEvent(event) ? sysmon.meaninglessValues : []);
  const text = (field: string) => meaningfulTexts(event, field, meaninglessValues)[0];

  const host = hostOf(event, source, meaninglessValues);
  const user = text('winlog.event_data.User') ?? accountOf(text) ?? text('user.id');
  const process = text('process.name');
  const domain = text('dns.question.name');
  const timestamp = text('kibana.alert.original_time') ?? text('@timestamp');
  return {
    ...(host !== undefined && { host }),
    ...(user !== undefined && { user }),
    ...(process !== undefined && { process }),
    ...(domain !== undefined && { domain }),
    ...(timestamp !== undefined && { timestamp }),
  };
}

function hostOf(
  event: EventDocument,
  source: DataSource | undefined,
  meaninglessValues: readonly MeaninglessValue[]
): string | undefined {
  const collectors = (source?.collectorNameFields ?? []).flatMap((field) =>
    meaningfulTexts(event, field, meaninglessValues)
  );
  return HOST_FIELDS.flatMap((field) => {
    const names = meaningfulTexts(event, field, meaninglessValues);
    return field === 'host.name' ? names.filter((name) => !collectors.includes(name)) : names;
  })[0];
}

function accountOf(text: (field: string) => string | undefined): string | undefined {
  const name = text('user.name');
  const domain = text('user.domain');
  // Some sources write the domain into the name already.
  if (name === undefined || domain === undefined || name.includes('\\')) return name;
  return `${domain}\\${name}`;
}

function meaningfulTexts(
  event: EventDocument,
  field: string,
  meaninglessValues: readonly MeaninglessValue[]
): string[] {
  return values(event, field)
    .filter((value) => meaningfulValue(field, value, { meaninglessValues }).kind === 'meaningful')
    .map(String);
}
