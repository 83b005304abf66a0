import { expect, test } from 'vitest';
import { isInProtectedFolder } from './protected_folder';

test.each([
  'C:\\Program Files\\Larch\\larch.exe',
  'c:\\program files (x86)\\Larch\\*\\larch.exe',
  'C:\\Program Files\\*',
  'C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.25030.2-0\\NisSrv.exe',
  'C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\*\\NisSrv.exe',
  'C:\\Windows\\System32\\svchost.exe',
  'C:\\Windows\\System32\\wbem\\*.exe',
  '\\Device\\HarddiskVolume3\\Program Files\\Larch\\larch.exe',
  '\\Device\\HarddiskVolume?\\Program Files\\Larch\\larch.exe',
])('%s: only administrators may write there', (path) => {
  expect(isInProtectedFolder(path)).toBe(true);
});

test.each([
  'C:\\Users\\mira\\larch.exe',
  'C:\\ProgramData\\Larch\\larch.exe',
  'C:\\ProgramData\\*',
  'C:\\Windows\\Temp\\larch.exe',
  'C:\\Windows\\*',
  'C:\\Windows\\System32\\*',
  'C:\\Windows\\System32\\spool\\drivers\\color\\larch.exe',
  'C:\\Program*\\Larch\\larch.exe',
  '*\\Program Files\\Larch\\larch.exe',
  '?:\\Program Files\\Larch\\larch.exe',
  'D:\\Program Files\\Larch\\larch.exe',
  '\\Device\\HarddiskVolume*\\Program Files\\Larch\\larch.exe',
  'C:\\Program Files\\..\\Users\\mira\\larch.exe',
  'Program Files\\Larch\\larch.exe',
  'larch.exe',
  '<unknown process>',
  '',
])('%s: others may', (path) => {
  expect(isInProtectedFolder(path)).toBe(false);
});
