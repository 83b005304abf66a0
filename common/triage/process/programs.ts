/**
 * Programs by what they are used for in attacks, in lower case. The names are public knowledge (the published rule's own
 * list, LOLBAS, ATT&CK's software pages). A name proves nothing about the file behind it, which is why names only ever
 * escalate.
 */

const set = (...names: readonly string[]): ReadonlySet<string> => new Set(names);

/** Parts of Windows that run foreign code or fetch it. */
export const WINDOWS_LOLBINS = set(
  'bitsadmin.exe',
  'certutil.exe',
  'cmd.exe',
  'cmstp.exe',
  'control.exe',
  'cscript.exe',
  'csc.exe',
  'curl.exe',
  'dllhost.exe',
  'forfiles.exe',
  'hh.exe',
  'installutil.exe',
  'mavinject.exe',
  'mpcmdrun.exe',
  'msbuild.exe',
  'msdt.exe',
  'mshta.exe',
  'msiexec.exe',
  'odbcconf.exe',
  'pcalua.exe',
  'powershell.exe',
  'powershell_ise.exe',
  'presentationhost.exe',
  'pwsh.exe',
  'regasm.exe',
  'regsvcs.exe',
  'regsvr32.exe',
  'rundll32.exe',
  'vbc.exe',
  'wmic.exe',
  'wscript.exe'
);

/** Runtimes that do what a script says. Vendors ship them inside their own products as well. */
export const SCRIPT_RUNTIMES = set(
  'autoit3.exe',
  'bun.exe',
  'deno.exe',
  'java.exe',
  'javaw.exe',
  'node.exe',
  'perl.exe',
  'php.exe',
  'python.exe',
  'pythonw.exe',
  'ruby.exe'
);

/** Executable file types that hardly any current software uses, which the rule lists. */
export const OLD_EXECUTABLE_TYPES = ['.com', '.pif'] as const;

/** Who publishes script runtimes: their signature vouches for the runtime, not for the script. In lower case. */
export const RUNTIME_PUBLISHERS = set(
  'amazon.com services llc',
  'autoit consulting ltd',
  'azul systems, inc.',
  'deno land inc.',
  'eclipse.org foundation',
  'eclipse.org foundation, inc.',
  'microsoft corporation',
  'microsoft windows',
  'openjs foundation',
  'oracle america, inc.',
  'python software foundation'
);

/** Publishers of runtimes that compile scripts into programs of any name; the rule lists them as signers. */
export const SCRIPT_RUNTIME_SIGNERS = set(
  'autoit consulting ltd',
  'openjs foundation',
  'python software foundation'
);

/** Signers of Windows and of Microsoft Defender. */
export const MICROSOFT_SIGNERS = set(
  'microsoft corporation',
  'microsoft windows',
  'microsoft windows publisher'
);

export const OFFICE_PROGRAMS = set(
  'eqnedt32.exe',
  'excel.exe',
  'msaccess.exe',
  'mspub.exe',
  'olk.exe',
  'onenote.exe',
  'onenotem.exe',
  'outlook.exe',
  'powerpnt.exe',
  'visio.exe',
  'winproj.exe',
  'winword.exe'
);

export const BROWSERS = set(
  'brave.exe',
  'chrome.exe',
  'firefox.exe',
  'iexplore.exe',
  'msedge.exe',
  'opera.exe',
  'vivaldi.exe'
);

/** Programs that run the script they are given, as launchers of others. `cmd.exe` is judged by its batch file. */
export const SCRIPT_HOSTS = set(
  'cscript.exe',
  'mshta.exe',
  'powershell.exe',
  'powershell_ise.exe',
  'pwsh.exe',
  'wscript.exe',
  ...SCRIPT_RUNTIMES
);

export const SHELLS = set(
  'bash.exe',
  'cmd.exe',
  'cscript.exe',
  'mshta.exe',
  'powershell.exe',
  'powershell_ise.exe',
  'pwsh.exe',
  'wscript.exe',
  'wsl.exe'
);

export const DOWNLOADERS = set(
  'bitsadmin.exe',
  'certutil.exe',
  'curl.exe',
  'desktopimgdownldr.exe',
  'ftp.exe',
  'tftp.exe',
  'wget.exe'
);

/** Programs that install or load foreign code. */
export const INSTALLERS = set(
  'installutil.exe',
  'msbuild.exe',
  'msiexec.exe',
  'regasm.exe',
  'regsvcs.exe',
  'regsvr32.exe',
  'rundll32.exe'
);

export const RECONNAISSANCE_TOOLS = set(
  'arp.exe',
  'dsquery.exe',
  'gpresult.exe',
  'hostname.exe',
  'ipconfig.exe',
  'klist.exe',
  'nbtstat.exe',
  'net.exe',
  'net1.exe',
  'netsh.exe',
  'netstat.exe',
  'nltest.exe',
  'nslookup.exe',
  'ping.exe',
  'query.exe',
  'quser.exe',
  'qwinsta.exe',
  'route.exe',
  'systeminfo.exe',
  'tasklist.exe',
  'tracert.exe',
  'whoami.exe',
  'wmic.exe'
);

export const PERSISTENCE_TOOLS = set('at.exe', 'reg.exe', 'sc.exe', 'schtasks.exe', 'setx.exe');
