import { copyToClipboard, EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { durationText } from '../app/components/duration_text';
import type { HistoryRun } from '../history';
import { usePluginServices } from '../services/plugin_services';

/** What a look at the past took, and its search to be tried elsewhere. */
export function PreviewCost({ run: { cost, request } }: { readonly run: HistoryRun }) {
  const { toasts } = usePluginServices().core.notifications;
  const copy = (text: string) => {
    if (copyToClipboard(text)) toasts.addSuccess(copiedMessage());
    else toasts.addWarning(notCopiedMessage());
  };
  return (
    <EuiFlexGroup alignItems="center" gutterSize="m" responsive={false} wrap>
      <EuiFlexItem grow={false}>
        <EuiText size="s" color="subdued" data-test-subj="previewCost">
          {i18n.translate('publicIpDiscovery.preview.cost', {
            defaultMessage:
              '{requests, plural, one {# request} other {# requests}} to Elasticsearch, which took {elasticsearch}; {elapsed} in all',
            values: {
              requests: cost.requests,
              elasticsearch: durationText(cost.elasticsearchMs),
              elapsed: durationText(cost.elapsedMs),
            },
          })}
        </EuiText>
      </EuiFlexItem>
      {request !== null && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="s"
            iconType="copy"
            onClick={() => copy(requestText(request))}
            data-test-subj="copyPreviewRequest"
          >
            {i18n.translate('publicIpDiscovery.preview.copyRequest', {
              defaultMessage: 'Copy the request',
            })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}

/** As Dev Tools take it. */
function requestText({ path, body }: NonNullable<HistoryRun['request']>): string {
  return `POST ${path}\n${JSON.stringify(body, null, 2)}`;
}

const copiedMessage = () =>
  i18n.translate('publicIpDiscovery.preview.copied', {
    defaultMessage: 'Copied. Paste it into the console of Dev Tools',
  });

const notCopiedMessage = () =>
  i18n.translate('publicIpDiscovery.preview.notCopied', {
    defaultMessage:
      'The browser did not let the request be copied. Allow the clipboard, then try again',
  });
