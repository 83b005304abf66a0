import {
  EuiBadge,
  EuiButtonEmpty,
  EuiCode,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFormErrorText,
  EuiPanel,
  EuiSelect,
  EuiSpacer,
  EuiText,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type {
  ExceptionEntry,
  ExceptionHint,
  ExceptionOperator,
  GuardRailFault,
  Loosening,
  ValueOrigin,
} from '../../common/exceptions';
import { visibleText } from '../investigation_panel';
import type { AddedEffect } from './added_effects';
import { EntryValues } from './entry_values';
import { operatorWords } from './entry_words';
import { faultWords } from './fault_words';
import { hintWords } from './hint_words';
import { addedWords, looseningWords } from './loosening_words';
import { partLabel, partOfCondition } from './part_words';

/** A way to loosen, with what it would hide in addition. */
export interface LooseningChoice {
  readonly loosening: Loosening;
  /** Absent as long as nothing of the past is known. */
  readonly added?: AddedEffect;
}

export interface EntryRowProps {
  readonly entry: ExceptionEntry;
  /** What of the alert makes it hold; absent where there is no alert. */
  readonly origin?: ValueOrigin | 'neither';
  readonly faults: readonly GuardRailFault[];
  readonly hints: readonly ExceptionHint[];
  /** Those that concern this condition. */
  readonly choices: readonly LooseningChoice[];
  readonly onChange: (entry: ExceptionEntry) => void;
  readonly onLoosen: (loosening: Loosening) => void;
  readonly onRemove: () => void;
}

/** A button names values, which may be long. */
const WRAPPED = {
  blockSize: 'auto',
  textAlign: 'start',
  whiteSpace: 'normal',
  overflowWrap: 'anywhere',
} as const;

const OPERATORS: readonly ExceptionOperator[] = ['is', 'is one of', 'matches'];

/** One condition: field, operator and values, with what it is for and where it came from. */
export function EntryRow(props: EntryRowProps) {
  const { entry, origin, faults, hints, choices, onChange, onLoosen, onRemove } = props;
  const labelId = useGeneratedHtmlId();
  const faultsId = useGeneratedHtmlId();
  const removal = choices.find(({ loosening }) => loosening.kind === 'drop_entry');
  return (
    <EuiPanel
      hasBorder
      hasShadow={false}
      paddingSize="s"
      css={{ marginBlockEnd: '0.5em' }}
      role="group"
      aria-labelledby={labelId}
      {...(faults.length > 0 && { 'data-faulty': true, 'aria-describedby': faultsId })}
      data-test-subj="exceptionEntry"
    >
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
        <EuiFlexItem grow={false}>
          <EuiCode id={labelId}>{visibleText(entry.field)}</EuiCode>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiBadge color="hollow">{partLabel(partOfCondition(entry.field))}</EuiBadge>
        </EuiFlexItem>
        {origin !== undefined && (
          <EuiFlexItem grow={false}>
            <EuiText size="xs" color="subdued" data-test-subj="entryOrigin">
              {originWords(origin)}
            </EuiText>
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      <EuiSpacer size="xs" />
      <EuiFlexGroup gutterSize="s" responsive={false} wrap>
        <EuiFlexItem grow={false}>
          <EuiSelect
            compressed
            aria-label={i18n.translate('publicIpDiscovery.exceptionEntry.operator', {
              defaultMessage: 'How {field} is compared',
              values: { field: visibleText(entry.field) },
            })}
            value={entry.operator}
            options={OPERATORS.map((value) => ({ value, text: operatorWords(value) }))}
            onChange={({ target }) => {
              const operator = OPERATORS.find((each) => each === target.value);
              if (operator !== undefined) onChange({ ...entry, operator });
            }}
            data-test-subj="entryOperator"
          />
        </EuiFlexItem>
        <EuiFlexItem grow css={{ minInlineSize: '14em' }}>
          <EntryValues
            entry={entry}
            isInvalid={faults.length > 0}
            onChange={(values) => onChange({ ...entry, values })}
          />
        </EuiFlexItem>
      </EuiFlexGroup>
      <div id={faultsId}>
        {faults.map((fault) => (
          <EuiFormErrorText
            key={`${fault.id} ${fault.value ?? ''}`}
            data-test-subj={`exceptionFault-${fault.id}`}
          >
            {faultWords(fault)}
          </EuiFormErrorText>
        ))}
      </div>
      {hints.map((hint, at) => (
        <EuiText
          key={at}
          size="xs"
          color="subdued"
          css={{ marginBlockStart: '0.25em' }}
          data-test-subj={`exceptionHint-${hint.id}`}
        >
          {hintWords(hint)}
        </EuiText>
      ))}
      <EuiFlexGroup gutterSize="s" responsive={false} wrap css={{ marginBlockStart: '0.25em' }}>
        {choices
          .filter((choice) => choice !== removal)
          .map(({ loosening, added }) => (
            <EuiFlexItem grow={false} key={loosening.kind}>
              <EuiButtonEmpty
                size="xs"
                flush="left"
                iconType="maximize"
                textProps={false}
                css={WRAPPED}
                onClick={() => onLoosen(loosening)}
                data-test-subj={`loosen-${loosening.kind}`}
              >
                {withAdded(looseningWords(loosening), added)}
              </EuiButtonEmpty>
            </EuiFlexItem>
          ))}
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="xs"
            flush="left"
            color="danger"
            iconType="trash"
            textProps={false}
            css={WRAPPED}
            onClick={onRemove}
            aria-describedby={labelId}
            data-test-subj="removeEntry"
          >
            {withAdded(
              looseningWords(removal?.loosening ?? { kind: 'drop_entry', entry: 0 }),
              removal?.added
            )}
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
    </EuiPanel>
  );
}

function withAdded(words: string, added: AddedEffect | undefined): string {
  return added === undefined ? words : `${words}: ${addedWords(added)}`;
}

function originWords(origin: ValueOrigin | 'neither'): string {
  switch (origin) {
    case 'event':
      return i18n.translate('publicIpDiscovery.exceptionEntry.fromEvent', {
        defaultMessage: 'from the event',
      });
    case 'process_start':
      return i18n.translate('publicIpDiscovery.exceptionEntry.fromStart', {
        defaultMessage: 'from the start of the process',
      });
    case 'neither':
      return i18n.translate('publicIpDiscovery.exceptionEntry.fromNeither', {
        defaultMessage: 'does not fit the alert',
      });
  }
}
