import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, parseJson, type JsonObject } from '../http/json';
import { parseAliasOptions } from '../indices/alias_options';
import { EventIndex } from '../indices/event_index';
import type { IndexCatalog } from '../indices/index_catalog';
import { CLUSTER_FILE, INDEX_FILE_SUFFIX } from './journal_entry';

/**
 * Puts back what a journal has kept.
 *
 * A last line that was cut off, as by a crash while it was written, is left out. Damage anywhere else is no accident of
 * that kind, and ends the start: going on would lose the documents behind it when the file is next written anew.
 *
 * Documents count as indexed with the mapping as it is by then: which field came after which document is not kept.
 *
 * @returns what was left out, for people
 * @throws Error that names the file and line that cannot be read
 */
export function loadStore(directory: string, catalog: IndexCatalog): readonly string[] {
  loadTemplates(directory, catalog);
  const warnings: string[] = [];
  const files = readdirSync(directory).filter((file) => file.endsWith(INDEX_FILE_SUFFIX));
  for (const file of files.sort()) warnings.push(...loadIndex(join(directory, file), catalog));
  return warnings;
}

function loadTemplates(directory: string, catalog: IndexCatalog): void {
  const file = join(directory, CLUSTER_FILE);
  if (!existsSync(file)) return;
  const cluster = parseJson(readFileSync(file, 'utf8'));
  const templates = isJsonObject(cluster) ? cluster['templates'] : undefined;
  if (!isJsonObject(templates)) throw new Error(`${file} holds no templates.`);
  for (const [name, body] of Object.entries(templates)) {
    if (isJsonObject(body)) catalog.putTemplate(name, body);
  }
}

function loadIndex(file: string, catalog: IndexCatalog): readonly string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const last = lines.length - 1;
  let index: EventIndex | undefined;
  for (const [at, text] of lines.entries()) {
    if (text === '') continue;
    const entry = readEntry(text);
    if (entry === undefined) {
      // Every whole line ends with a line break, so only the last piece can be one that was cut off.
      if (at === last) return [`${file}: the last line was cut off and is left out.`];
      throw new Error(`${file}:${at + 1} cannot be read. Repair or remove the file.`);
    }
    index = applyEntry(entry, index, catalog, `${file}:${at + 1}`);
  }
  return [];
}

function readEntry(text: string): JsonObject | undefined {
  try {
    const entry = parseJson(text);
    return isJsonObject(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

function applyEntry(
  entry: JsonObject,
  index: EventIndex | undefined,
  catalog: IndexCatalog,
  place: string
): EventIndex {
  if (entry['entry'] === 'index')
    return index === undefined ? addIndex(entry, catalog) : changeIndex(entry, index);
  const { id, source, version, sequenceNumber } = entry;
  if (index === undefined || typeof id !== 'string')
    throw new Error(`${place} is no entry of an index.`);
  if (entry['entry'] === 'delete') {
    index.forget(id);
  } else if (isJsonObject(source)) {
    index.restore(id, source, Number(version), Number(sequenceNumber));
  } else {
    throw new Error(`${place} holds no document.`);
  }
  return index;
}

function addIndex(entry: JsonObject, catalog: IndexCatalog): EventIndex {
  const { uuid, createdAt, dataStream } = entry;
  const index = new EventIndex(
    {
      name: String(entry['name']),
      uuid: String(uuid),
      createdAt: Number(createdAt),
      dataStream: typeof dataStream === 'string' ? dataStream : undefined,
      settings: objectOf(entry['settings']),
      mappings: objectOf(entry['mappings']),
    },
    catalog.changes
  );
  catalog.restoreIndex(index);
  setAliasesAndConstants(entry, index);
  return index;
}

function changeIndex(entry: JsonObject, index: EventIndex): EventIndex {
  index.mapping.merge(objectOf(entry['mappings']));
  setAliasesAndConstants(entry, index);
  return index;
}

function setAliasesAndConstants(entry: JsonObject, index: EventIndex): void {
  index.aliases.clear();
  for (const [alias, options] of Object.entries(objectOf(entry['aliases']))) {
    index.aliases.set(alias, parseAliasOptions(options));
  }
  for (const [name, value] of Object.entries(objectOf(entry['constants']))) {
    index.mapping.constants.set(name, String(value));
  }
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
