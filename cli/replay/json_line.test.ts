import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonLine, scanJsonLine } from './json_line';

function scan(line: string): JsonLine {
  const bytes = Buffer.from(line, 'utf8');
  return scanJsonLine(bytes, 0, bytes.length);
}

function isJsonObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

describe('a JSON object as JSON.parse sees it', () => {
  test.each([
    ['{}'],
    [' { "a" : [ ] , "b" : { } } \r'],
    ['{"a":[1,-0,0.5,1e5,1E+5,1.25e-3,true,false,null,"x",[[]],{"b":{}}]}'],
    [String.raw`{"a":"\"\\\b\f\n\r\t"}`],
    ['{"a":1,"a":2}'],
    ['{"":""}'],
    ['{"a":"\u007f\u2028é😀"}'],
  ])('%s', (line) => {
    expect(isJsonObject(line)).toBe(true);
    expect(scan(line)).toBe(JsonLine.Literal);
  });

  test.each([
    [''],
    ['[]'],
    ['1'],
    ['null'],
    ['"{}"'],
    ['{'],
    ['{}}'],
    ['{}{}'],
    ['{} x'],
    ['{"a"}'],
    ['{"a":}'],
    ['{"a":1,}'],
    ['{,"a":1}'],
    ['{"a":[1,]}'],
    ['{"a":[1 2]}'],
    ['{"a":[}'],
    ['{"a":{]}'],
    ['{a:1}'],
    ["{'a':1}"],
    ['{"a":01}'],
    ['{"a":1.}'],
    ['{"a":.5}'],
    ['{"a":+1}'],
    ['{"a":-}'],
    ['{"a":1e}'],
    ['{"a":0x1}'],
    ['{"a":NaN}'],
    ['{"a":tru}'],
    ['{"a":truee}'],
    ['{"a":"x}'],
    ['{"a":"\t"}'],
    [String.raw`{"a":"\x"}`],
    [String.raw`{"a":"\u12"}`],
    [String.raw`{"a":"\u12g4"}`],
    ['{"a":"\\'],
    ['\ufeff{}'],
    ['{"a":1}\u00a0'],
  ])('not %j', (line) => {
    expect(isJsonObject(line)).toBe(false);
    expect(scan(line)).toBe(JsonLine.NotAnObject);
  });

  test.each([
    ['an escaped letter', String.raw`{"a":"\u0069"}`],
    ['an escaped key', String.raw`{"\u0061":1}`],
    ['an escaped slash', String.raw`{"a":"\/"}`],
    ['a long s, which is s without regard to case', '{"a":"\u017f"}'],
    ['a Kelvin sign, which is k', '{"a":"\u212a"}'],
  ])('%s may hide a text from a search for it', (_title, line) => {
    expect(scan(line)).toBe(JsonLine.Respelled);
  });

  test('is scanned however deep it nests', () => {
    const depth = 200_000;
    expect(scan(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`)).toBe(JsonLine.Literal);
    expect(scan(`{"a":${'['.repeat(depth)}`)).toBe(JsonLine.NotAnObject);
  });

  test('ends where the line ends, whatever follows', () => {
    const bytes = Buffer.from('{"a":12}34}');
    expect(scanJsonLine(bytes, 0, 8)).toBe(JsonLine.Literal);
    expect(scanJsonLine(bytes, 0, 7)).toBe(JsonLine.NotAnObject);
  });
});

test('agrees with JSON.parse on any JSON, with and without space', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const line = JSON.stringify(value, null, indent);
      expect(scan(line) !== JsonLine.NotAnObject).toBe(isJsonObject(line));
    })
  );
});

test('agrees with JSON.parse on JSON with a character changed, added or taken away', () => {
  const characters = fc.constantFrom(
    ...Array.from('{}[]",:\\/0123456789.eE+-truefalsn u\t\u0001é')
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.nat(),
      fc.constantFrom(0, 1),
      fc.array(characters, { maxLength: 2 }),
      (value, place, removed, inserted) => {
        const json = JSON.stringify(value);
        const at = place % (json.length + 1);
        const line = json.slice(0, at) + inserted.join('') + json.slice(at + removed);
        expect(scan(line) !== JsonLine.NotAnObject).toBe(isJsonObject(line));
      }
    ),
    { numRuns: 2_000 }
  );
});
