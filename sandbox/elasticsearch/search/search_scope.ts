import type { EventIndex } from '../indices/event_index';
import type { StoredDocument } from '../indices/stored_document';
import type { FieldMapping } from '../mapping/field_mapping';
import { IndexMapping } from '../mapping/index_mapping';
import { compileQuery } from '../query/compile_query';
import { matchesAll, queryField, type Matches } from '../query/query_context';

/** What a request searches: its indices, at one time. */
export class SearchScope {
  constructor(
    readonly indices: readonly EventIndex[],
    readonly now = Date.now()
  ) {}

  /** The name that errors of a search carry. */
  get firstIndex(): string {
    return this.indices[0]?.name ?? '';
  }

  /** Compiles a query for each of the indices, whose mappings differ. Also checked if there is no index at all. */
  compile(query: unknown): Matches {
    if (query === undefined) return matchesAll;
    const { now } = this;
    if (this.indices.length === 0) {
      const mapping = new IndexMapping({}, { ignoreMalformed: false, totalFieldsLimit: 1 });
      return compileQuery(query, { index: '', mapping, now, depth: 0 });
    }
    const byIndex = new Map(
      this.indices.map(({ name, mapping }) => [
        name,
        compileQuery(query, { index: name, mapping, now, depth: 0 }),
      ])
    );
    return (document) => byIndex.get(document.index)?.(document) ?? false;
  }

  /** The documents that match, index by index. */
  matching(matches: Matches): StoredDocument[] {
    const found: StoredDocument[] = [];
    for (const index of this.indices) {
      for (const document of index.all()) if (matches(document)) found.push(document);
    }
    return found;
  }

  /** The mapping of a field in the first index that has it. */
  field(name: string): FieldMapping | undefined {
    for (const { name: index, mapping } of this.indices) {
      const field = queryField({ index, mapping, now: this.now, depth: 0 }, name);
      if (field !== undefined) return field;
    }
    return undefined;
  }
}
