import { DEFENDER_PLATFORM_FOLDER, PROGRAM_FOLDERS, WRITABLE_WINDOWS_FOLDERS } from '../../sources';

/** Where a file lies, by who may put files there. */
export type PathKind =
  /** Anyone who may log on: profiles, ProgramData, temporary folders. */
  | 'user_writable'
  /** The folder that Microsoft Defender keeps itself in. */
  | 'defender'
  /** Administrators only. */
  | 'program_files'
  | 'windows'
  /** Another machine, a drive that is not the system's, or a path in no known form. */
  | 'elsewhere';

const DEFENDER_FOLDERS = [DEFENDER_PLATFORM_FOLDER, '\\program files\\windows defender\\'] as const;

const USER_WRITABLE_FOLDERS = [
  '\\users\\',
  '\\programdata\\',
  ...WRITABLE_WINDOWS_FOLDERS,
  '\\temp\\',
  '\\tmp\\',
  '\\perflogs\\',
  '\\recycler\\',
  '\\$recycle.bin\\',
] as const;

/** Which drive an NT device volume is cannot be told, so that nothing on one is known to be a protected folder. */
const SYSTEM_DRIVE = /^c:(?=\\)/;
const ANY_DRIVE = /^(?:[a-z]:|\\device\\harddiskvolume\d{1,4}|%systemdrive%)(?=\\)/;
/** Variables for folders that users can write to, as command lines have them. */
const USER_FOLDER_VARIABLE =
  /^["']?(?:%(?:temp|tmp|appdata|localappdata|userprofile|public|programdata)%|\$env:(?:temp|tmp|appdata|localappdata|userprofile|public|programdata))(?=\\)/;

/**
 * Tells where a file lies, in both forms in which sources write paths: `C:\…` and `\Device\HarddiskVolume3\…`. A path
 * that leads up again (`..`) is nowhere known.
 */
export function pathKind(path: string): PathKind {
  const lower = normalised(path);
  if (lower.split('\\').includes('..')) return 'elsewhere';
  if (USER_FOLDER_VARIABLE.test(lower)) return 'user_writable';
  const below = lower.replace(ANY_DRIVE, '');
  if (below === lower && !lower.startsWith('\\')) return 'elsewhere';
  const lies = (folders: readonly string[]) => folders.some((folder) => below.startsWith(folder));
  const isOnSystemDrive = SYSTEM_DRIVE.test(lower);
  if (lies(DEFENDER_FOLDERS)) return isOnSystemDrive ? 'defender' : 'elsewhere';
  if (lies(USER_WRITABLE_FOLDERS)) return 'user_writable';
  if (!isOnSystemDrive) return 'elsewhere';
  if (lies(PROGRAM_FOLDERS)) return 'program_files';
  return below.startsWith('\\windows\\') ? 'windows' : 'elsewhere';
}

/** In lower case, with backslashes only and without the prefix of long paths (`\\\\?\\`). */
function normalised(path: string): string {
  return path
    .trim()
    .toLowerCase()
    .replaceAll('/', '\\')
    .replace(/^\\\\[?.]\\/, '');
}

/** The last part of a path, in lower case: `C:\Windows\System32\cmd.exe` gives `cmd.exe`. */
export function fileName(path: string): string {
  const lower = normalised(path);
  return lower.slice(lower.lastIndexOf('\\') + 1);
}

/**
 * The folder of the product that a file below Program Files belongs to, in lower case and without its drive:
 * `C:\Program Files\Larch\bin\a.exe` gives `\program files\larch\`. `undefined` elsewhere.
 */
export function productFolder(path: string): string | undefined {
  if (pathKind(path) !== 'program_files') return undefined;
  const parts = normalised(path).replace(SYSTEM_DRIVE, '').split('\\');
  const [, programs, product] = parts;
  return parts.length > 3 && programs !== undefined && product !== undefined
    ? `\\${programs}\\${product}\\`
    : undefined;
}
