import { expect, test } from 'vitest';
import { namesService } from './domain_pattern';

test.each([
  'iplogger.*',
  '*portmap.io',
  '*.geojs.io',
  'api*.ipify.org',
  '*.ip.sb',
  'ip.sb',
  '*.bbc.co.uk',
  'co.uk',
  'bbc.*',
  '?.example.com',
])('%s names a service', (pattern) => {
  expect(namesService(pattern)).toBe(true);
});

test.each([
  '*',
  '**',
  '?*',
  '.',
  '*.*',
  '*.com',
  '?.io',
  '*.*.org',
  'ip*.com',
  '*ip*',
  '*ipify*',
  '*.co.uk',
  '*.com.br',
  '*.c?m',
])('%s names none', (pattern) => {
  expect(namesService(pattern)).toBe(false);
});
