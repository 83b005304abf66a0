/**
 * Stands for Kibana's default policy (`src/core/packages/http/server-internal/src/csp/config.ts`), without any inline
 * script or `eval`. What Kibana leaves open is closed beside it: the sandbox's page talks to the sandbox only.
 */
const CONTENT_SECURITY_POLICY = [
  "script-src 'report-sample' 'self'",
  "worker-src 'report-sample' 'self' blob:",
  "style-src 'report-sample' 'self' 'unsafe-inline'",
  "object-src 'report-sample' 'none'",
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** The headers of a page (`src/core/packages/http/server-internal/src/security_response_headers_config.ts`). */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), fullscreen=(self), geolocation=(), microphone=()',
  'cache-control': 'private, no-cache, no-store, must-revalidate',
};
