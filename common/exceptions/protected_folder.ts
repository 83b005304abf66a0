import { foldCase } from '../eql/case_folding';
import { DEFENDER_PLATFORM_FOLDER, PROGRAM_FOLDERS, WRITABLE_WINDOWS_FOLDERS } from '../sources';

/** Where only administrators and installers may put files. */
const PROTECTED = [...PROGRAM_FOLDERS, DEFENDER_PLATFORM_FOLDER, '\\windows\\'];

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
    !WRITABLE_WINDOWS_FOLDERS.some(
      (folder) => fixed.startsWith(folder) || (isOpen && folder.startsWith(fixed))
    )
  );
}
