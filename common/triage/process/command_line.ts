import { pathKind, productFolder } from './path_kind';

/** What a command line does that a recognised workflow has no need of. */
export type CommandTrait =
  | 'hidden_or_encoded_command'
  | 'remote_script'
  /** It names a script in a folder that users can write to. */
  | 'script_from_user_folder';

/** Longest part of a command line that is read; Windows itself takes no more. */
const MAX_LENGTH = 32_767;

// Written here, not made from data, and each without nested repetition: linear in the text.
const ENCODED = /(?:^|\s)[-/–—]e(?:c|n|nc|nco[a-z]{0,11})?\s+["']?[a-z0-9+/=]{8}/;
const HIDDEN = /(?:^|\s)[-/–—]w[a-z]{0,10}\s+["']?(?:h(?:i[a-z]{0,4})?|1)(?:["'\s]|$)/;
const FETCHED_AND_RUN =
  /\b(?:iex|invoke-expression|downloadstring|downloaddata|frombase64string)\b/;
const ADDRESS = /\bhttps?:\/\/|\\\\[a-z0-9]/;
const SCRIPTLET = /\bscrobj\.dll\b|\b(?:javascript|vbscript):/;
const SCRIPT_FILE = /\.(?:bat|cmd|hta|js|jse|ps1|psm1|py|pyw|sct|vbe|vbs|wsf|wsh)$/;

const POWERSHELLS: ReadonlySet<string> = new Set([
  'powershell.exe',
  'powershell_ise.exe',
  'pwsh.exe',
]);
/** Programs of which an address in the command line is a script or library to run. */
const RUN_WHAT_THEY_ARE_GIVEN: ReadonlySet<string> = new Set([
  'cscript.exe',
  'installutil.exe',
  'mshta.exe',
  'msiexec.exe',
  'regsvr32.exe',
  'rundll32.exe',
  'wscript.exe',
]);

/**
 * Reads what a command line shows.
 *
 * @param names of the program it belongs to, in lower case
 */
export function commandTraits(commandLine: string, names: readonly string[]): CommandTrait[] {
  const text = commandLine.slice(0, MAX_LENGTH).toLowerCase();
  const isPowerShell = names.some((name) => POWERSHELLS.has(name));
  const runsAddresses = names.some((name) => RUN_WHAT_THEY_ARE_GIVEN.has(name));
  const traits: CommandTrait[] = [];
  if (isPowerShell && (ENCODED.test(text) || HIDDEN.test(text))) {
    traits.push('hidden_or_encoded_command');
  }
  if (
    (isPowerShell && FETCHED_AND_RUN.test(text)) ||
    (runsAddresses && (ADDRESS.test(text) || SCRIPTLET.test(text)))
  ) {
    traits.push('remote_script');
  }
  if (words(text).some((word) => SCRIPT_FILE.test(word) && pathKind(word) === 'user_writable')) {
    traits.push('script_from_user_folder');
  }
  return traits;
}

/** Options by which runtimes are given code, modules or class paths instead of a script file. Their case matters. */
const CODE_OPTIONS: ReadonlySet<string> = new Set([
  '-c',
  '-cp',
  '-classpath',
  '--class-path',
  '-e',
  '--eval',
  '--import',
  '-m',
  '-p',
  '--print',
  '-r',
  '--require',
]);
const PATH_LIKE = /[\\/]|^[a-z]:/i;

/**
 * Whether a runtime runs what a product brings along: at least one file of the product's own folder, no file elsewhere,
 * and no code of another kind.
 *
 * @param product the folder of the product, as `productFolder` gives it
 */
export function runsFilesOf(product: string, commandLine: string): boolean {
  const [, ...rest] = words(commandLine.slice(0, MAX_LENGTH));
  const files = rest.filter((word) => PATH_LIKE.test(word));
  return (
    files.length > 0 &&
    files.every((file) => productFolder(file) === product) &&
    !rest.some((word) => CODE_OPTIONS.has(word) || word.startsWith('-javaagent'))
  );
}

/** The parts of a command line; what stands in quotes is one, and single quotes are PowerShell's. */
function words(text: string): readonly string[] {
  return Array.from(text.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g), ([, double, single, bare]) =>
    (double ?? single ?? bare ?? '').trim()
  );
}
