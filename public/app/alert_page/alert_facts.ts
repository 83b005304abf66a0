import { values, type EventDocument } from '../../../common/event';

/** A part of what an alert tells about its event. */
export interface FactGroup {
  readonly id: FactGroupId;
  /** The fields that the alert has, in reading order. */
  readonly facts: readonly Fact[];
  /** Fields that matter for the investigation and that the alert does not have. */
  readonly missing: readonly string[];
}

export interface Fact {
  readonly field: string;
  readonly texts: readonly string[];
}

export type FactGroupId = keyof typeof FIELDS;

/** Whether the absence of the field is worth a word. */
type FieldNeed = 'needed' | 'optional';

const FIELDS = {
  process: [
    ['process.name', 'needed'],
    ['process.executable', 'needed'],
    ['process.command_line', 'optional'],
    ['process.entity_id', 'needed'],
    ['process.pid', 'optional'],
    ['process.parent.name', 'optional'],
    ['process.parent.executable', 'optional'],
    ['process.parent.command_line', 'optional'],
    ['process.hash.sha256', 'needed'],
    ['process.hash.sha1', 'optional'],
    ['process.hash.md5', 'optional'],
    ['process.code_signature.subject_name', 'needed'],
    ['process.code_signature.trusted', 'needed'],
    ['process.code_signature.status', 'optional'],
    ['process.code_signature.exists', 'optional'],
  ],
  dns: [
    ['dns.question.name', 'needed'],
    ['dns.question.type', 'optional'],
    ['dns.resolved_ip', 'needed'],
    ['dns.Ext.status', 'optional'],
    ['sysmon.dns.status', 'optional'],
    ['crowdstrike.QueryStatus', 'optional'],
  ],
  host: [
    ['host.name', 'needed'],
    ['host.id', 'needed'],
    ['host.ip', 'optional'],
    ['host.os.name', 'optional'],
    ['winlog.computer_name', 'optional'],
    ['agent.type', 'optional'],
  ],
  user: [
    ['user.name', 'needed'],
    ['user.domain', 'optional'],
    ['user.id', 'needed'],
    ['winlog.event_data.User', 'optional'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [string, FieldNeed])[]>>;

const GROUPS: readonly FactGroupId[] = ['process', 'dns', 'host', 'user'];

/** Who did what where, as the alert tells it, and what it leaves open: a field that is absent is no evidence. */
export function alertFacts(alert: EventDocument): readonly FactGroup[] {
  return GROUPS.map((id) => {
    const all = FIELDS[id].map(([field, need]) => ({
      field,
      need,
      texts: values(alert, field).map(String),
    }));
    return {
      id,
      facts: all
        .filter(({ texts }) => texts.length > 0)
        .map(({ field, texts }) => ({ field, texts })),
      missing: all
        .filter(({ texts, need }) => texts.length === 0 && need === 'needed')
        .map(({ field }) => field),
    };
  });
}
