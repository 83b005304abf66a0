import { describe, expect, test } from 'vitest';
import { fileName, pathKind, productFolder, type PathKind } from './path_kind';

describe('where a file lies', () => {
  test.each<[string, PathKind]>([
    ['C:\\Users\\jdoe\\Downloads\\a.exe', 'user_writable'],
    ['c:\\users\\public\\a.exe', 'user_writable'],
    ['D:\\Users\\jdoe\\a.exe', 'user_writable'],
    ['\\Device\\HarddiskVolume3\\Users\\jdoe\\a.exe', 'user_writable'],
    ['C:\\ProgramData\\a.exe', 'user_writable'],
    ['C:\\Windows\\Temp\\a.exe', 'user_writable'],
    ['C:\\Temp\\a.exe', 'user_writable'],
    ['%TEMP%\\a.ps1', 'user_writable'],
    ['$env:APPDATA\\a.ps1', 'user_writable'],
    ['C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18\\NisSrv.exe', 'defender'],
    [
      '\\Device\\HarddiskVolume3\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4\\a.exe',
      'elsewhere',
    ],
    ['C:\\Program Files\\Windows Defender\\MsMpEng.exe', 'defender'],
    ['D:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4\\a.exe', 'elsewhere'],
    ['C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\..\\..\\a.exe', 'elsewhere'],
    ['C:\\Program Files\\Larch\\a.exe', 'program_files'],
    ['C:\\Program Files (x86)\\Larch\\a.exe', 'program_files'],
    ['\\Device\\HarddiskVolume3\\Program Files\\Larch\\a.exe', 'elsewhere'],
    ['C:/Users/Public/a.exe', 'user_writable'],
    ['\\\\?\\C:\\Users\\Public\\a.exe', 'user_writable'],
    ['C:\\Program Files\\Larch\\../../../Users/Public\\a.exe', 'elsewhere'],
    ['C:\\PROGRA~3\\a.exe', 'elsewhere'],
    ['D:\\Program Files\\Larch\\a.exe', 'elsewhere'],
    ['C:\\Program Files\\..\\Users\\a.exe', 'elsewhere'],
    ['C:\\Program FilesX\\a.exe', 'elsewhere'],
    ['C:\\Windows\\System32\\cmd.exe', 'windows'],
    ['E:\\contract_viewer.exe', 'elsewhere'],
    ['\\\\server\\share\\a.exe', 'elsewhere'],
    ['C:\\a.exe', 'elsewhere'],
    ['powershell.exe', 'elsewhere'],
    ['', 'elsewhere'],
  ])('%s', (path, kind) => {
    expect(pathKind(path)).toBe(kind);
  });
});

test.each([
  ['C:\\Windows\\System32\\CMD.EXE', 'cmd.exe'],
  ['cmd.exe', 'cmd.exe'],
  ['', ''],
])('the file name of %j', (path, name) => {
  expect(fileName(path)).toBe(name);
});

test.each([
  ['C:\\Program Files\\Larch Update\\runtime\\python.exe', '\\program files\\larch update\\'],
  ['C:\\Program Files\\Larch Update\\a.exe', '\\program files\\larch update\\'],
  ['C:\\Program Files\\a.exe', undefined],
  ['C:\\Users\\a\\b.exe', undefined],
])('the product folder of %s', (path, folder) => {
  expect(productFolder(path)).toBe(folder);
});
