import type { IncomingMessage, ServerResponse } from 'node:http';
import { routes } from '../api/routes';
import { ElasticsearchError, illegalArgument } from '../elasticsearch_error';
import type { EventStore } from '../event_store';
import { meet, spoil } from '../fault';
import { asText, toJson, type JsonObject } from './json';
import { answerType, checkContentType } from './media_type';
import { Parameters } from './parameters';
import { readBody } from './read_body';
import { findRoute, type FoundRoute, type Reply } from './route';
import { StoreRequest } from './store_request';

/** What every request may say in its query string. */
const COMMON_PARAMETERS = ['pretty', 'human', 'error_trace', 'master_timeout', 'timeout'];

/** Answers one HTTP request, with an error in Elasticsearch's form where it fails. */
export async function serve(
  store: EventStore,
  message: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  let contentType = 'application/json';
  let reply: Reply | 'drop';
  try {
    const text = await readBody(message);
    contentType = answerType(message.headers.accept);
    checkContentType(message.headers['content-type'], text !== '');
    reply = await answer(store, message, text);
  } catch (error) {
    reply = errorReply(error);
  }
  if (reply === 'drop') {
    message.socket.destroy();
    return;
  }
  const body = toJson(reply.body);
  response.writeHead(reply.status, {
    'content-type': contentType,
    'x-elastic-product': 'Elasticsearch',
    'content-length': Buffer.byteLength(body),
    ...(reply.status === 405 && { allow: asText(reply.body['allowed']) }),
  });
  response.end(message.method === 'HEAD' ? undefined : body);
}

async function answer(
  store: EventStore,
  message: IncomingMessage,
  text: string
): Promise<Reply | 'drop'> {
  const { method = 'GET' } = message;
  const url = new URL(message.url ?? '/', 'http://localhost');
  const segments = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const found = findRoute(routes, method, segments);
  const route = 'route' in found ? found : undefined;
  const path = `/${segments.join('/')}`;
  store.logRequest({
    method,
    path,
    query: url.search.slice(1),
    index: route?.parts.get('index'),
    operation: route?.route.operation,
    bodySize: text.length,
  });
  const fault = route === undefined ? undefined : store.faults.take(route.route.operation);
  if (fault?.kind === 'drop') return 'drop';
  const meetsFaults = route?.route.meetsFaults === true;
  if (!meetsFaults) await meet(fault);
  const principal = store.principals.authenticate(message.headers.authorization, path);
  if (!('route' in found)) return unrouted(found.allowed, method, url.pathname);
  const parameters = new Parameters(url.searchParams);
  checkParameters(found, parameters, path);
  const request = new StoreRequest(method, found.parts, parameters, text, principal, fault);
  const reply = asReply(await found.route.handle(request, store));
  return meetsFaults ? reply : { ...reply, body: spoil(reply.body, fault) };
}

function asReply(answered: JsonObject | Reply): Reply {
  const { status, body } = answered;
  return isReplyBody(body) && typeof status === 'number'
    ? { status, body }
    : { status: 200, body: answered instanceof Object ? { ...answered } : {} };
}

function isReplyBody(body: unknown): body is JsonObject {
  return typeof body === 'object' && body !== null;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw illegalArgument(`partial escape sequence at end of string: ${segment}`);
  }
}

function checkParameters({ route }: FoundRoute, parameters: Parameters, path: string): void {
  const unknown = parameters.names.filter(
    (name) => !route.parameters.includes(name) && !COMMON_PARAMETERS.includes(name)
  );
  if (unknown.length === 0) return;
  const plural = unknown.length === 1 ? '' : 's';
  throw illegalArgument(
    `request [${path}] contains unrecognized parameter${plural}: [${unknown.join('], [')}]`
  );
}

/** Elasticsearch answers these two with a text instead of an error object. */
function unrouted(allowed: readonly string[], method: string, path: string): Reply {
  if (allowed.length > 0) {
    const list = [...new Set(allowed)].join(', ');
    return {
      status: 405,
      body: {
        error: `Incorrect HTTP method for uri [${path}] and method [${method}], allowed: [${list}]`,
        allowed: list,
        status: 405,
      },
    };
  }
  const spoken = routes.map((route) => `${route.methods.join('|')} ${route.path}`).join('; ');
  return {
    status: 400,
    body: {
      error: `no handler found for uri [${path}] and method [${method}]. The embedded event store speaks: ${spoken}`,
      status: 400,
    },
  };
}

function errorReply(error: unknown): Reply {
  if (error instanceof ElasticsearchError) return { status: error.status, body: error.toBody() };
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: new ElasticsearchError(500, 'event_store_error', reason).toBody() };
}
