import { expect, test } from 'vitest';
import { namesNothing } from './pattern_breadth';

const PATH = 'process.executable';
const PARENT = 'process.parent.executable';
const DOMAIN = 'dns.question.name';

test.each([
  [PATH, '*'],
  [PATH, '**'],
  [PATH, '?*'],
  [PATH, '*.*'],
  [PATH, '*.exe'],
  [PATH, '*\\*.exe'],
  [PATH, 'C:\\*'],
  [PATH, '?:\\*\\*.exe'],
  [PATH, 'C:\\Windows\\*'],
  [PATH, 'C:\\WINDOWS\\System32\\*.exe'],
  [PATH, 'C:\\Win*\\*'],
  [PATH, 'C:\\Windows\\Temp\\*'],
  [PATH, 'C:\\Program*\\*'],
  [PATH, '?:\\Program Files (x86)\\*'],
  [PATH, 'C:\\ProgramData\\*\\*.exe'],
  [PATH, 'C:\\Users\\*'],
  [PATH, 'C:\\Users\\*\\Downloads\\*'],
  [PATH, 'C:\\Users\\*\\AppData\\Local\\*.exe'],
  [PATH, '\\Device\\HarddiskVolume*\\*'],
  [PATH, '\\Device\\HarddiskVolume3\\Users\\*\\Desktop\\*.exe'],
  // Anyone can give a file that name.
  [PARENT, '*\\services.exe'],
  [PARENT, 'C:\\*\\services.exe'],
  [PARENT, '*services.exe'],
  [DOMAIN, '*'],
  [DOMAIN, '*.*'],
  [DOMAIN, '*.com'],
  [DOMAIN, '*ip*'],
  [DOMAIN, 'ip*.com'],
  [DOMAIN, '?.io'],
  [DOMAIN, '*.*.org'],
  // The word may stand in any name, which need not be of that service.
  [DOMAIN, '*ipify*'],
  ['host.name', '*'],
  ['host.name', '*.corp.example'],
  ['host.name', 'WS*'],
  ['process.name', '*.exe'],
  ['process.name', '*.EXE'],
  ['process.command_line', '*.exe*'],
  ['process.command_line', '* *'],
  ['user.name', 'ab*'],
  ['custom.field', '-*-*-'],
])('%s: %s names nothing', (field, pattern) => {
  expect(namesNothing(field, pattern)).toBe(true);
});

test.each([
  [PATH, 'C:\\Program Files\\Larch\\*\\larch.exe'],
  [PATH, '?:\\ProgramData\\Microsoft\\Windows Defender\\platform\\*\\*.exe'],
  [PATH, '\\Device\\HarddiskVolume?\\Program Files\\Larch\\*.exe'],
  [PATH, 'C:\\Users\\*\\AppData\\Local\\Larch\\*'],
  [PATH, '\\\\files.corp.example\\tools\\*.exe'],
  [PARENT, 'C:\\Windows\\System32\\svc*.exe'],
  [PARENT, '?:\\Windows\\System32\\services.exe'],
  [PARENT, 'C:\\企業用\\*.exe'],
  [DOMAIN, 'iplogger.*'],
  [DOMAIN, '*.ipify.org'],
  [DOMAIN, 'api*.ipify.org'],
  [DOMAIN, '*portmap.io'],
  [DOMAIN, '*.ip.sb'],
  ['host.name', 'BUILD-*'],
  ['host.name', 'build*.corp.example'],
  ['process.name', 'larch*.exe'],
  ['process.command_line', '* --check-address *'],
  ['user.name', 'svc_*'],
])('%s: %s names something', (field, pattern) => {
  expect(namesNothing(field, pattern)).toBe(false);
});
