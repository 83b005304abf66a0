import { i18n } from '@kbn/i18n';
import type { RuleUpdate } from '../../../common/rule';

/** What an update of the rule changes and why, each in a sentence or two. */
export interface UpdateWords {
  readonly summary: string;
  readonly reason: string;
}

/** The words for an update. */
export function updateWords({ version }: Pick<RuleUpdate, 'version'>): UpdateWords {
  return wordsOfVersion[version]();
}

const wordsOfVersion: Readonly<Record<RuleUpdate['version'], () => UpdateWords>> = {
  5: () => ({
    summary: i18n.translate('publicIpDiscovery.ruleUpdate.version5Summary', {
      defaultMessage:
        'Programs in the platform folder of Microsoft Defender are also passed over where they run as Local Service (S-1-5-19), not only as Local System (S-1-5-18).',
    }),
    reason: i18n.translate('publicIpDiscovery.ruleUpdate.version5Reason', {
      defaultMessage:
        'Defender’s network inspection service, NisSrv.exe, runs as Local Service and checks its connectivity like Defender’s main service does. It raised alerts that were false.',
    }),
  }),
};
