/** The key under which core is defined. */
export const CORE_ENTRY = 'entry/core/public';

export interface CoreEntry {
  __kbnBootstrap__(): Promise<void>;
}

export function isCoreEntry(value: unknown): value is CoreEntry {
  return (
    typeof value === 'object' &&
    value !== null &&
    '__kbnBootstrap__' in value &&
    typeof value.__kbnBootstrap__ === 'function'
  );
}
