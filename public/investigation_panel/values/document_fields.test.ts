import { describe, expect, test } from 'vitest';
import type { EventDocument } from '../../../common/event';
import { documentFields } from './document_fields';

const shown = (document: EventDocument) =>
  documentFields(document).map(({ name, texts }) => `${name}: ${texts.join(' | ')}`);

describe('fields of a document', () => {
  test.each<[string, EventDocument, string[]]>([
    ['nested', { process: { name: 'a.exe', pid: 1 } }, ['process.name: a.exe', 'process.pid: 1']],
    ['dotted', { 'process.name': 'a.exe' }, ['process.name: a.exe']],
    ['mixed', { 'a.b': { 'c.d': true } }, ['a.b.c.d: true']],
    ['values in their order', { ip: ['2', ['1', '3']] }, ['ip: 2 | 1 | 3']],
    ['objects in arrays', { answers: [{ data: 'x' }, { data: 'y' }] }, ['answers.data: x | y']],
    ['sorted', { b: 1, a: 2 }, ['a: 2', 'b: 1']],
    ['without values', { a: null, b: {}, c: [] }, []],
    ['names of the language', { constructor: { prototype: 'x' } }, ['constructor.prototype: x']],
  ])('%s', (_name, document, expected) => {
    expect(shown(document)).toEqual(expected);
  });

  test('survives what is nested a hundred thousand deep', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(shown({ deep })).toEqual(['deep: x']);
  });

  test('stops at a limit', () => {
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`f${at}`, at]));
    expect(documentFields(many)).toHaveLength(2_000);
  });
});
