/** Where only administrators and installers may put programs; in lower case and without the drive, like all here. */
export const PROGRAM_FOLDERS: readonly string[] = ['\\program files\\', '\\program files (x86)\\'];

/** The folder that Microsoft Defender keeps its versions in, which it protects itself. */
export const DEFENDER_PLATFORM_FOLDER = '\\programdata\\microsoft\\windows defender\\platform\\';

/** Folders below Windows' own that users can write to on a stock Windows. */
export const WRITABLE_WINDOWS_FOLDERS: readonly string[] = [
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
];
