import { foldCase } from '../eql/case_folding';
import { fieldReader, type EventDocument } from '../event';
import { isPattern } from './entry_pattern';
import type { AppliedException, ExceptionEntry } from './exception_item';
import { compileException } from './exception_predicate';

type Conditions = Pick<AppliedException, 'entries'>;

/**
 * Makes the search for the exceptions that cover an event. It tells what asking {@link compileException} of each of them
 * tells, and asks only those that have a value of the event: with hundreds of exceptions, most of them for other hosts or
 * programs, that is a handful.
 *
 * @returns gives them in the order of the items
 */
export function coveringExceptions<T extends Conditions>(
  items: readonly T[]
): (event: EventDocument) => readonly T[] {
  const compiled = items.map((item) => ({ item, covers: compileException(item) }));
  const places = new Places(items);
  return (event) =>
    places.of(event).flatMap((place) => {
      const each = compiled[place];
      return each?.covers(event) === true ? [each.item] : [];
    });
}

/** Where in the list the exceptions stand that an event can be covered by. */
class Places {
  /** By field and folded value: an event that lacks all values of the entry cannot be covered. */
  private readonly byValue = new Map<string, Map<string, number[]>>();
  /** Those without an entry of plain values. */
  private readonly always: number[] = [];
  private readonly readers: readonly {
    values: ReturnType<typeof fieldReader>['values'];
    places: Map<string, number[]>;
  }[];

  constructor(items: readonly Conditions[]) {
    const uses = valueUses(items);
    items.forEach(({ entries }, place) => {
      const anchor = rarestEntry(entries, uses);
      if (anchor === undefined) this.always.push(place);
      else for (const value of foldedValues(anchor)) this.add(anchor.field, value, place);
    });
    this.readers = [...this.byValue].map(([field, places]) => ({
      values: fieldReader(field).values,
      places,
    }));
  }

  /** Each once, in ascending order. */
  of(event: EventDocument): readonly number[] {
    const found = new Set(this.always);
    for (const { values, places } of this.readers) {
      for (const value of values(event)) {
        for (const place of places.get(foldCase(String(value))) ?? []) found.add(place);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  private add(field: string, value: string, place: number): void {
    const places = this.byValue.get(field) ?? new Map<string, number[]>();
    this.byValue.set(field, places);
    const list = places.get(value) ?? [];
    places.set(value, list);
    list.push(place);
  }
}

/** How many entries ask for a value of a field: what few ask for finds few exceptions. */
function valueUses(items: readonly Conditions[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const entry of items.flatMap(({ entries }) => entries).filter(isPlain)) {
    for (const value of foldedValues(entry)) {
      const use = useOf(entry.field, value);
      uses.set(use, (uses.get(use) ?? 0) + 1);
    }
  }
  return uses;
}

function rarestEntry(
  entries: readonly ExceptionEntry[],
  uses: ReadonlyMap<string, number>
): ExceptionEntry | undefined {
  const usesOf = (entry: ExceptionEntry) =>
    foldedValues(entry).reduce((sum, value) => sum + (uses.get(useOf(entry.field, value)) ?? 0), 0);
  return entries
    .filter(isPlain)
    .map((entry) => ({ entry, count: usesOf(entry) }))
    .sort((a, b) => a.count - b.count)[0]?.entry;
}

const useOf = (field: string, value: string) => JSON.stringify([field, value]);

function isPlain(entry: ExceptionEntry): boolean {
  return !entry.values.some((value) => isPattern(entry, value));
}

function foldedValues({ values }: ExceptionEntry): readonly string[] {
  return [...new Set(values.map((value) => foldCase(value)))];
}
