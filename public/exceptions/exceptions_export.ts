import {
  EXCEPTIONS_FILE_TYPE,
  EXCEPTIONS_FILE_VERSION,
  MAX_IMPORTED_EXCEPTIONS,
  type ExceptionsFile,
  type StoredException,
} from '../../common/api';

/** A file of exceptions, as an import takes it. */
export interface ExportedFile {
  readonly fileName: string;
  readonly text: string;
}

/**
 * The files of an export. An import takes a limited number of exceptions at a time, so that more of them become several
 * files.
 */
export function exceptionsExport(
  exceptions: readonly StoredException[],
  now: Date
): readonly ExportedFile[] {
  const count = Math.ceil(exceptions.length / MAX_IMPORTED_EXCEPTIONS);
  const day = now.toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, at) => {
    const part = exceptions.slice(at * MAX_IMPORTED_EXCEPTIONS, (at + 1) * MAX_IMPORTED_EXCEPTIONS);
    const file: ExceptionsFile = {
      type: EXCEPTIONS_FILE_TYPE,
      version: EXCEPTIONS_FILE_VERSION,
      // Id and version are those of this space.
      exceptions: part.map(({ id: _id, version: _version, ...kept }) => kept),
    };
    const suffix = count === 1 ? '' : `-${at + 1}-of-${count}`;
    return {
      fileName: `public-ip-discovery-exceptions-${day}${suffix}.json`,
      text: `${JSON.stringify(file, null, 2)}\n`,
    };
  });
}
