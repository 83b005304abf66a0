import { describe, expect, test } from 'vitest';
import { parseAddress, parseAddressBlock } from './address_block';

describe('addresses in blocks', () => {
  test.each([
    ['inside', '10.0.0.0/8', '10.255.0.1', true],
    ['outside', '10.0.0.0/8', '11.0.0.1', false],
    ['host bits do not matter', '10.6.48.157/8', '10.0.0.1', true],
    ['first address', '192.168.4.0/22', '192.168.4.0', true],
    ['last address', '192.168.4.0/22', '192.168.7.255', true],
    ['behind the last address', '192.168.4.0/22', '192.168.8.0', false],
    ['no mask: the address itself', '127.0.0.1', '127.0.0.1', true],
    ['no mask: no other', '127.0.0.1', '127.0.0.2', false],
    ['all of IPv4', '0.0.0.0/0', '203.0.113.9', true],
    ['all of IPv4 is not IPv6', '0.0.0.0/0', '2001:db8::1', false],
    ['all of IPv6 is not IPv4', '::/0', '203.0.113.9', false],
    ['IPv6 inside', 'fe80::/10', 'febf::1', true],
    ['IPv6 outside', 'fe80::/10', 'fec0::1', false],
    ['IPv6 in capitals and in full', 'FE80::/10', 'FE80:0000:0000:0000:0000:0000:0000:0001', true],
    ['IPv6 without mask', '::1', '0:0:0:0:0:0:0:1', true],
    ['IPv4 in IPv6 is the IPv4 address', '10.0.0.0/8', '::ffff:10.1.2.3', true],
    ['also in hexadecimal', '10.0.0.0/8', '::ffff:0a01:0203', true],
    ['a block of one IPv4 in IPv6', '::ffff:10.1.2.3', '10.1.2.3', true],
  ])('%s: %s %s', (_reason, block, address, expected) => {
    const contains = parseAddressBlock(block);
    const parsed = parseAddress(address);
    expect(contains && parsed && contains(parsed)).toBe(expected);
  });
});

test.each([
  '',
  '10.0.0',
  '10.0.0.0/',
  '10.0.0.0/33',
  '10.0.0.0/-1',
  '10.0.0.0/8/8',
  '10.0.0.0/255.0.0.0',
  '10.0.0.256/8',
  '::/129',
  'fe80::1%eth0/10',
  ' 10.0.0.0/8',
  'localhost',
  // How many bits are meant is ambiguous, Elasticsearch refuses it.
  '::ffff:10.0.0.0/8',
])('%j is no block', (text) => {
  expect(parseAddressBlock(text)).toBeUndefined();
});

test.each([
  '',
  '1',
  '10.1',
  '010.0.0.1',
  '0x7f.0.0.1',
  '2130706433',
  'fe80::1%1',
  '[::1]',
  '1.2.3.4 ',
  ':::',
  '1.2.3.4/32',
])('%j is no address', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});
