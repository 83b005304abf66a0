import type { Random } from '../random';
import type { TimedEvent } from '../scenario_event';
import type { ProcessRun } from '../world/process_run';

/** A question to DNS and how it ended. */
export interface Lookup {
  readonly name: string;
  /** `requested`: no answer was seen. */
  readonly outcome: 'resolved' | 'not_found' | 'requested';
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
  /** Addresses of name servers, which Sysmon lists among those of the name. */
  readonly glue?: readonly string[];
  /** Another name that the answer leads to first. */
  readonly alias?: string;
}

/** An outgoing connection. */
export interface Connection {
  readonly address: string;
  readonly port: number;
}

/** What a writer needs beside what happened. */
export interface WriterContext {
  readonly random: Random;
  /** The `_id` of the next document. */
  readonly nextId: () => string;
  /** Milliseconds that the events of this occasion take to arrive, where that is not left to chance. */
  readonly ingestDelay?: number;
}

/** Writes down what happens on a host as one data source does. */
export interface SourceWriter {
  readonly processStart: (run: ProcessRun, context: WriterContext) => readonly TimedEvent[];
  readonly processEnd: (
    run: ProcessRun,
    at: number,
    context: WriterContext
  ) => readonly TimedEvent[];
  /** One lookup, which some sources write as several events. */
  readonly lookup: (
    run: ProcessRun,
    lookup: Lookup,
    at: number,
    context: WriterContext
  ) => readonly TimedEvent[];
  readonly connection: (
    run: ProcessRun,
    connection: Connection,
    at: number,
    context: WriterContext
  ) => readonly TimedEvent[];
  /** A file or a registry value that is written; none where the source keeps these in other streams. */
  readonly change: (
    run: ProcessRun,
    path: string,
    at: number,
    context: WriterContext
  ) => readonly TimedEvent[];
}
