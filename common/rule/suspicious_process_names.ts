/**
 * Names of programs that attackers borrow because Windows or a developer's machine already has them: script hosts and
 * language runtimes that do whatever a script says, signed Windows tools that run or fetch foreign code, and command
 * line downloaders. `*.pif` and `*.com` are executable file types that hardly any current software uses but that pass
 * for documents or web addresses.
 *
 * A name proves nothing about the file behind it: the alert's path, hash and signature do.
 */
export const suspiciousProcessNames: readonly string[] = [
  'MSBuild.exe',
  'mshta.exe',
  'wscript.exe',
  'powershell.exe',
  'pwsh.exe',
  'msiexec.exe',
  'rundll32.exe',
  'bitsadmin.exe',
  'InstallUtil.exe',
  'RegAsm.exe',
  'vbc.exe',
  'RegSvcs.exe',
  'python.exe',
  'regsvr32.exe',
  'dllhost.exe',
  'node.exe',
  'javaw.exe',
  'java.exe',
  '*.pif',
  '*.com',
  'curl.exe',
  'bun.exe',
];
