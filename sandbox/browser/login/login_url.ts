const HOME = '/';

/** Where to log in, and where to come back to. */
export function loginUrl({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  return `/login?next=${encodeURIComponent(`${pathname}${search}${hash}`)}`;
}

/** Where to go after the log-in: a page of this server only, whatever the address asks for. */
export function pageAfterLogin({ search, origin }: Pick<Location, 'search' | 'origin'>): string {
  const next = new URLSearchParams(search).get('next') ?? HOME;
  if (!URL.canParse(next, origin)) return HOME;
  const url = new URL(next, origin);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : HOME;
}
