import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJson } from '../http/json';
import type { EventIndex } from '../indices/event_index';
import type { IndexCatalog } from '../indices/index_catalog';
import { aliasesJson } from '../indices/aliases_json';
import type { StoreChanges } from '../indices/store_changes';
import type { StoredDocument } from '../indices/stored_document';
import { CLUSTER_FILE, INDEX_FILE_SUFFIX, type JournalEntry } from './journal_entry';

/** Documents of one write when a file is written anew. */
const DOCUMENTS_PER_WRITE = 1_000;

/**
 * Keeps what changes in files, one for each index, to which every change is appended. Written behind each request and
 * not flushed to the disk: a crash of the machine may lose the last changes, one of the program does not.
 */
export class Journal implements StoreChanges {
  private readonly pending = new Map<string, string[]>();
  private catalog: IndexCatalog | undefined;
  private isStarted = false;
  private clusterIsChanged = false;

  constructor(readonly directory: string) {
    mkdirSync(directory, { recursive: true });
  }

  /** Begins to record: what is loaded before is in the files already. */
  start(): void {
    this.isStarted = true;
  }

  documentWritten = (index: EventIndex, document: StoredDocument): void => {
    this.record(index.name, putEntry(document));
  };

  documentDeleted = (index: EventIndex, id: string): void => {
    this.record(index.name, { entry: 'delete', id });
  };

  indexChanged = (index: EventIndex): void => {
    this.record(index.name, indexEntry(index));
  };

  indexDeleted = (name: string): void => {
    this.pending.delete(name);
    rmSync(this.fileOf(name), { force: true });
  };

  clusterChanged = (): void => {
    this.clusterIsChanged = true;
  };

  /** Lets the journal see templates, which it writes as a whole. */
  watch(catalog: IndexCatalog): void {
    this.catalog = catalog;
  }

  /** Writes what has changed since the last call. */
  flush(): void {
    for (const [name, lines] of this.pending) appendFileSync(this.fileOf(name), lines.join(''));
    this.pending.clear();
    if (this.clusterIsChanged && this.catalog !== undefined) this.writeCluster(this.catalog);
    this.clusterIsChanged = false;
  }

  /** Writes all files anew, without what has been overwritten; each one replaces the old one as a whole. */
  compact(catalog: IndexCatalog): void {
    this.pending.clear();
    for (const index of catalog.indices.values()) {
      const file = this.fileOf(index.name);
      const fresh = `${file}.tmp`;
      writeFileSync(fresh, line(indexEntry(index)));
      const documents = [...index.all()];
      for (let start = 0; start < documents.length; start += DOCUMENTS_PER_WRITE) {
        const some = documents.slice(start, start + DOCUMENTS_PER_WRITE);
        appendFileSync(fresh, some.map((document) => line(putEntry(document))).join(''));
      }
      renameSync(fresh, file);
    }
    this.writeCluster(catalog);
  }

  private writeCluster({ templates }: IndexCatalog): void {
    const file = join(this.directory, CLUSTER_FILE);
    const all = [...templates.values()].map(({ name, body }) => [name, body] as const);
    writeFileSync(`${file}.tmp`, toJson({ templates: Object.fromEntries(all) }));
    renameSync(`${file}.tmp`, file);
  }

  private record(name: string, entry: JournalEntry): void {
    if (!this.isStarted) return;
    const lines = this.pending.get(name) ?? [];
    lines.push(line(entry));
    this.pending.set(name, lines);
  }

  /** Names of indices are names of files: they hold no separators and are no `..`. */
  private fileOf(name: string): string {
    return join(this.directory, `${name}${INDEX_FILE_SUFFIX}`);
  }
}

function line(entry: JournalEntry): string {
  return `${toJson(entry)}\n`;
}

function putEntry({ id, version, sequenceNumber, source }: StoredDocument): JournalEntry {
  return { entry: 'put', id, version, sequenceNumber, source };
}

function indexEntry(index: EventIndex): JournalEntry {
  const { name, uuid, createdAt, dataStream, settings, mapping } = index;
  return {
    entry: 'index',
    name,
    uuid,
    createdAt,
    dataStream,
    settings: settings.toJson(),
    mappings: mapping.toJson(),
    constants: Object.fromEntries(mapping.constants),
    aliases: aliasesJson(index),
  };
}
