import { describe, expect, test } from 'vitest';
import { dataSource, type SourceId } from '../sources';
import type { ExceptionEntry } from './exception_item';
import { exceptionStage, splitByStage, type ExceptionStage } from './exception_stages';
import { fieldFilling, type FieldFilling } from './field_filling';

describe('where a source fills a field', () => {
  test.each<[SourceId, string, FieldFilling]>([
    ['endpoint', 'process.code_signature.subject_name', 'dns_event'],
    ['endpoint', 'process.hash.sha256', 'process_event'],
    ['endpoint', 'process.parent.executable', 'process_event'],
    ['endpoint', 'winlog.event_data.LogonId', 'never'],
    ['endpoint', 'custom.field', 'unknown'],
    ['sentinel_one_cloud_funnel', 'process.hash.sha256', 'dns_event'],
    ['sentinel_one_cloud_funnel', 'process.parent.executable', 'dns_event'],
    ['sentinel_one_cloud_funnel', 'user.id', 'never'],
    ['sentinel_one_cloud_funnel', 'host.name', 'never'],
    ['crowdstrike_fdr', 'process.executable', 'process_event'],
    ['crowdstrike_fdr', 'process.parent.executable', 'never'],
    ['crowdstrike_fdr', 'process.code_signature.subject_name', 'never'],
    ['windows_forwarded', 'host.id', 'never'],
    ['windows_forwarded', 'host.name', 'dns_event'],
    ['winlogbeat', 'user.id', 'never'],
    ['winlogbeat', 'process.hash.sha256', 'process_event'],
    ['endgame', 'host.id', 'never'],
    ['endgame', 'dns.question.name', 'dns_event'],
  ])('%s, %s: %s', (source, field, expected) => {
    expect(fieldFilling(dataSource(source), field)).toBe(expected);
  });
});

const entries = (...fields: readonly string[]): { entries: readonly ExceptionEntry[] } => ({
  entries: fields.map((field) => ({ field, operator: 'is', values: ['x'] })),
});

describe('when an exception is applied', () => {
  test.each<[readonly string[], SourceId, ExceptionStage]>([
    [['process.code_signature.subject_name', 'dns.question.name'], 'endpoint', 'search'],
    [['process.hash.sha256', 'dns.question.name'], 'endpoint', 'process_event'],
    [['process.hash.sha256', 'process.parent.executable'], 'sentinel_one_cloud_funnel', 'search'],
    [['process.hash.sha256', 'process.parent.executable'], 'crowdstrike_fdr', 'never'],
    [['dns.question.name', 'dns.resolved_ip'], 'endpoint', 'event'],
    [['process.custom'], 'endpoint', 'process_event'],
  ])('%j on %s: %s', (fields, source, expected) => {
    expect(exceptionStage(entries(...fields), dataSource(source))).toBe(expected);
  });

  test('one that is for the search on one source and for the process event on another is in both lists', () => {
    const bySigner = entries('process.code_signature.subject_name', 'host.id');
    const byHash = entries('process.hash.sha256', 'host.id');
    const byAddress = entries('dns.resolved_ip');
    const byAddressAndHash = entries('dns.resolved_ip', 'process.hash.sha256');
    const all = [bySigner, byHash, byAddress, byAddressAndHash];

    expect(
      splitByStage(all, [dataSource('endpoint'), dataSource('sentinel_one_cloud_funnel')])
    ).toEqual({
      search: [bySigner, byHash],
      event: [byAddress],
      processEvent: [byHash, byAddressAndHash],
    });
    expect(splitByStage(all, [dataSource('sentinel_one_cloud_funnel')])).toEqual({
      search: [bySigner, byHash],
      event: [byAddress, byAddressAndHash],
      processEvent: [],
    });
    expect(splitByStage(all).processEvent).toEqual([byHash, byAddressAndHash]);
  });
});
