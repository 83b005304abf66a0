import { describe, expect, test } from 'vitest';
import { facetOptions } from './facet_options';

describe('the options of a facet', () => {
  const answered = [
    { value: 'ws-01', count: 3 },
    { value: 'ws-02', count: 1 },
  ];

  test.each([
    ['nothing at all', [], [], []],
    [
      'what is answered',
      answered,
      [],
      [
        { value: 'ws-01', count: 3, isChosen: false },
        { value: 'ws-02', count: 1, isChosen: false },
      ],
    ],
    [
      'what is chosen',
      answered,
      ['ws-02'],
      [
        { value: 'ws-01', count: 3, isChosen: false },
        { value: 'ws-02', count: 1, isChosen: true },
      ],
    ],
    [
      'what is chosen and excludes everything',
      [],
      ['ws-03'],
      [{ value: 'ws-03', count: undefined, isChosen: true }],
    ],
  ])('%s', (_name, counts, chosen, expected) => {
    expect(facetOptions(counts, chosen)).toEqual(expected);
  });
});
