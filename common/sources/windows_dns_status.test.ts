import { describe, expect, test } from 'vitest';
import { windowsDnsStatus } from './windows_dns_status';

describe('windowsDnsStatus', () => {
  test.each([
    ['0', 'success', 'SUCCESS'],
    ['SUCCESS', 'success', 'SUCCESS'],
    ['87', 'undecided', 'ERROR_INVALID_PARAMETER'],
    ['1460', 'failure', 'ERROR_TIMEOUT'],
    ['9003', 'failure', 'DNS_ERROR_RCODE_NAME_ERROR'],
    ['09003', 'failure', 'DNS_ERROR_RCODE_NAME_ERROR'],
    ['dns_error_rcode_name_error', 'failure', 'DNS_ERROR_RCODE_NAME_ERROR'],
    ['9501', 'no_records', 'DNS_INFO_NO_RECORDS'],
    ['9506', 'pending', 'DNS_REQUEST_PENDING'],
    ['9701', 'no_records', 'DNS_ERROR_RECORD_DOES_NOT_EXIST'],
    ['12345', 'undecided', undefined],
    ['997', 'pending', 'ERROR_IO_PENDING'],
    ['DNS_ERROR_CNAME_LOOP', 'failure', 'DNS_ERROR_CNAME_LOOP'],
    ['DNS_STATUS_FQDN', 'undecided', undefined],
    ['', 'undecided', undefined],
    ['true', 'undecided', undefined],
    ['-1', 'undecided', undefined],
    ['constructor', 'undecided', undefined],
  ])('%s: %s', (text, meaning, name) => {
    const status = windowsDnsStatus(text);
    expect([status.meaning, status.name]).toEqual([meaning, name]);
    expect(status.reason).toMatch(/^[A-Z].*\.$/);
  });
});
