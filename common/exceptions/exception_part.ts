/** What the guide asks of every exception: which program, started by what, asking for which name, and where. */
export const exceptionParts = ['identity', 'parent', 'domain', 'scope'] as const;

export type ExceptionPart = (typeof exceptionParts)[number];

interface PartFields {
  /** Any one of them is enough. */
  readonly required: readonly string[];
  /** What tells something of the same kind without being enough, the most telling first. */
  readonly beside: readonly string[];
}

/** The fields of each part. */
export const partFields: Readonly<Record<ExceptionPart, PartFields>> = {
  identity: {
    required: ['process.hash.sha256', 'process.code_signature.subject_name'],
    beside: [
      'process.hash.sha1',
      'process.hash.md5',
      'process.pe.original_file_name',
      'process.executable',
      'process.name',
    ],
  },
  parent: {
    required: ['process.parent.executable'],
    beside: [
      'process.parent.hash.sha256',
      'process.parent.command_line',
      'process.parent.name',
      'endgame.parent_process_name',
    ],
  },
  domain: { required: ['dns.question.name'], beside: [] },
  scope: {
    required: ['host.id', 'host.name', 'user.id'],
    beside: ['host.hostname', 'observer.serial_number', 'user.name', 'process.user.name'],
  },
};
