import type { Lifecycle } from '@hapi/hapi';
import { errorResponse } from './kibana_response';

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
const MISDIRECTED = 421;

/**
 * Refuses requests under any other name than those of this machine. The passwords of the sandbox are known, so a page on
 * the internet whose name was made to point here must not reach it.
 */
export const refuseForeignHost: Lifecycle.Method = (request, h) => {
  if (LOOPBACK_NAMES.has(request.info.hostname)) return h.continue;
  const { payload } = errorResponse(MISDIRECTED, 'The sandbox answers on this machine only.');
  return h.response(JSON.stringify(payload)).code(MISDIRECTED).type('application/json').takeover();
};
