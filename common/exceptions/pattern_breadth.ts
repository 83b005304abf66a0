import { foldCase } from '../eql/case_folding';
import { namesService } from '../eql/domain_pattern';
import { isTellingPattern } from '../eql/pattern_literals';
import { compileWildcard } from '../eql/wildcard';

/**
 * Programs that have nothing in common but the folders that every Windows has; two in each of them. Names that are not
 * Windows' own are made up, so that no product's folder is among them.
 */
const UNRELATED_PROGRAMS = [
  '\\windows\\explorer.exe',
  '\\windows\\system32\\cmd.exe',
  '\\windows\\system32\\svchost.exe',
  '\\windows\\syswow64\\cmd.exe',
  '\\windows\\syswow64\\rundll32.exe',
  '\\windows\\temp\\quillfern.exe',
  '\\windows\\temp\\ossberry.exe',
  '\\program files\\quillfern\\bin\\quillfern.exe',
  '\\program files\\ossberry\\ossberry.exe',
  '\\program files (x86)\\quillfern\\bin\\quillfern.exe',
  '\\program files (x86)\\ossberry\\ossberry.exe',
  '\\programdata\\quillfern\\bin\\quillfern.exe',
  '\\programdata\\ossberry\\ossberry.exe',
  '\\users\\ann.quillfern\\appdata\\local\\quillfern\\bin\\quillfern.exe',
  '\\users\\ann.quillfern\\appdata\\local\\temp\\quillfern.exe',
  '\\users\\ann.quillfern\\appdata\\roaming\\quillfern\\quillfern.exe',
  '\\users\\ann.quillfern\\desktop\\quillfern.exe',
  '\\users\\ann.quillfern\\downloads\\quillfern.exe',
  '\\users\\bo.ossberry\\appdata\\local\\ossberry\\ossberry.exe',
  '\\users\\bo.ossberry\\appdata\\local\\temp\\ossberry.exe',
  '\\users\\bo.ossberry\\appdata\\roaming\\ossberry\\ossberry.exe',
  '\\users\\bo.ossberry\\desktop\\ossberry.exe',
  '\\users\\bo.ossberry\\downloads\\ossberry.exe',
].flatMap((path) => [`c:${path}`, `\\device\\harddiskvolume3${path}`]);

/**
 * Whether a pattern fits values of its field that have nothing in common: `*`, `C:\*` or `*.exe` of programs, `*.com` of
 * names, `*.corp.example` of hosts. Which values there are in the end no pattern tells; the effect on history does.
 */
export function namesNothing(field: string, pattern: string): boolean {
  const folded = foldCase(pattern);
  switch (field) {
    case 'process.executable':
    case 'process.parent.executable':
      return !namesProgram(folded);
    case 'dns.question.name':
      return !namesService(folded);
    case 'host.name':
    case 'host.hostname':
      // The rest is the organisation's domain, which all of its hosts share.
      return !isTellingPattern(folded.split('.')[0] ?? '');
    default:
      return !isTellingPattern(
        field.startsWith('process.') ? folded.replaceAll('.exe', '') : folded
      );
  }
}

/** Words that say something, in a folder that is named, and not two programs that have nothing to do with each other. */
function namesProgram(pattern: string): boolean {
  const folders = pattern.split('\\').slice(0, -1);
  const fits = compileWildcard(pattern);
  return folders.some(isTellingPattern) && UNRELATED_PROGRAMS.filter(fits).length < 2;
}
