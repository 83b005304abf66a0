import type { InvestigationResponse } from '../../../common/api';
import { describeLookup } from '../../../common/sources';

const MAX_HOST_LENGTH = 60;

/** The name of the file that an investigation is saved in: `public-ip-lookup_2026-03-01T12-03-41Z_WS-042.md`. */
export function exportFileName({ alert, anchor }: InvestigationResponse): string {
  const time = Date.parse(anchor);
  const host = alert === null ? '' : safeName(describeLookup(alert.fields).host ?? '');
  const parts = [
    'public-ip-lookup',
    ...(Number.isNaN(time)
      ? []
      : [`${new Date(time).toISOString().slice(0, 19).replaceAll(':', '-')}Z`]),
    ...(host === '' ? [] : [host]),
  ];
  return `${parts.join('_')}.md`;
}

/** What every file system takes, and no part of which is a path, an option or the end of a name. */
function safeName(text: string): string {
  return text
    .replaceAll(/[^A-Za-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, MAX_HOST_LENGTH);
}
