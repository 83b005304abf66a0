import { i18n } from '@kbn/i18n';
import type { ListNotice } from '../../common/rule/list_notices';
import { quotedEntry } from '../../common/rule/quoted_entry';

/** What is the case with an entry of a tuned list, and what to do. */
export function listNoticeWords(notice: ListNotice): string {
  const entry = quotedEntry(notice.entry);
  switch (notice.kind) {
    case 'already_listed':
      return i18n.translate('publicIpDiscovery.listNotice.alreadyListed', {
        defaultMessage: '{entry} is in the published list already; remove it here',
        values: { entry },
      });
    case 'already_covered':
      return i18n.translate('publicIpDiscovery.listNotice.alreadyCovered', {
        defaultMessage: '{entry} is covered by {by} of the published list already; remove it here',
        values: { entry, by: quotedEntry(notice.by) },
      });
    case 'added_and_ignored':
      return i18n.translate('publicIpDiscovery.listNotice.addedAndIgnored', {
        defaultMessage:
          '{entry} is both added and ignored, so it does not alert; take it from one of the two lists',
        values: { entry },
      });
    case 'listed_by_wildcard':
      return i18n.translate('publicIpDiscovery.listNotice.listedByWildcard', {
        defaultMessage:
          '{entry} is no entry of the published list but matched by {by}, so this has no effect; ignore that entry as a whole, or add an exception for this domain',
        values: { entry, by: quotedEntry(notice.by) },
      });
    case 'not_listed':
      return notice.covers.length === 0
        ? i18n.translate('publicIpDiscovery.listNotice.notListed', {
            defaultMessage:
              '{entry} is no entry of the published list, so this has no effect; remove it here',
            values: { entry },
          })
        : i18n.translate('publicIpDiscovery.listNotice.standsForSeveral', {
            defaultMessage:
              '{entry} is no entry of the published list, so this has no effect; ignore the entries that it stands for one by one: {covers}',
            values: { entry, covers: notice.covers.map(quotedEntry).join(', ') },
          });
    case 'nothing_left':
      return i18n.translate('publicIpDiscovery.listNotice.nothingLeft', {
        defaultMessage:
          'With {entry} all names that the rule looks for are ignored, so that nothing would alert; disable the rule if that is meant',
        values: { entry },
      });
  }
}
