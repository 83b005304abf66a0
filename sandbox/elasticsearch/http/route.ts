import type { EventStore } from '../event_store';
import type { JsonObject } from './json';
import type { StoreRequest } from './store_request';

/** What faults are injected for, and what the log of requests calls them. */
export type Operation =
  | 'info'
  | 'bulk'
  | 'document'
  | 'mget'
  | 'search'
  | 'msearch'
  | 'count'
  | 'eql'
  | 'eqlResult'
  | 'fieldCaps'
  | 'indices'
  | 'templates'
  | 'security';

export interface Reply {
  readonly status: number;
  readonly body: JsonObject;
}

/** One path that is spoken. */
export interface Route {
  readonly operation: Operation;
  readonly methods: readonly string[];
  /** With placeholders: `/{index}/_search`. */
  readonly path: string;
  /** Names of the query string that are allowed, beside those that every request may have. */
  readonly parameters: readonly string[];
  /** Whether the handler meets the fault of a request itself, since an answer need not wait for all that it starts. */
  readonly meetsFaults?: true;
  readonly handle: (
    request: StoreRequest,
    store: EventStore
  ) => JsonObject | Reply | Promise<JsonObject>;
}

export interface FoundRoute {
  readonly route: Route;
  readonly parts: ReadonlyMap<string, string>;
}

/** Finds the route of a path; of two that fit, the one with fewer placeholders. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  segments: readonly string[]
): FoundRoute | { readonly allowed: readonly string[] } {
  const fitting = routes
    .flatMap((route) => {
      const parts = partsOf(route.path, segments);
      return parts === undefined ? [] : [{ route, parts }];
    })
    .sort((a, b) => a.parts.size - b.parts.size);
  const literal = fitting[0]?.parts.size;
  const best = fitting.filter(({ parts }) => parts.size === literal);
  return (
    best.find(({ route }) => route.methods.includes(method)) ?? {
      allowed: best.flatMap(({ route }) => route.methods),
    }
  );
}

function partsOf(
  path: string,
  segments: readonly string[]
): ReadonlyMap<string, string> | undefined {
  const pattern = path.split('/').filter((part) => part !== '');
  if (pattern.length !== segments.length) return undefined;
  const parts = new Map<string, string>();
  for (const [at, part] of pattern.entries()) {
    const segment = segments[at] ?? '';
    if (part.startsWith('{')) {
      // `/_search` is no index; but an id may begin with an underscore.
      if (at === 0 && segment.startsWith('_') && segment !== '_all') return undefined;
      parts.set(part.slice(1, -1), segment);
    } else if (part !== segment) {
      return undefined;
    }
  }
  return parts;
}
