import { describe, expect, test } from 'vitest';
import { MAX_BATCH_BYTES, MAX_PASTED_EVENTS, parsePastedEvents } from './parse_pasted_events';

const pasted = (text: string) => {
  const { countedBy, events, faults, leftOut } = parsePastedEvents(text);
  return {
    countedBy,
    events: events.map(({ position, event }) => [position, event]),
    faults: faults.map(({ position, kind }) => [position, kind]),
    leftOut,
  };
};

describe('a pasted text', () => {
  test.each<[string, string, 'line' | 'entry', unknown[], unknown[]]>([
    ['nothing', ' \n ', 'line', [], []],
    ['one line', '{"a":1}', 'line', [[1, { a: 1 }]], []],
    ['a byte order mark', '\uFEFF{"a":1}', 'line', [[1, { a: 1 }]], []],
    [
      'lines',
      '{"a":1}\n\n{"a":2}\r\n{"a":3}\n',
      'line',
      [
        [1, { a: 1 }],
        [3, { a: 2 }],
        [4, { a: 3 }],
      ],
      [],
    ],
    ['blank lines first', '\n\n{"a":1}\nx', 'line', [[3, { a: 1 }]], [[4, 'no_json']]],
    ['a document over several lines', '{\n  "a": 1\n}', 'line', [[1, { a: 1 }]], []],
    [
      'a list',
      '[\n {"a":1},\n 7, {"a":2}]',
      'entry',
      [
        [1, { a: 1 }],
        [3, { a: 2 }],
      ],
      [[2, 'no_event']],
    ],
    [
      'the hits of a search',
      '{"took":3,"hits":{"hits":[{"_id":"1","_source":{}}]}}',
      'entry',
      [[1, { _id: '1', _source: {} }]],
      [],
    ],
    [
      'the hits of an EQL search',
      '{"hits":{"events":[{"_id":"1"}]}}',
      'entry',
      [[1, { _id: '1' }]],
      [],
    ],
    ['a document that has hits of its own', '{"hits":5}', 'line', [[1, { hits: 5 }]], []],
    [
      'a bad line between good ones',
      '{"a":1}\n{"a":\n{"a":3}',
      'line',
      [
        [1, { a: 1 }],
        [3, { a: 3 }],
      ],
      [[2, 'no_json']],
    ],
    [
      'a line that is no document',
      '{"a":1}\n[1]\n"x"\nnull',
      'line',
      [[1, { a: 1 }]],
      [
        [2, 'no_event'],
        [3, 'no_event'],
        [4, 'no_event'],
      ],
    ],
    ['a broken document over several lines', '{\n"a": 1,\n}', 'line', [], [[null, 'no_json']]],
    [
      'such a document in which a line is JSON by itself',
      '{\n"a": [\n"network"\n],\n}',
      'line',
      [],
      [[null, 'no_json']],
    ],
    [
      'a hit of a search that asked for fields only',
      '{"_index":"a","_id":"1","fields":{"a":[1]}}',
      'line',
      [],
      [[1, 'no_event']],
    ],
    ['one line that is no JSON', 'hello', 'line', [], [[1, 'no_json']]],
    [
      'a name that is no own member',
      '{"__proto__":{"hits":{"hits":[]}}}',
      'line',
      [[1, JSON.parse('{"__proto__":{"hits":{"hits":[]}}}')]],
      [],
    ],
  ])('%s', (_title, text, countedBy, events, faults) => {
    expect(pasted(text)).toEqual({ countedBy, events, faults, leftOut: 0 });
  });

  test('what the reader says of a fault is kept', () => {
    const [fault] = parsePastedEvents('{"a":1}\n{"a":').faults;
    expect(fault?.detail).toMatch(/JSON/);
  });

  test('no more than the limit is taken, and the rest is counted', () => {
    const text = Array(MAX_PASTED_EVENTS + 3)
      .fill('{"a":1}')
      .join('\n');
    expect(parsePastedEvents(text)).toMatchObject({ leftOut: 3, faults: [] });
    expect(parsePastedEvents(text).events).toHaveLength(MAX_PASTED_EVENTS);
  });

  test('an event that no request can hold is named', () => {
    const large = JSON.stringify({ a: 'ä'.repeat(MAX_BATCH_BYTES / 2) });
    expect(pasted(`${large}\n{"a":1}`)).toMatchObject({
      events: [[2, { a: 1 }]],
      faults: [[1, 'too_large']],
    });
  });

  test('an event that is nested too deeply to be written is named', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    expect(pasted(`${deep}\n{"a":1}`)).toMatchObject({ faults: [[1, 'too_large']] });
  });

  test.each([
    ['a line', '{"a":18446744073709551615}\n{"a":1}', [true, false]],
    ['a list', '[{"a":[{"b":-9007199254740993}]},{"a":9007199254740991}]', [true, false]],
    ['a text', '[{"a":"18446744073709551615"},{"a":0.5}]', [false, false]],
  ])('a number that is not exact is told of %s', (_title, text, expected) => {
    expect(parsePastedEvents(text).events.map((each) => each.hasInexactNumber)).toEqual(expected);
  });
});
