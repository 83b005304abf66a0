import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @returns nothing if there is no such file; the content is undefined if it is no JSON */
export function readJsonFile(path: string): { readonly content: unknown } | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return { content: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Renaming is atomic: after a crash there is the old file or the new one, never half of one. */
export function writeJsonFile(path: string, content: unknown): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, JSON.stringify(content, undefined, 2));
  renameSync(unfinished, path);
}
