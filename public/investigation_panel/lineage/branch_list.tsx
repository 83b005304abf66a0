import { EuiButtonEmpty, EuiIcon, EuiText, useEuiTheme, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState, type ReactNode } from 'react';
import { GapNotes } from './gap_notes';
import type { Branch } from './lineage';
import { useLineageLayout } from './use_lineage_layout';

/** Elements of a branch that are shown at first. */
const MAX_SHOWN = 8;

export interface BranchListProps<Node> {
  readonly title: string;
  readonly icon: string;
  readonly branch: Branch<Node>;
  /** Shows one of them. */
  readonly leaf: (node: Node) => ReactNode;
  readonly 'data-test-subj': string;
}

/** What hangs on the process of one kind: the first of them, all when asked for, and what could not be looked at. */
export function BranchList<Node extends { readonly key: string }>({
  title,
  icon,
  branch: { nodes, gaps },
  leaf,
  ...rest
}: BranchListProps<Node>) {
  const { euiTheme } = useEuiTheme();
  const layout = useLineageLayout();
  const listId = useGeneratedHtmlId({ prefix: 'lineageBranch' });
  const [isExpanded, setExpanded] = useState(false);
  const shown = isExpanded ? nodes : nodes.slice(0, MAX_SHOWN);
  return (
    <div {...rest}>
      <EuiText size="xs" css={{ display: 'flex', alignItems: 'center', gap: euiTheme.size.xs }}>
        <EuiIcon type={icon} size="s" aria-hidden />
        <strong id={`${listId}-title`}>{title}</strong>
      </EuiText>
      {nodes.length > 0 && (
        <ul id={listId} aria-labelledby={`${listId}-title`} css={layout.leaves}>
          {shown.map((node) => (
            <li key={node.key} css={layout.leaf}>
              {leaf(node)}
            </li>
          ))}
        </ul>
      )}
      {nodes.length > MAX_SHOWN && (
        <EuiButtonEmpty
          size="xs"
          iconType={isExpanded ? 'minus' : 'plus'}
          onClick={() => setExpanded(!isExpanded)}
          aria-expanded={isExpanded}
          aria-controls={listId}
          data-test-subj="lineageMore"
        >
          {isExpanded
            ? i18n.translate('publicIpDiscovery.lineage.fewer', { defaultMessage: 'Show fewer' })
            : i18n.translate('publicIpDiscovery.lineage.more', {
                defaultMessage: '{count, number} more',
                values: { count: nodes.length - MAX_SHOWN },
              })}
        </EuiButtonEmpty>
      )}
      <GapNotes gaps={gaps} />
    </div>
  );
}
