import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { importCycles, importGraph } from './import_cycles';

test.each<[string, Readonly<Record<string, readonly string[]>>, readonly (readonly string[])[]]>([
  ['none', { a: ['b', 'c'], b: ['c'], c: [] }, []],
  ['one file', { a: ['a'] }, [['a', 'a']]],
  [
    'two of them',
    { a: ['b'], b: ['c', 'a'], c: ['b'] },
    [
      ['b', 'c', 'b'],
      ['a', 'b', 'a'],
    ],
  ],
  ['behind an entry', { a: ['b'], b: ['c'], c: ['b'] }, [['b', 'c', 'b']]],
])('cycles: %s', (_case, graph, cycles) => {
  expect(importCycles(new Map(Object.entries(graph)))).toEqual(cycles);
});

test('no file of the project imports itself by way of others', async () => {
  const files = globSync(['{cli,common,public,sandbox,server,test}/**/*.{ts,tsx}'], {
    ignore: ['**/*.d.ts'],
  });
  const graph = await importGraph(process.cwd(), files);
  expect(graph.size).toBeGreaterThan(500);
  expect(importCycles(graph)).toEqual([]);
});
