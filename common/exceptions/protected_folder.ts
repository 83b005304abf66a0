import { foldCase } from '../eql/case_folding';

/** Where only administrators and installers may put files. */
const PROTECTED = [
  '\\program files\\',
  '\\program files (x86)\\',
  '\\programdata\\microsoft\\windows defender\\platform\\',
  '\\windows\\',
] as const;

/** Folders below them that users can write to on a stock Windows. */
const WRITABLE = [
  '\\windows\\debug\\',
  '\\windows\\registration\\crmlog\\',
  '\\windows\\servicing\\packages\\',
  '\\windows\\servicing\\sessions\\',
  '\\windows\\system32\\com\\dmp\\',
  '\\windows\\system32\\fxstmp\\',
  '\\windows\\system32\\microsoft\\crypto\\rsa\\machinekeys\\',
  '\\windows\\system32\\spool\\drivers\\color\\',
  '\\windows\\system32\\spool\\printers\\',
  '\\windows\\system32\\spool\\servers\\',
  '\\windows\\system32\\tasks\\',
  '\\windows\\syswow64\\com\\dmp\\',
  '\\windows\\syswow64\\fxstmp\\',
  '\\windows\\syswow64\\tasks\\',
  '\\windows\\tasks\\',
  '\\windows\\temp\\',
  '\\windows\\tracing\\',
] as const;

/**
 * The system's drive in both forms in which sources write paths. A pattern may leave digits of the volume open by `?`;
 * `*` would also fit folders, and on other drives users can often make a folder of any name.
 */
const SYSTEM_DRIVE = /^(?:c:|\\device\\harddiskvolume[\d?]{1,4})(?=\\)/;

/**
 * Whether a path, and everything that fits it if it is a pattern, lies where only administrators may put files: what the
 * pattern leaves open begins below such a folder, and no folder that users can write to fits it.
 */
export function isInProtectedFolder(pathOrPattern: string): boolean {
  const path = foldCase(pathOrPattern);
  const drive = SYSTEM_DRIVE.exec(path)?.[0];
  if (drive === undefined || path.split('\\').includes('..')) return false;
  const below = path.slice(drive.length);
  const fixed = /^[^*?]*/.exec(below)?.[0] ?? '';
  const isOpen = fixed.length < below.length;
  return (
    PROTECTED.some((folder) => fixed.startsWith(folder)) &&
    !WRITABLE.some((folder) => fixed.startsWith(folder) || (isOpen && folder.startsWith(fixed)))
  );
}
