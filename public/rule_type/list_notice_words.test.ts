import { expect, test } from 'vitest';
import type { ListNotice } from '../../common/rule/list_notices';
import { listNoticeWords } from './list_notice_words';

const noticed = { list: 'ignoredDomains', place: 0, entry: 'get.geojs.io' } as const;

test.each<[ListNotice, RegExp]>([
  [
    { ...noticed, kind: 'already_listed', by: 'get.geojs.io' },
    /^"get\.geojs\.io" is in the published list already; remove it here$/,
  ],
  [{ ...noticed, kind: 'already_covered', by: '*.geojs.io' }, /covered by "\*\.geojs\.io"/],
  [{ ...noticed, kind: 'added_and_ignored' }, /both added and ignored/],
  [
    { ...noticed, kind: 'listed_by_wildcard', by: '*.geojs.io' },
    /matched by "\*\.geojs\.io".*or add an exception/,
  ],
  [{ ...noticed, kind: 'not_listed', covers: [] }, /has no effect; remove it here$/],
  [
    { ...noticed, kind: 'not_listed', covers: ['api.ipify.org', 'api64.ipify.org'] },
    /one by one: "api\.ipify\.org", "api64\.ipify\.org"$/,
  ],
  [{ ...noticed, kind: 'nothing_left' }, /nothing would alert/],
])('%j', (notice, words) => {
  expect(listNoticeWords(notice)).toMatch(words);
});
