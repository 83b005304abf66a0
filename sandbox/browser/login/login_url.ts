/** The path of the login page, without the base path, and where to come back to. */
export function loginUrl({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  return `/login?next=${encodeURIComponent(`${pathname}${search}${hash}`)}`;
}

/**
 * Where to go after the log-in: a page of this server only, whatever the address asks for.
 *
 * @param home where to go if it asks for none
 */
export function pageAfterLogin(
  { search, origin }: Pick<Location, 'search' | 'origin'>,
  home: string
): string {
  const next = new URLSearchParams(search).get('next') ?? home;
  if (!URL.canParse(next, origin)) return home;
  const url = new URL(next, origin);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : home;
}
