/** As whom a Kibana is asked. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** How long one request may take; a Kibana that has just started is slow. */
const REQUEST_TIMEOUT_MS = 60_000;

/** Calls Kibana's own HTTP API: its newest version, with answers that may be empty. */
export class KibanaApi {
  constructor(
    private readonly url: string,
    private readonly credentials: Credentials
  ) {}

  /**
   * @returns the answer: JSON if it is that, else its text
   * @throws Error with status and message if it is not a success
   */
  async call(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<unknown> {
    const { username, password } = this.credentials;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
        'kbn-xsrf': 'true',
        'x-elastic-internal-origin': 'Kibana',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return parsed(text);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
