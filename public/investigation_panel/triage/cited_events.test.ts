import { expect, test } from 'vitest';
import type { ShownEvidence, TriageReason } from '../../../common/api';
import { citedEvents } from './cited_events';

const first = { id: '1', index: 'a' };
const sameIdElsewhere = { id: '1', index: 'b' };
const event: ShownEvidence = { ...first, time: null, role: 'connection', fields: {} };

test('each event once, with all that is cited of it, and the event where it was sent', () => {
  const ip = { event: first, field: 'destination.ip', value: '203.0.113.9' };
  const port = { event: first, field: 'destination.port', value: '443' };
  const name = { event: sameIdElsewhere, field: 'dns.question.name', value: 'a.example' };
  const reason: TriageReason = {
    id: 'unrelated_infrastructure',
    speaksFor: 'escalates',
    search: null,
    citations: [ip, name, port],
  };
  expect(citedEvents(reason, [event])).toEqual([
    { reference: first, event, citations: [ip, port] },
    { reference: sameIdElsewhere, event: undefined, citations: [name] },
  ]);
});
