import type { MatchedEntry } from '../expected_alert';

/** The reasons of the rule to suspect a process, as it writes them. */
export const reasons = {
  name: (entry: string): MatchedEntry => ({ field: 'process.name', entry }),
  signer: (entry: string): MatchedEntry => ({
    field: 'process.code_signature.subject_name',
    entry,
  }),
  path: (entry: string): MatchedEntry => ({ field: 'process.executable', entry }),
  unsigned: { field: 'process.code_signature.exists', entry: 'false' },
  untrusted: { field: 'process.code_signature.trusted', entry: 'false' },
} as const;

/** The rule's entry for where downloads land. */
export const inDownloads = reasons.path('?:\\Users\\*\\Downloads\\*.exe');
/** The rule's entry for the folder that every user can add to. */
export const inProgramData = reasons.path('?:\\ProgramData\\*.exe');
