/**
 * Places where any user can put a program without administrator rights, and where downloads land. `*` also spans
 * backslashes, so that subfolders are covered.
 *
 * Every place stands here twice: with a drive letter, and as an NT device path, which some sources report instead.
 */
export const suspiciousPathPatterns: readonly string[] = [
  '?:\\Users\\Public\\*.exe',
  '?:\\ProgramData\\*.exe',
  '?:\\Users\\*\\Downloads\\*.exe',
  '\\Device\\HarddiskVolume*\\Users\\Public\\*.exe',
  '\\Device\\HarddiskVolume*\\ProgramData\\*.exe',
  '\\Device\\HarddiskVolume*\\Users\\*\\Downloads\\*.exe',
];
