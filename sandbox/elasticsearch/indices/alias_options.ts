import { notSpoken } from '../elasticsearch_error';
import { isJsonObject } from '../http/json';

/** How an index takes part in an alias. */
export interface AliasOptions {
  readonly isWriteIndex: boolean | undefined;
  readonly isHidden: boolean;
}

const KNOWN_MEMBERS: readonly string[] = [
  'is_write_index',
  'is_hidden',
  'index',
  'indices',
  'alias',
  'aliases',
  'must_exist',
];

export function parseAliasOptions(options: unknown): AliasOptions {
  if (!isJsonObject(options)) return { isWriteIndex: undefined, isHidden: false };
  const unknown = Object.keys(options).find((member) => !KNOWN_MEMBERS.includes(member));
  if (unknown !== undefined) {
    throw notSpoken(`[${unknown}] of an alias`, 'is_write_index, is_hidden');
  }
  const { is_write_index: isWriteIndex } = options;
  return {
    isWriteIndex: typeof isWriteIndex === 'boolean' ? isWriteIndex : undefined,
    isHidden: options['is_hidden'] === true,
  };
}

export function aliasJson({ isWriteIndex, isHidden }: AliasOptions): Record<string, boolean> {
  return {
    ...(isWriteIndex !== undefined && { is_write_index: isWriteIndex }),
    ...(isHidden && { is_hidden: true }),
  };
}
