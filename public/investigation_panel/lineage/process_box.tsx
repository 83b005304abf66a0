import { EuiText, EuiTextColor } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { absoluteTime } from '../../app/components/format_time';
import { ClippedValue } from './clipped_value';
import { ClippedWords } from './clipped_words';
import { clockTime } from './clock_time';
import { lineageNodeId } from './lineage_nodes';
import { NodeButton } from './node_button';
import { usePicture } from './picture_context';
import type { ProcessFacts } from './process_facts';
import { processTitle } from './process_title';
import { SignerLine } from './signer_line';

export interface ProcessBoxProps {
  readonly kind: 'grandparent' | 'parent' | 'process';
  readonly process: ProcessFacts;
  /** Milliseconds since the epoch. */
  readonly endedAt?: number | undefined;
}

/**
 * A process of the chain: what it is to the others, its name, its command line, when it ran, and who signed it. Starts of
 * ancestors are asked for only where they are needed, so that nothing is said of one that is not there.
 */
export function ProcessBox({ kind, process, endedAt }: ProcessBoxProps) {
  return (
    <NodeButton
      id={lineageNodeId(kind)}
      isSubject={kind === 'process'}
      data-test-subj={`lineage-${kind}`}
    >
      <EuiText size="xs" component="span" css={{ display: 'block' }}>
        <EuiTextColor color="subdued">{kinship(kind)}</EuiTextColor>
        <EuiText size="s" component="span" css={{ display: 'block' }}>
          <strong>
            <ClippedWords words={processTitle(process)} values={[process.name ?? process.pid]} />
          </strong>
        </EuiText>
        {process.commandLine !== undefined && (
          <EuiTextColor color="subdued">
            <ClippedValue text={process.commandLine} />
          </EuiTextColor>
        )}
        {(kind === 'process' || process.startedAt !== undefined) && (
          <ProcessTimes startedAt={process.startedAt} endedAt={endedAt} />
        )}
        <SignerLine signer={process.signer} />
      </EuiText>
    </NodeButton>
  );
}

function kinship(kind: ProcessBoxProps['kind']): string {
  switch (kind) {
    case 'grandparent':
      return i18n.translate('publicIpDiscovery.lineage.grandparent', {
        defaultMessage: 'Started the parent',
      });
    case 'parent':
      return i18n.translate('publicIpDiscovery.lineage.parent', {
        defaultMessage: 'Parent',
      });
    case 'process':
      return i18n.translate('publicIpDiscovery.lineage.process', {
        defaultMessage: 'Asked DNS',
      });
  }
}

interface ProcessTimesProps {
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
}

function ProcessTimes({ startedAt, endedAt }: ProcessTimesProps) {
  const { anchor } = usePicture();
  const locale = i18n.getLocale();
  return (
    <>
      <span
        css={{ display: 'block' }}
        title={startedAt === undefined ? undefined : absoluteTime(startedAt, locale)}
      >
        {startedAt === undefined
          ? i18n.translate('publicIpDiscovery.lineage.startNotRecorded', {
              defaultMessage: 'start not recorded',
            })
          : i18n.translate('publicIpDiscovery.lineage.started', {
              defaultMessage: 'started {time}',
              values: { time: clockTime(startedAt, anchor, locale) },
            })}
      </span>
      {endedAt !== undefined && (
        <span css={{ display: 'block' }} title={absoluteTime(endedAt, locale)}>
          {i18n.translate('publicIpDiscovery.lineage.ended', {
            defaultMessage: 'ended {time}',
            values: { time: clockTime(endedAt, anchor, locale) },
          })}
        </span>
      )}
    </>
  );
}
