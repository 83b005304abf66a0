import { EqlLimitError, fields, search } from '../../../common/eql';
import type { EventDocument } from '../../../common/event';
import { illegalArgument } from '../elasticsearch_error';
import type { JsonObject } from '../http/json';
import type { StoredDocument } from '../indices/stored_document';
import { parseFetchFields } from '../search/fetch_fields';
import type { SearchScope } from '../search/search_scope';
import type { EqlRequest } from './eql_request';
import { FieldCatalog } from './field_catalog';
import { parseEql } from './parse_eql';
import { projectEvent, projections } from './project_event';
import { verifyFields } from './verify_fields';

/**
 * Runs an EQL event query: first the filter, as Query DSL, then the query of `common/eql` on what is left.
 *
 * @throws ElasticsearchError for whatever Elasticsearch refuses about the query
 */
export function executeEql(request: EqlRequest, scope: SearchScope): JsonObject {
  const started = performance.now();
  const query = parseEql(request.query);
  const catalog = new FieldCatalog(scope.indices);
  verifyFields(query, request.query, catalog, request);
  const fetchFields = parseFetchFields(request.fields, scope);
  const { category } = query;
  const passesFilter = scope.compile(request.filter);
  const candidates = scope.matching((document) => {
    // Most events are of another category, and looking there is cheaper than any filter.
    if (
      category.kind === 'category' &&
      !document.values(request.eventCategoryField).includes(category.name)
    )
      return false;
    return passesFilter(document);
  });
  const names = [
    ...fields(query).map(({ name }) => name),
    request.timestampField,
    request.eventCategoryField,
    ...(request.tiebreakerField === undefined ? [] : [request.tiebreakerField]),
  ];
  const projected = projections(names, catalog);
  const documents = new Map<EventDocument, StoredDocument>(
    candidates.map((document) => [projectEvent(document, projected), document])
  );
  const found = matching(() =>
    search(query, documents.keys(), {
      size: request.size,
      resultPosition: request.resultPosition,
      timestampField: request.timestampField,
      eventCategoryField: request.eventCategoryField,
      ...(request.tiebreakerField !== undefined && { tiebreakerField: request.tiebreakerField }),
    })
  );
  const events = found
    .flatMap((event) => documents.get(event) ?? [])
    .map((document) => {
      const shown = fetchFields?.(document);
      return {
        _index: document.index,
        _id: document.id,
        _source: document.source,
        ...(shown !== undefined && { fields: shown }),
      };
    });
  return {
    is_partial: false,
    is_running: false,
    took: Math.round(performance.now() - started),
    timed_out: false,
    hits: { total: { value: events.length, relation: 'eq' }, events },
  };
}

function matching<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof EqlLimitError) throw illegalArgument(error.message);
    throw error;
  }
}
