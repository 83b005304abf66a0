import { i18n } from '@kbn/i18n';
import { workflowStatusCodec, type WorkflowStatus } from '../../../common/api';
import { visibleText } from '../../investigation_panel';
import { workflowStatusLabel } from '../components/workflow_status_label';

/** From what is to be done first to what is done. */
export const WORKFLOW_STATUSES: readonly WorkflowStatus[] = ['open', 'acknowledged', 'closed'];

/** The different ones among the statuses of alerts, what is to be done first and what is not known last. */
export function distinctStatuses(statuses: readonly string[]): readonly string[] {
  const distinct = [...new Set(statuses)];
  return [
    ...WORKFLOW_STATUSES.filter((status) => distinct.includes(status)),
    ...distinct.filter((status) => !workflowStatusCodec.is(status)),
  ];
}

/** The status of alerts within a sentence: `closed`, or where they differ `open (1 of 4 closed)`. */
export function statusWords(statuses: readonly string[]): string {
  const [first = 'open', ...others] = distinctStatuses(statuses);
  if (others.length === 0) return oneStatus(first);
  const parts = others.map((status) =>
    i18n.translate('publicIpDiscovery.alertStatus.part', {
      defaultMessage: '{count} of {total} {status}',
      values: {
        count: statuses.filter((each) => each === status).length,
        total: statuses.length,
        status: oneStatus(status),
      },
    })
  );
  return i18n.translate('publicIpDiscovery.alertStatus.mixed', {
    defaultMessage: '{status} ({others})',
    values: {
      status: oneStatus(first),
      others: new Intl.ListFormat(i18n.getLocale(), {
        type: 'conjunction',
        style: 'narrow',
      }).format(parts),
    },
  });
}

/** The name of a status within a sentence; one that is not known is shown as it is. */
export function oneStatus(status: string): string {
  return workflowStatusCodec.is(status)
    ? workflowStatusLabel(status).toLocaleLowerCase(i18n.getLocale())
    : visibleText(status);
}
