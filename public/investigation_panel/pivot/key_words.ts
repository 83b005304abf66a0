import { i18n } from '@kbn/i18n';
import { GUIDE_KEY, type PlacedKey } from './pivot_keys';

/** What a button goes by, for a menu: `As the guide says: by host id`, `By process entity id, in two steps`. */
export function keyWords({ place, key: { label, isTwoStep } }: PlacedKey): string {
  if (place === GUIDE_KEY) {
    return i18n.translate('publicIpDiscovery.pivotKey.asGuide', {
      defaultMessage: 'As the guide says: by {label}',
      values: { label },
    });
  }
  return isTwoStep
    ? i18n.translate('publicIpDiscovery.pivotKey.byInTwoSteps', {
        defaultMessage: 'By {label}, in two steps',
        values: { label },
      })
    : i18n.translate('publicIpDiscovery.pivotKey.by', {
        defaultMessage: 'By {label}',
        values: { label },
      });
}

/** That another key than the guide's own was used, in a sentence. */
export function replacedWords({ label }: PlacedKey['key']): string {
  return i18n.translate('publicIpDiscovery.pivotKey.replaced', {
    defaultMessage: 'Asked by {label}, not as the guide says.',
    values: { label },
  });
}

/** What a key of two steps does, in a sentence. */
export function twoStepsWords(): string {
  return i18n.translate('publicIpDiscovery.pivotKey.howInTwoSteps', {
    defaultMessage:
      'It takes two steps: the start of the process is looked up first, and its values are searched for.',
  });
}

/** Begins the list of what the guide's own key lacks. */
export function guideCannotWords({ label }: PlacedKey['key']): string {
  return i18n.translate('publicIpDiscovery.pivotKey.guideCannot', {
    defaultMessage: 'The guide asks by {label}, which does not work for this alert:',
    values: { label },
  });
}
