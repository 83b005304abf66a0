import { describe, expect, test } from 'vitest';
import type { AlertHit, InvestigationResponse } from '../../../common/api';
import { alertStatus, lookupAlerts, withStatus } from './lookup_alerts';

const hit = (id: string, fields: AlertHit['fields'] = {}): AlertHit => ({
  id,
  index: '.alerts',
  fields,
  sort: [],
});
const request = hit('request');
const result = hit('result', { 'kibana.alert.workflow_status': 'closed' });

const response = (alert: AlertHit | null, lookup: AlertHit[]): InvestigationResponse => ({
  alert,
  anchor: '2026-03-01T12:00:00.000Z',
  source: null,
  guide: '',
  window: 'around_event',
  pivots: [],
  lookup,
  triage: {
    answers: [],
    disposition: { verdict: 'unresolved', binds: [], contradicts: [], open: [] },
    evidence: [],
    evidenceLeftOut: 0,
  },
});

describe('alerts of a lookup', () => {
  test.each<[string, InvestigationResponse, readonly AlertHit[]]>([
    ['all of them', response(result, [request, result]), [request, result]],
    ['the alert alone', response(result, []), [result]],
    ['the alert, where others were taken for its lookup', response(result, [request]), [result]],
    ['none of a document', response(null, []), []],
  ])('%s', (_name, investigated, expected) => {
    expect(lookupAlerts(investigated)).toEqual(expected);
  });

  test('are open unless they say otherwise', () => {
    expect([request, result].map(alertStatus)).toEqual(['open', 'closed']);
  });

  test('all have the status that was given to them, and nothing else has changed', () => {
    const investigated = response(result, [request, result]);
    const changed = withStatus(investigated, 'acknowledged');
    expect(lookupAlerts(changed).map(alertStatus)).toEqual(['acknowledged', 'acknowledged']);
    expect(changed.alert?.fields).toEqual({ 'kibana.alert.workflow_status': 'acknowledged' });
    expect(changed.pivots).toBe(investigated.pivots);
    expect(withStatus(response(null, []), 'closed').alert).toBeNull();
  });
});
