import { expect, test } from 'vitest';
import { copiedQueryDsl } from './copied_query';

test('copied Query DSL holds the conditions and the range', () => {
  const query = {
    anyOf: [],
    from: '2026-03-01T11:00:00.000Z',
    to: '2026-03-01T12:30:00.000Z',
    indices: ['logs-*'],
    queryDsl: { term: { 'process.executable': 'C:\\temp\\"new".exe' } },
    kql: '',
    eql: null,
  };
  expect(JSON.parse(copiedQueryDsl(query))).toEqual({
    query: {
      bool: {
        filter: [
          { term: { 'process.executable': 'C:\\temp\\"new".exe' } },
          { range: { '@timestamp': { gte: query.from, lte: query.to } } },
        ],
      },
    },
  });
});
