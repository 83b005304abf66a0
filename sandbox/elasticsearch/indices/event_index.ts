import { randomBytes } from 'node:crypto';
import type { EventDocument } from '../../../common/event';
import { ElasticsearchError } from '../elasticsearch_error';
import type { JsonObject } from '../http/json';
import { checkDocument } from '../mapping/check_document';
import { IndexMapping } from '../mapping/index_mapping';
import type { AliasOptions } from './alias_options';
import type { StoreChanges } from './store_changes';
import { IndexSettings } from './index_settings';
import { StoredDocument } from './stored_document';

/** The primary term never changes: no shard of this store ever fails over. */
export const PRIMARY_TERM = 1;

const UUID_BYTES = 16;

export interface EventIndexOptions {
  readonly name: string;
  readonly mappings: JsonObject;
  readonly settings: JsonObject;
  /** The data stream that the index backs. */
  readonly dataStream?: string | undefined;
  readonly uuid?: string;
  readonly createdAt?: number;
}

/** What a write may demand of the document that it replaces. */
export interface WriteCondition {
  /** `create` fails if the document exists. */
  readonly mustBeNew?: boolean;
  readonly ifSeqNo?: number | undefined;
}

export interface WriteOutcome {
  readonly result: 'created' | 'updated' | 'deleted' | 'not_found' | 'noop';
  readonly version: number;
  readonly sequenceNumber: number;
}

/** One index: its mapping and its documents. A write is visible to the next request, as if every one was refreshed. */
export class EventIndex {
  readonly name: string;
  readonly uuid: string;
  readonly createdAt: number;
  readonly dataStream: string | undefined;
  readonly settings: IndexSettings;
  readonly mapping: IndexMapping;
  readonly aliases = new Map<string, AliasOptions>();
  private readonly documents = new Map<string, StoredDocument>();
  private nextSequenceNumber = 0;

  constructor(
    options: EventIndexOptions,
    private readonly changes: StoreChanges
  ) {
    this.name = options.name;
    this.uuid = options.uuid ?? randomBytes(UUID_BYTES).toString('base64url');
    this.createdAt = options.createdAt ?? Date.now();
    this.dataStream = options.dataStream;
    this.settings = new IndexSettings(options.settings);
    this.mapping = new IndexMapping(options.mappings, this.settings);
  }

  get isHidden(): boolean {
    return this.settings.isHidden || this.dataStream !== undefined || this.name.startsWith('.');
  }

  get size(): number {
    return this.documents.size;
  }

  all(): IterableIterator<StoredDocument> {
    return this.documents.values();
  }

  get(id: string): StoredDocument | undefined {
    return this.documents.get(id);
  }

  /** @throws ElasticsearchError if the document does not fit the mapping or the condition is not met */
  put(id: string, source: EventDocument, condition: WriteCondition = {}): WriteOutcome {
    const existing = this.documents.get(id);
    this.checkCondition(id, existing, condition);
    if (this.dataStream !== undefined) checkTimestamp(source);
    const constants = this.mapping.constants.size;
    const added = checkDocument(this.mapping, id, source);
    if (added.size > 0) this.mapping.addDynamic(added);
    if (added.size > 0 || this.mapping.constants.size > constants) this.changes.indexChanged(this);
    const version = (existing?.version ?? 0) + 1;
    const document = this.store(id, source, version, this.nextSequenceNumber);
    this.changes.documentWritten(this, document);
    return {
      result: existing === undefined ? 'created' : 'updated',
      version,
      sequenceNumber: document.sequenceNumber,
    };
  }

  remove(id: string, condition: WriteCondition = {}): WriteOutcome {
    const existing = this.documents.get(id);
    this.checkCondition(id, existing, condition);
    const sequenceNumber = this.nextSequenceNumber++;
    if (existing === undefined) return { result: 'not_found', version: 1, sequenceNumber };
    this.documents.delete(id);
    this.changes.documentDeleted(this, id);
    return { result: 'deleted', version: existing.version + 1, sequenceNumber };
  }

  /** Puts back a document that has been checked before; nobody is told. */
  restore(id: string, source: EventDocument, version: number, sequenceNumber: number): void {
    this.store(id, source, version, sequenceNumber);
  }

  forget(id: string): void {
    this.documents.delete(id);
  }

  private store(
    id: string,
    source: EventDocument,
    version: number,
    sequenceNumber: number
  ): StoredDocument {
    const document = new StoredDocument(
      this.name,
      id,
      source,
      version,
      sequenceNumber,
      this.mapping
    );
    // A document that is written again moves to the end, as it does in an index.
    this.documents.delete(id);
    this.documents.set(id, document);
    this.nextSequenceNumber = Math.max(this.nextSequenceNumber, sequenceNumber + 1);
    return document;
  }

  private checkCondition(
    id: string,
    existing: StoredDocument | undefined,
    { mustBeNew = false, ifSeqNo }: WriteCondition
  ): void {
    if (mustBeNew && existing !== undefined) {
      throw this.conflict(
        `[${id}]: version conflict, document already exists (current version [${existing.version}])`
      );
    }
    if (ifSeqNo !== undefined && existing?.sequenceNumber !== ifSeqNo) {
      const found =
        existing === undefined
          ? 'but no document was found'
          : `current document has seqNo [${existing.sequenceNumber}] and primary term [${PRIMARY_TERM}]`;
      throw this.conflict(
        `[${id}]: version conflict, required seqNo [${ifSeqNo}], primary term [${PRIMARY_TERM}]. ${found}`
      );
    }
  }

  private conflict(reason: string): ElasticsearchError {
    return new ElasticsearchError(409, 'version_conflict_engine_exception', reason, {
      extra: { index_uuid: this.uuid, shard: '0', index: this.name },
    });
  }
}

/** Documents of data streams need exactly one `@timestamp`. */
function checkTimestamp(source: EventDocument): void {
  const timestamp = source['@timestamp'];
  if (timestamp === undefined || timestamp === null) throw timestampError('is missing');
  if (Array.isArray(timestamp) && timestamp.length !== 1)
    throw timestampError('encountered multiple values');
}

function timestampError(fault: string): ElasticsearchError {
  const reason = `data stream timestamp field [@timestamp] ${fault}`;
  return new ElasticsearchError(400, 'document_parsing_exception', `failed to parse: ${reason}`, {
    causedBy: { type: 'illegal_argument_exception', reason },
  });
}
