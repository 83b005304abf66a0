/** Calls the plugin's HTTP API as the browser side does. */
export class PluginApi {
  /** @param password that of the sandbox's users by default, which is like the name */
  constructor(
    private readonly url: string,
    private readonly user: string,
    private readonly password = user
  ) {}

  /** @throws Error with the sentence of the answer if it is not a success */
  async call(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${this.user}:${this.password}`).toString('base64')}`,
        'kbn-xsrf': 'true',
        'x-elastic-internal-origin': 'Kibana',
        'elastic-api-version': '1',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    const message =
      typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : '';
    throw new Error(`${method} ${path}: ${response.status} ${String(message)}`);
  }
}
