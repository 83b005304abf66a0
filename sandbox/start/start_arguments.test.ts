import { describe, expect, test } from 'vitest';
import { parseStartArguments } from './start_arguments';

const defaults = {
  once: false,
  dataDirectory: undefined,
  zip: undefined,
  port: 5601,
  cluster: undefined,
  seed: true,
  hours: 6,
};

describe('what the sandbox is asked for', () => {
  test.each([
    ['nothing', [], {}, {}],
    ['one pass', ['--once', '--hours', '2'], {}, { once: true, hours: 2 }],
    ['a folder and a port', ['--data', 'd', '--port', '0'], {}, { dataDirectory: 'd', port: 0 }],
    ['a zip', ['--zip', 'build/a.zip'], {}, { zip: 'build/a.zip' }],
    [
      'a cluster, which is not written to unasked',
      [],
      { ELASTICSEARCH_URL: 'https://es:9200', ELASTICSEARCH_API_KEY: 'k' },
      { seed: false, cluster: { node: 'https://es:9200', auth: { apiKey: 'k' } } },
    ],
    [
      'a cluster with the scenario',
      ['--seed'],
      {
        ELASTICSEARCH_URL: 'http://es:9200',
        ELASTICSEARCH_USERNAME: 'u',
        ELASTICSEARCH_PASSWORD: 'p',
      },
      { cluster: { node: 'http://es:9200', auth: { username: 'u', password: 'p' } } },
    ],
    ['an empty address', [], { ELASTICSEARCH_URL: '' }, {}],
  ])('%s', (_title, argv, environment, asked) => {
    expect(parseStartArguments(argv, environment)).toEqual({ ...defaults, ...asked });
  });

  test.each([
    ['an unknown option', ['--onse'], {}, /Unknown option '--onse'/],
    ['a stray word', ['once'], {}, /Unknown argument "once"/],
    ['no hours', ['--hours', '0'], {}, /--hours needs a whole number from 1 to 168, found "0"/],
    ['a port that is none', ['--port', 'x'], {}, /--port needs a whole number from 0 to 65535/],
    ['an address that is none', [], { ELASTICSEARCH_URL: 'es' }, /ELASTICSEARCH_URL is no address/],
    [
      'a user without a password',
      [],
      { ELASTICSEARCH_URL: 'http://es', ELASTICSEARCH_USERNAME: 'u' },
      /needs ELASTICSEARCH_PASSWORD/,
    ],
  ])('%s is refused', (_title, argv, environment, message) => {
    expect(() => parseStartArguments(argv, environment)).toThrow(message);
  });
});
