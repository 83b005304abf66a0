import { program } from './program';

const SYSTEM = 'C:\\Windows\\System32';
const OFFICE = 'C:\\Program Files\\Microsoft Office\\root\\Office16';
const WINDOWS = 'Microsoft Windows';
const MICROSOFT = 'Microsoft Corporation';

/** Programs that are found on many hosts. */
export const programs = {
  services: program(`${SYSTEM}\\services.exe`, 'Microsoft Windows Publisher'),
  svchost: program(`${SYSTEM}\\svchost.exe`, 'Microsoft Windows Publisher'),
  userinit: program(`${SYSTEM}\\userinit.exe`, WINDOWS),
  explorer: program('C:\\Windows\\explorer.exe', WINDOWS),
  cmd: program(`${SYSTEM}\\cmd.exe`, WINDOWS),
  powershell: program(`${SYSTEM}\\WindowsPowerShell\\v1.0\\powershell.exe`, WINDOWS),
  pwsh: program('C:\\Program Files\\PowerShell\\7\\pwsh.exe', MICROSOFT),
  curl: program(`${SYSTEM}\\curl.exe`, WINDOWS),
  mshta: program(`${SYSTEM}\\mshta.exe`, WINDOWS),
  wscript: program(`${SYSTEM}\\wscript.exe`, WINDOWS),
  rundll32: program(`${SYSTEM}\\rundll32.exe`, WINDOWS),
  regsvr32: program(`${SYSTEM}\\regsvr32.exe`, WINDOWS),
  conhost: program(`${SYSTEM}\\conhost.exe`, WINDOWS),
  taskhostw: program(`${SYSTEM}\\taskhostw.exe`, WINDOWS),
  whoami: program(`${SYSTEM}\\whoami.exe`, WINDOWS),
  net: program(`${SYSTEM}\\net.exe`, WINDOWS),
  nltest: program(`${SYSTEM}\\nltest.exe`, WINDOWS),
  ipconfig: program(`${SYSTEM}\\ipconfig.exe`, WINDOWS),
  ping: program(`${SYSTEM}\\PING.EXE`, WINDOWS),
  tracert: program(`${SYSTEM}\\TRACERT.EXE`, WINDOWS),
  schtasks: program(`${SYSTEM}\\schtasks.exe`, WINDOWS),
  systeminfo: program(`${SYSTEM}\\systeminfo.exe`, WINDOWS),
  updateWorker: program(`${SYSTEM}\\MoUsoCoreWorker.exe`, WINDOWS),
  backgroundTask: program(`${SYSTEM}\\backgroundTaskHost.exe`, WINDOWS),
  runtimeBroker: program(`${SYSTEM}\\RuntimeBroker.exe`, WINDOWS),
  searchIndexer: program(`${SYSTEM}\\SearchIndexer.exe`, WINDOWS),
  notepad: program(`${SYSTEM}\\notepad.exe`, WINDOWS),
  word: program(`${OFFICE}\\WINWORD.EXE`, MICROSOFT),
  excel: program(`${OFFICE}\\EXCEL.EXE`, MICROSOFT),
  outlook: program(`${OFFICE}\\OUTLOOK.EXE`, MICROSOFT),
  edge: program('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', MICROSOFT),
  chrome: program('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'Google LLC'),
  firefox: program('C:\\Program Files\\Mozilla Firefox\\firefox.exe', 'Mozilla Corporation'),
  googleUpdate: program('C:\\Program Files (x86)\\Google\\Update\\GoogleUpdate.exe', 'Google LLC'),
  oneDrive: program('C:\\Program Files\\Microsoft OneDrive\\OneDrive.exe', MICROSOFT),
  teams: program('C:\\Program Files\\WindowsApps\\MSTeams\\ms-teams.exe', MICROSOFT),
  code: program('C:\\Program Files\\Microsoft VS Code\\Code.exe', MICROSOFT),
  git: program('C:\\Program Files\\Git\\cmd\\git.exe', 'Johannes Schindelin'),
  backupAgent: program('C:\\Program Files\\Larch Backup\\larch-agent.exe', 'Larch Software GmbH'),
} as const;
