import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { formatSpan } from '../../app/alerts_page/format_span';
import type { UpdateEffect } from './update_effect';

/** What an update does to the matches of the past that was previewed. */
export function UpdateEffectText({ effect }: { readonly effect: UpdateEffect }) {
  const { added, removed, kept, from, to, isComplete } = effect;
  return (
    <EuiText size="s" data-test-subj="ruleUpdateEffect">
      <p>
        {i18n.translate('publicIpDiscovery.ruleUpdate.effect', {
          defaultMessage:
            'Its effect, {span}: {added, plural, one {# match} other {# matches}} added, {removed, number} removed, {kept, number} kept.',
          values: {
            added,
            removed,
            kept,
            span: formatSpan(from.getTime(), to.getTime(), i18n.getLocale()),
          },
        })}
        {!isComplete && (
          <>
            {' '}
            {i18n.translate('publicIpDiscovery.ruleUpdate.incomplete', {
              defaultMessage: 'Not all of this time was searched; see the preview.',
            })}
          </>
        )}
      </p>
    </EuiText>
  );
}
