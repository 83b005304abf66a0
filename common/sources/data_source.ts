import type { EventDocument } from '../event';
import type { Capability } from './capability';
import type { DnsOutcome } from './dns_outcome';
import type { MeaninglessValue } from './meaningful_value';
import type { Pivot, PivotId } from './pivot_key';

/** The seven data sources the rule searches. */
export type SourceId =
  | 'endgame'
  | 'endpoint'
  | 'sentinel_one_cloud_funnel'
  | 'crowdstrike_fdr'
  | 'windows_forwarded'
  | 'windows_sysmon_operational'
  | 'winlogbeat';

/**
 * The parts of the rule's query: what every match needs (`gate`: a network event of a Windows host with a process name
 * and a DNS question), the four reasons to suspect a process, and the exclusion of Microsoft Defender.
 */
export type RuleCondition =
  'gate' | 'process_name' | 'code_signature' | 'signer' | 'path' | 'defender_exclusion';

/** What tells the documents of a source from others where no index name does. Patterns may end in `*`. */
export interface SourceMarks {
  /** Patterns of `data_stream.dataset` or `event.dataset`. */
  readonly datasets: readonly string[];
  /** Values of `event.module`. */
  readonly modules: readonly string[];
  /** Patterns of fields that only this source writes. */
  readonly vendorFields: readonly string[];
  /** Values of `agent.type`. */
  readonly agentTypes: readonly string[];
  /** Values of `tags` that tell apart events of the Windows event log. */
  readonly windowsEventTags: readonly string[];
}

/** Fields that a source fills, by the kind of event that holds them. */
export interface FieldsByEvent {
  /** On the event of the lookup itself. */
  readonly dnsEvent: readonly string[];
  /** On the event of the process start, which has to be searched for. */
  readonly processEvent: readonly string[];
}

/** How the times of a source are to be read. */
export interface SourceClock {
  /** When the event happened, by the clock of its host. */
  readonly ownTimeField: string;
  /** The same on events of a start, where it is the start of the process. */
  readonly startTimeField: string;
  /** What `@timestamp` is instead, as a sentence. */
  readonly sentence: string;
}

/** What must be set up for the rule to work on a source. */
export interface SourceSetup {
  /** One sentence each. */
  readonly needs: readonly string[];
  /** Elastic's own instructions, as the published rule links them. */
  readonly instructions?: string;
}

/** What the plugin knows of one data source. All of it is data, except how a lookup is read. */
export interface DataSource {
  readonly id: SourceId;
  /** Its name for people, e.g. `Elastic Defend`. */
  readonly label: string;
  /** The rule's own index pattern. The network events of the source are there too, not only its lookups. */
  readonly indexPattern: string;
  /** Where the process events of the same source are. */
  readonly processIndexPatterns: readonly string[];
  readonly marks: SourceMarks;
  /** Which parts of the rule can match (or exclude) events of this source. */
  readonly conditions: Readonly<Record<RuleCondition, Capability>>;
  /** What tells which program ran, and as whom. */
  readonly identity: FieldsByEvent;
  /** What tells how the process came to run: its parent, its ancestors, its session. */
  readonly lineage: FieldsByEvent;
  /** Where the addresses of an answer are. See {@link resolvedAddresses}. */
  readonly addressFields: readonly string[];
  /** Values that look like an answer but identify nothing on this source. See `meaningfulValue`. */
  readonly meaninglessValues: readonly MeaninglessValue[];
  /**
   * Fields with the name of the machine that collects the events of others. A `host.name` that equals one of them names
   * the collector and not the host.
   */
  readonly collectorNameFields: readonly string[];
  /**
   * Where `@timestamp` is not when the event happened: the field that says so, and a sentence about the difference.
   * Absent where the two are the same.
   */
  readonly clock?: SourceClock;
  /** Whether addresses of name servers that came with an answer stand among those of the name, at their end. */
  readonly listsNameServers: boolean;
  /** Whether every connection is recorded; if not, none recorded does not mean that there was none. */
  readonly recordsAllConnections: boolean;
  readonly pivots: Readonly<Record<PivotId, Pivot>>;
  readonly setup: SourceSetup;
  /** How the lookup ended, as far as this one event tells. Never throws, whatever the document. */
  readonly dnsOutcome: (event: EventDocument) => DnsOutcome;
  /** The addresses the event gives for the name: distinct, in document order, as the source wrote them. */
  readonly resolvedAddresses: (event: EventDocument) => string[];
}
