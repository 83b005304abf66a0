import fc from 'fast-check';
import type { AppliedException, ExceptionEntry } from '../../common/exceptions';
import type { EventDocument } from '../../common/event';

/** Fields of the generated exceptions and events; few, so that they often meet. */
export const exceptionFields = [
  'process.executable',
  'process.parent.executable',
  'process.command_line',
  'dns.question.name',
  'host.id',
  'user.id',
] as const;

/** Words with all that needs care: wildcards, backslashes, letter case beyond ASCII, characters of two units. */
const words = fc.constantFrom(
  'abc',
  'ABC',
  'abd',
  'xabcx',
  'a*c',
  'a?c',
  'a\\c',
  'C:\\A\\b.exe',
  'c:\\a\\B.EXE',
  'C:\\Larch\\app-1.2.3\\b.exe',
  'C:\\Larch\\4.18.25030.2-0\\b.exe',
  'a\\*c',
  'a\\\\c',
  'a\\',
  '*',
  'straße',
  'STRASSE',
  'ÉÄ',
  'éä',
  'İ',
  'i',
  'K',
  'k',
  'a🙂c',
  '12',
  'true'
);

const patterns = fc.oneof(
  words,
  fc.constantFrom('a*', '*C', 'a?c', '?:\\a\\*', '*\\*', 'A\\*C', '*b*', '??', '*\\', '*.exe', '**')
);

/** One entry of an exception, of every operator. */
export const entryArbitrary: fc.Arbitrary<ExceptionEntry> = fc
  .constantFrom(...exceptionFields)
  .chain((field) =>
    fc.oneof(
      words.map((value): ExceptionEntry => ({ field, operator: 'is', values: [value] })),
      fc
        .array(words, { minLength: 1, maxLength: 4 })
        .map((values): ExceptionEntry => ({ field, operator: 'is one of', values })),
      fc
        .array(patterns, { minLength: 1, maxLength: 3 })
        .map((values): ExceptionEntry => ({ field, operator: 'matches', values }))
    )
  );

/** An exception that is enabled and never expires. */
export const exceptionArbitrary: fc.Arbitrary<AppliedException> = fc
  .array(entryArbitrary, { minLength: 1, maxLength: 3 })
  .map((entries) => ({ id: 'generated', name: 'Generated', entries }));

const values = fc.oneof(
  { weight: 8, arbitrary: words },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(12, 9007199254740993n, true, null) }
);

/** How a field is written into a document: where its name is cut into keys, and where objects stand in arrays. */
interface Writing {
  readonly field: string;
  readonly value: unknown;
  readonly cuts: readonly boolean[];
  readonly inArray: readonly boolean[];
}

const fieldNames = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<string>(...exceptionFields) },
  { weight: 1, arbitrary: fc.constantFrom('process', 'process.parent', '__proto__', 'host.id.x') }
);

const writings: fc.Arbitrary<Writing> = fc.record({
  field: fieldNames,
  value: fc.oneof(
    { weight: 4, arbitrary: values },
    { weight: 2, arbitrary: fc.array(values, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(fc.array(values, { maxLength: 2 }), { maxLength: 2 }) }
  ),
  cuts: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  inArray: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
});

/** Events in every shape that Elasticsearch takes: nested, dotted, mixed, with arrays of values and of objects. */
export const exceptionEventArbitrary: fc.Arbitrary<EventDocument> = fc
  .array(writings, { minLength: 1, maxLength: 8 })
  .map(documentOf);

/** An exception with an event that it hides, among other things that the event holds. */
export const hidingArbitrary: fc.Arbitrary<
  readonly [item: AppliedException, event: EventDocument]
> = exceptionArbitrary.chain((item) =>
  fc
    .tuple(
      fc.array(writings, { maxLength: 4 }),
      fc.tuple(...item.entries.map(() => fc.tuple(writings, fc.nat())))
    )
    .map(([others, shapes]): readonly [AppliedException, EventDocument] => {
      const satisfying = shapes.map(([shape, at], entryAt): Writing => {
        const { field, values: wanted } = item.entries[entryAt] ?? { field: '', values: [] };
        return {
          ...shape,
          field,
          value: exampleOf(item.entries[entryAt], wanted[at % wanted.length]),
        };
      });
      return [item, documentOf([...satisfying, ...others])];
    })
);

/** A value that one of an entry's values stands for. */
function exampleOf(entry: ExceptionEntry | undefined, value = ''): string {
  return entry?.operator === 'matches' ? value.replaceAll('*', 'x\\y').replaceAll('?', 'z') : value;
}

function documentOf(all: readonly Writing[]): EventDocument {
  const root: Level = new Map();
  for (const writing of all) write(root, keysOf(writing), writing);
  return asDocument(root);
}

function keysOf({ field, cuts }: Writing): readonly string[] {
  const [first = '', ...parts] = field.split('.');
  return parts.reduce<readonly string[]>(
    (keys, part, at) =>
      cuts[at] === true ? [...keys, part] : [...keys.slice(0, -1), `${keys.at(-1) ?? ''}.${part}`],
    [first]
  );
}

type Level = Map<string, unknown>;

function isLevel(value: unknown): value is Level {
  return value instanceof Map;
}

function write(level: Level, keys: readonly string[], writing: Writing): void {
  const [key = '', ...below] = keys;
  const known = level.get(key);
  const isInArray = writing.inArray[below.length] === true;
  if (below.length > 0 && isLevel(known) && !isInArray) {
    write(known, below, writing);
    return;
  }
  const added = below.length === 0 ? writing.value : levelOf(below, writing);
  const wrapped = isInArray ? [added] : added;
  level.set(key, known === undefined ? wrapped : [known, wrapped]);
}

function levelOf(keys: readonly string[], writing: Writing): Level {
  const level: Level = new Map();
  write(level, keys, writing);
  return level;
}

function asDocument(level: Level): EventDocument {
  return Object.fromEntries([...level].map(([key, value]) => [key, asJson(value)]));
}

function asJson(value: unknown): unknown {
  if (isLevel(value)) return asDocument(value);
  return Array.isArray(value) ? value.map(asJson) : value;
}
