import { describe, expect, test } from 'vitest';
import { publicIpLookupDomains } from '../rule/public_ip_lookup_domains';
import { dataSource, type SourceId } from '../sources';
import {
  MAX_ENTRIES,
  MAX_FIELD_LENGTH,
  MAX_NAME_LENGTH,
  MAX_REASON_LENGTH,
  MAX_VALUE_LENGTH,
  MAX_VALUES,
  type ExceptionDraft,
  type ExceptionEntry,
} from './exception_item';
import type { GuardRailFault } from './guard_rail';
import { formFaultIds, guardRailIds } from './guard_rail_id';
import { guardRails, standingFaults } from './guard_rails';

const HASH = 'process.hash.sha256';
const SIGNER = 'process.code_signature.subject_name';
const PARENT = 'process.parent.executable';
const DOMAIN = 'dns.question.name';

const is = (field: string, value: string): ExceptionEntry => ({
  field,
  operator: 'is',
  values: [value],
});
const oneOf = (field: string, ...values: readonly string[]): ExceptionEntry => ({
  field,
  operator: 'is one of',
  values,
});
const matches = (field: string, ...values: readonly string[]): ExceptionEntry => ({
  field,
  operator: 'matches',
  values,
});

const identity = is(HASH, 'a1'.repeat(32));
const signer = is(SIGNER, 'Larch Software GmbH');
const parent = is(PARENT, 'C:\\Program Files\\Larch\\service.exe');
const domain = is(DOMAIN, 'api.ipify.org');
const host = is('host.id', 'a7c1f0de-0000-4000-8000-000000000001');

const draft = (
  entries: readonly ExceptionEntry[],
  changes: Partial<ExceptionDraft> = {}
): ExceptionDraft => ({
  name: 'Updater',
  reason: 'Confirmed by its vendor.',
  entries,
  ...changes,
});

const faultsOf = (item: ExceptionDraft, ...sources: readonly SourceId[]) =>
  guardRails(item, {
    domains: publicIpLookupDomains,
    ...(sources.length > 0 && { sources: sources.map(dataSource) }),
  });
const ids = (faults: readonly GuardRailFault[]) => faults.map(({ id }) => id);
const places = (faults: readonly GuardRailFault[]) =>
  faults.map(({ id, entry, value }) => [id, entry, value]);

describe('accepted', () => {
  test.each<[string, readonly ExceptionEntry[]]>([
    ['hash, parent, name and host id', [identity, parent, domain, host]],
    ['signer, parent, name and host name', [signer, parent, domain, is('host.name', 'DESK-17')]],
    ['signer, parent, name and user', [signer, parent, domain, is('user.id', 'S-1-5-21-1-2-3-9')]],
    ['a hash beside a signer', [identity, signer, parent, domain, host]],
    ['a program name beside', [identity, parent, domain, host, is('process.name', 'a.exe')]],
    ['several of each', [oneOf(HASH, 'a'.repeat(64), 'B'.repeat(64)), parent, domain, host]],
    ['a service and its names', [identity, parent, matches(DOMAIN, '*.ipify.org'), host]],
    [
      'a service and what it falls back on',
      [identity, parent, oneOf(DOMAIN, 'api.ipify.org', 'icanhazip.com', 'ipinfo.io'), host],
    ],
    [
      'a version left open',
      [
        signer,
        matches('process.executable', 'C:\\Program Files\\Larch\\*\\larch.exe'),
        matches(PARENT, 'C:\\Program Files\\Larch\\*\\service.exe'),
        domain,
        host,
      ],
    ],
    ['hosts of a kind', [signer, parent, domain, matches('host.name', 'BUILD-*')]],
    ['a pattern without a wildcard', [matches(HASH, 'a'.repeat(64)), parent, domain, host]],
    [
      'the account of a service beside its host',
      [signer, parent, domain, host, is('user.id', 'S-1-5-18')],
    ],
    [
      "the account of a service where the program is in a protected folder: Defender's NisSrv.exe",
      [
        is(SIGNER, 'Microsoft Windows Publisher'),
        matches(
          'process.executable',
          'C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\*\\NisSrv.exe'
        ),
        is(PARENT, 'C:\\Windows\\System32\\services.exe'),
        is(DOMAIN, 'ipinfo.io'),
        is('user.id', 'S-1-5-19'),
      ],
    ],
  ])('%s', (_case, entries) => {
    expect(faultsOf(draft(entries), 'endpoint')).toEqual([]);
  });
});

describe('what an exception needs', () => {
  test.each([
    ['identity_missing', [parent, domain, host]],
    ['identity_missing', [is('process.hash.md5', 'a'.repeat(32)), parent, domain, host]],
    ['identity_missing', [is('process.name', 'a.exe'), parent, domain, host]],
    ['identity_missing', [is('process.executable', 'C:\\a.exe'), parent, domain, host]],
    ['parent_missing', [identity, domain, host]],
    ['parent_missing', [identity, is('process.parent.name', 'a.exe'), domain, host]],
    ['domain_missing', [identity, parent, host]],
    ['scope_missing', [identity, parent, domain]],
    ['scope_missing', [identity, parent, domain, is('user.name', 'mira')]],
  ])('%s', (id, entries) => {
    expect(ids(faultsOf(draft(entries)))).toEqual([id]);
  });

  test('everything that is missing is told at once', () => {
    const [fault, ...others] = faultsOf(draft([is('process.command_line', 'a')]));
    expect(ids(others)).toEqual(['parent_missing', 'domain_missing', 'scope_missing']);
    expect(fault).toEqual({
      id: 'identity_missing',
      canBeOverridden: true,
      details: { part: 'identity', fields: `${HASH}, ${SIGNER}` },
      message: `The exception does not say which program it is for: add \`${HASH}\` or \`${SIGNER}\`.`,
    });
  });
});

describe('what never suffices', () => {
  test.each<[string, readonly ExceptionEntry[]]>([
    [DOMAIN, [domain]],
    ['process.name', [is('process.name', 'curl.exe')]],
    ['process.name, dns.question.name', [is('process.name', 'curl.exe'), domain]],
  ])('%s alone', (fields, entries) => {
    const [fault] = faultsOf(draft(entries)).filter(({ id }) => id === 'rests_on_shared_fields');
    expect(fault?.details).toEqual({ fields });
  });

  test('the whole list of names', () => {
    const faults = faultsOf(
      draft([identity, parent, oneOf(DOMAIN, ...publicIpLookupDomains), host])
    );
    expect(places(faults)).toEqual([['too_many_domains', 2, undefined]]);
    expect(faults[0]?.details).toEqual({ count: 37, of: 37 });
  });
});

describe('names', () => {
  const faultsOfNames = (entry: ExceptionEntry) => faultsOf(draft([identity, parent, entry, host]));

  test.each<[string, ExceptionEntry, number | undefined, number]>([
    [
      'more than one in four of the list',
      oneOf(DOMAIN, ...publicIpLookupDomains.slice(0, 10)),
      undefined,
      10,
    ],
    ['a pattern for several services', matches(DOMAIN, 'api.*'), 0, 6],
    [
      'patterns that together stand for many',
      matches(
        DOMAIN,
        '*ipify.*',
        '*geoplugin.*',
        '*freegeoip.*',
        '*dyndns.*',
        '*akamai.*',
        '*seeip.*'
      ),
      undefined,
      10,
    ],
  ])('%s', (_case, entry, value, count) => {
    const faults = faultsOfNames(entry);
    expect(places(faults)).toEqual([['too_many_domains', 2, value]]);
    expect(faults[0]?.details).toEqual({ count, of: 37 });
  });

  test.each<[string, ExceptionEntry]>([
    ['a quarter of the list', oneOf(DOMAIN, ...publicIpLookupDomains.slice(0, 9))],
    ["the list's own pattern", matches(DOMAIN, 'iplogger.*')],
    ['names below a pattern of the list count once', oneOf(DOMAIN, 'a.geojs.io', 'b.geojs.io')],
    ['names of no list', oneOf(DOMAIN, ...Array.from({ length: 20 }, (_, at) => `n${at}.example`))],
    ['one name of a list in other letters', is(DOMAIN, 'API.IPIFY.ORG')],
  ])('%s: accepted', (_case, entry) => {
    expect(faultsOfNames(entry)).toEqual([]);
  });

  test('a list of one name can be excepted', () => {
    expect(
      guardRails(draft([identity, parent, domain, host]), { domains: ['api.ipify.org'] })
    ).toEqual([]);
  });
});

describe('patterns', () => {
  test.each([
    ['pattern_names_nothing', matches(PARENT, 'C:\\Windows\\*'), 0],
    ['pattern_names_nothing', matches(PARENT, 'C:\\Program Files\\Larch\\a.exe', '*.exe'), 1],
    ['pattern_instead_of_value', matches(HASH, 'a1a1a1*'), 0],
    ['pattern_instead_of_value', matches(SIGNER, 'Microsoft*'), 0],
    ['pattern_instead_of_value', matches('host.id', 'a7c1f0de-*'), 0],
    ['pattern_instead_of_value', matches('user.id', 'S-1-5-21-*'), 0],
    ['pattern_names_nothing', matches('process.name', '*.exe'), 0],
    ['pattern_names_nothing', matches('host.name', '*.acme.example'), 0],
  ])('%s of %j', (id, entry, value) => {
    const others = [identity, parent, domain, host];
    expect(places(faultsOf(draft([...others, entry])))).toEqual([[id, 4, value]]);
  });

  test('without anything that keeps alerts apart nobody may keep it', () => {
    const faults = faultsOf(draft([matches(DOMAIN, '*'), matches('process.name', '*.exe', 'a*')]));
    expect(faults.find(({ id }) => id === 'hides_everything')?.canBeOverridden).toBe(false);
  });

  test.each([
    ['what every event of the rule has', [is('host.os.type', 'Windows')]],
    ['all names that the rule looks for', [oneOf(DOMAIN, ...publicIpLookupDomains)]],
  ])('nor with %s', (_case, entries) => {
    expect(ids(faultsOf(draft(entries)))).toContain('hides_everything');
  });

  test('wildcards stand for themselves in other operators', () => {
    expect(faultsOf(draft([identity, parent, domain, host, is('user.name', '*')]))).toEqual([]);
  });
});

describe('values', () => {
  test.each<[string, ExceptionEntry, readonly SourceId[], string]>([
    ['zeros for a hash', is(HASH, '0'.repeat(64)), [], 'identifies_nothing'],
    [
      'zeros for an id',
      is('host.id', '{00000000-0000-0000-0000-000000000000}'),
      [],
      'identifies_nothing',
    ],
    ['a dash', is('user.name', '-'), [], 'identifies_nothing'],
    ['no process', is('process.executable', '<Unknown Process>'), [], 'identifies_nothing'],
    [
      "the Sysmon service's account",
      is('user.id', 's-1-5-18'),
      ['winlogbeat', 'windows_forwarded'],
      'identifies_nothing',
    ],
    ['another hash', is(HASH, 'a'.repeat(40)), [], 'not_a_sha256'],
    ['a hash with a blank', is(HASH, ` ${'a'.repeat(64)}`), [], 'not_a_sha256'],
  ])('%s', (_case, entry, sources, id) => {
    const faults = faultsOf(draft([identity, parent, domain, host, entry]), ...sources);
    expect(places(faults)).toEqual([[id, 4, 0]]);
  });

  test('an account that identifies somebody on one of the sources is accepted beside the host', () => {
    const entries = [identity, parent, domain, host, is('user.id', 'S-1-5-18')];
    expect(faultsOf(draft(entries), 'winlogbeat', 'endpoint')).toEqual([]);
  });
});

describe('an account that every host has', () => {
  const account = is('user.id', 'S-1-5-19');

  test.each<[string, readonly ExceptionEntry[]]>([
    ['alone', []],
    [
      'with a program that anyone may have put there',
      [is('process.executable', 'C:\\ProgramData\\Larch\\larch.exe')],
    ],
    [
      'with paths of which one is writable',
      [oneOf('process.executable', 'C:\\Program Files\\a.exe', 'C:\\Temp\\a.exe')],
    ],
    [
      'with a pattern that reaches into writable folders',
      [matches('process.executable', '*\\Windows Defender\\Platform\\*\\NisSrv.exe')],
    ],
  ])('%s', (_case, beside) => {
    const faults = faultsOf(draft([signer, parent, domain, account, ...beside]));
    expect(places(faults)).toEqual([['service_account_alone', 3, 0]]);
  });

  test('among others it is named by its place', () => {
    const accounts = oneOf('user.id', 'S-1-5-21-1-2-3-1001', 'S-1-5-20');
    expect(places(faultsOf(draft([signer, parent, domain, accounts])))).toEqual([
      ['service_account_alone', 3, 1],
    ]);
  });
});

describe('form', () => {
  const entries = [identity, parent, domain, host];
  const long = (length: number) => 'x'.repeat(length);

  test.each<[string, ExceptionDraft, readonly unknown[]]>([
    ['no name', draft(entries, { name: ' ' }), ['name_missing', undefined, undefined]],
    [
      'a long name',
      draft(entries, { name: long(MAX_NAME_LENGTH + 1) }),
      ['name_too_long', undefined, undefined],
    ],
    ['no reason', draft(entries, { reason: '' }), ['reason_missing', undefined, undefined]],
    [
      'a long reason',
      draft(entries, { reason: long(MAX_REASON_LENGTH + 1) }),
      ['reason_too_long', undefined, undefined],
    ],
    [
      'an expiry that is no date',
      draft(entries, { expiresAt: 'soon' }),
      ['expiry_is_no_date', undefined, undefined],
    ],
    [
      'an expiry that Elasticsearch cannot read',
      draft(entries, { expiresAt: '9999-12-31T23:59:59-05:00' }),
      ['expiry_is_no_date', undefined, undefined],
    ],
    [
      'an override without a reason',
      draft(entries, { override: { by: 'a', at: '2026-03-12', reason: ' ', rails: [] } }),
      ['override_without_reason', undefined, undefined],
    ],
    [
      'many entries',
      draft([...entries, ...Array.from({ length: MAX_ENTRIES - 3 }, () => signer)]),
      ['too_many_entries', undefined, undefined],
    ],
    ['no field', draft([...entries, is(' ', 'x')]), ['field_missing', 4, undefined]],
    [
      'a long field',
      draft([...entries, is(long(MAX_FIELD_LENGTH + 1), 'x')]),
      ['field_too_long', 4, undefined],
    ],
    ['no values', draft([...entries, oneOf('user.name')]), ['no_values', 4, undefined]],
    [
      'several values of "is"',
      draft([...entries, { field: 'user.name', operator: 'is', values: ['a', 'b'] }]),
      ['several_values_of_is', 4, undefined],
    ],
    [
      'many values',
      draft([
        ...entries,
        oneOf('user.name', ...Array.from({ length: MAX_VALUES + 1 }, (_, at) => `u${at}`)),
      ]),
      ['too_many_values', 4, undefined],
    ],
    ['an empty value', draft([...entries, oneOf('user.name', 'a', ' ')]), ['value_is_empty', 4, 1]],
    [
      'a long value',
      draft([...entries, is('process.command_line', long(MAX_VALUE_LENGTH + 1))]),
      ['value_too_long', 4, 0],
    ],
  ])('%s', (_case, item, expected) => {
    const faults = faultsOf(item);
    expect(places(faults)).toEqual([expected]);
    expect(faults[0]?.canBeOverridden).toBe(false);
  });

  test('no entries', () => {
    expect(ids(faultsOf(draft([])))).toEqual([
      'no_entries',
      'identity_missing',
      'parent_missing',
      'domain_missing',
      'scope_missing',
    ]);
  });

  test('what just fits is accepted', () => {
    const item = draft([...entries, is('process.command_line', long(MAX_VALUE_LENGTH))], {
      name: long(MAX_NAME_LENGTH),
      reason: long(MAX_REASON_LENGTH),
      expiresAt: '2026-03-12',
    });
    expect(faultsOf(item)).toEqual([]);
  });

  test('a hostile value is quoted, and cut short', () => {
    const [fault] = faultsOf(
      draft([...entries, matches('user.id', `"\u202e**bold**${long(500)}`)])
    );
    expect(fault?.message).toContain(String.raw`"\"`);
    expect(fault?.message.length).toBeLessThan(300);
  });
});

describe('an override', () => {
  const override = (...rails: readonly (typeof guardRailIds)[number][]) => ({
    by: 'admin',
    at: '2026-03-12T12:00:00Z',
    reason: 'CrowdStrike names no path of a parent.',
    rails,
  });
  const context = { domains: publicIpLookupDomains };

  test('lets the rails pass that it names, and no others', () => {
    const entries = [identity, domain];
    expect(ids(standingFaults(draft(entries), context))).toEqual([
      'parent_missing',
      'scope_missing',
    ]);
    const item = draft(entries, { override: override('parent_missing') });
    expect(ids(standingFaults(item, context))).toEqual(['scope_missing']);
    expect(ids(guardRails(item, context))).toEqual(['parent_missing', 'scope_missing']);
  });

  test('does not cover faults of form', () => {
    const item = draft([matches(DOMAIN, '*')], { override: override(...guardRailIds) });
    expect(ids(standingFaults(item, context))).toEqual(['hides_everything']);
  });
});

test('no id is of a rail and of a fault of form', () => {
  const all = [...guardRailIds, ...formFaultIds];
  expect(new Set(all).size).toBe(all.length);
});
