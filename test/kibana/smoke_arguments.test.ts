import { describe, expect, test } from 'vitest';
import { parseSmokeArguments } from './smoke_arguments';

describe('what the smoke test is asked for', () => {
  test.each([
    [
      'a version',
      ['--version', '9.5.4'],
      { version: '9.5.4', zip: 'build/publicIpDiscovery-9.5.4.zip', keep: false },
    ],
    [
      'a zip, and to leave the containers',
      ['--version', '9.4.3', '--zip', 'x.zip', '--keep'],
      { version: '9.4.3', zip: 'x.zip', keep: true },
    ],
    ['help', ['-h'], 'help'],
  ])('%s', (_title, argv, asked) => {
    expect(parseSmokeArguments(argv)).toEqual(asked);
  });

  test.each([
    ['no version', [], /--version needs a version such as 9\.5\.4, found ""/],
    ['a minor version', ['--version', '9.5'], /found "9\.5"/],
    ['an unknown option', ['--keeep'], /Unknown option '--keeep'/],
    ['a stray word', ['9.5.4'], /Unknown argument "9\.5\.4"/],
  ])('%s is refused', (_title, argv, message) => {
    expect(() => parseSmokeArguments(argv)).toThrow(message);
  });
});
