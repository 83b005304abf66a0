import type { HttpService } from '../core/http_service';

/** Begins a session. Users of the sandbox have passwords like their names. */
export async function logIn(http: HttpService, userName: string): Promise<void> {
  await http.fetch('/internal/security/login', {
    method: 'POST',
    body: JSON.stringify({ params: { username: userName, password: userName } }),
  });
}
