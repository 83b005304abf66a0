import { expect, test } from 'vitest';
import type { InvestigationRequest } from '../../common/api';
import { subjectRequest, type AskedInvestigation } from './investigation_subject';

const alert: AskedInvestigation = {
  subject: { alertId: 'a' },
  guide: undefined,
  window: 'around_event',
  chosenKeys: [],
};

test.each<[string, AskedInvestigation, InvestigationRequest]>([
  ['an alert', alert, { alertId: 'a', window: 'around_event' }],
  [
    'a document with a guide',
    { ...alert, subject: { document: { a: 1 } }, guide: 'x', window: 'as_guide' },
    { document: { a: 1 }, guide: 'x', window: 'as_guide' },
  ],
  [
    'chosen keys',
    { ...alert, chosenKeys: [{ pivot: 1, key: 0 }] },
    { alertId: 'a', window: 'around_event', keys: [{ pivot: 1, key: 0 }] },
  ],
])('asks about %s', (_name, asked, expected) => {
  expect(subjectRequest(asked)).toEqual(expected);
});
