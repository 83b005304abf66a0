import { describe, expect, test } from 'vitest';
import { matchesIndexPattern } from './matches_index_pattern';

describe('matchesIndexPattern', () => {
  test.each([
    ['winlogbeat-8.17.0', 'winlogbeat-*'],
    ['endgame-1.9.0', 'endgame-*'],
    ['logs-crowdstrike.fdr-default', 'logs-crowdstrike.fdr*'],
    ['.ds-winlogbeat-8.17.0-2026.01.01-000001', 'winlogbeat-*'],
    [
      '.ds-logs-endpoint.events.network-default-2026.01.01-000001',
      'logs-endpoint.events.network-*',
    ],
    ['emea:logs-windows.forwarded-default', 'logs-windows.forwarded*'],
    ['emea:.ds-logs-windows.forwarded-soc-2026.01.01-000012', 'logs-windows.forwarded*'],
    ['partial-.ds-winlogbeat-8.17.0-2026.01.01-000001', 'winlogbeat-*'],
    ['restored-.ds-winlogbeat-8.17.0-2026.01.01-000001', 'winlogbeat-*'],
    ['shrink-x1_9-.ds-winlogbeat-8.17.0-2026.01.01-000001', 'winlogbeat-*'],
    ['events', 'events'],
  ])('%s is one of %s', (index, pattern) => {
    expect(matchesIndexPattern(index, pattern)).toBe(true);
  });

  test.each([
    ['logs-endpoint.events.process-default', 'logs-endpoint.events.network-*'],
    ['logs-crowdstrike.falcon-default', 'logs-crowdstrike.fdr*'],
    ['my-winlogbeat-8', 'winlogbeat-*'],
    ['winlogbeat', 'winlogbeat-*'],
    ['winlogbeat-8:events', 'winlogbeat-*'],
    ['Winlogbeat-8', 'winlogbeat-*'],
    ['events-1', 'events'],
    ['', 'winlogbeat-*'],
  ])('%s is none of %s', (index, pattern) => {
    expect(matchesIndexPattern(index, pattern)).toBe(false);
  });
});
