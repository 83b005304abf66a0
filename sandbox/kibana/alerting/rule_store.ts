import { join } from 'node:path';
import { conflict, notFound } from '@hapi/boom';
import { isLeft } from 'fp-ts/lib/Either';
import * as t from 'io-ts';
import { readJsonFile, writeJsonFile } from '../json_file';
import { ruleRecordCodec, type RuleRecord } from './rule_record';

const FILE = 'rules.json';

/** All rules and their tasks, as plain JSON: what survives a restart. */
export type SavedRules = readonly RuleRecord[];

/**
 * Stands for the saved objects of rules and tasks (`.kibana_alerting_cases`, `.kibana_task_manager`): in memory, and in
 * a file of the data directory if there is one. Records are copied on their way in and out.
 */
export class RuleStore {
  private readonly records = new Map<string, RuleRecord>();

  constructor(
    private readonly dataDirectory?: string,
    saved: SavedRules = []
  ) {
    const initial =
      saved.length > 0 || dataDirectory === undefined ? saved : readSaved(dataDirectory);
    for (const record of initial) this.records.set(record.id, structuredClone(record));
  }

  all(): RuleRecord[] {
    return [...this.records.values()].map((record) => structuredClone(record));
  }

  get(id: string): RuleRecord {
    const record = this.records.get(id);
    if (record === undefined) throw notFound(`Saved object [alert/${id}] not found`);
    return structuredClone(record);
  }

  create(record: RuleRecord): void {
    if (this.records.has(record.id)) {
      throw conflict(`Saved object [alert/${record.id}] conflict`);
    }
    this.put(record);
  }

  /** Changes what is there now: between reading and saving others may have changed other parts. */
  update(id: string, change: (record: RuleRecord) => RuleRecord): RuleRecord {
    const changed = change(this.get(id));
    this.put(changed);
    return structuredClone(changed);
  }

  private put(record: RuleRecord): void {
    this.records.set(record.id, structuredClone(record));
    if (this.dataDirectory === undefined) return;
    writeJsonFile(join(this.dataDirectory, FILE), [...this.records.values()]);
  }
}

function readSaved(directory: string): SavedRules {
  const path = join(directory, FILE);
  const file = readJsonFile(path);
  if (file === undefined) return [];
  const decoded = t.array(ruleRecordCodec).decode(file.content);
  if (isLeft(decoded)) {
    throw new Error(`${path} was not written by this sandbox. Remove it to start without rules.`);
  }
  return decoded.right;
}
