import { EuiButtonEmpty, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import {
  partFields,
  type ExceptionEntry,
  type SuggestedAlternative,
} from '../../common/exceptions';
import { Notice } from '../app/components/notice';
import { visibleText } from '../investigation_panel';
import type { ExceptionSubject } from './exception_subject';
import { missingWords } from './missing_words';
import { partLabel } from './part_words';

export interface MissingPartsProps {
  readonly entries: readonly ExceptionEntry[];
  readonly subject: ExceptionSubject | undefined;
  readonly onAdd: (entry: ExceptionEntry) => void;
}

/** Longest part of a value that a button shows. */
const MAX_LENGTH = 60;

/** The parts that the alert gives no value for: why, and what can be added instead. */
export function MissingParts({ entries, subject, onAdd }: MissingPartsProps) {
  if (subject === undefined) return null;
  const { suggestion, processStartProblem } = subject;
  const has = (field: string) => entries.some((entry) => entry.field === field);
  const missing = suggestion.missing.filter(({ part }) => !partFields[part].required.some(has));
  return (
    <>
      {missing.map(({ part, reason, alternatives }) => (
        <div key={part}>
          <Notice
            tone="warning"
            title={i18n.translate('publicIpDiscovery.exceptionMissing.title', {
              defaultMessage: 'Missing: {part}',
              values: { part: partLabel(part) },
            })}
            actions={alternatives
              .filter(({ field }) => !has(field))
              .map((alternative) => (
                <EuiButtonEmpty
                  key={alternative.field}
                  size="xs"
                  flush="left"
                  iconType="plusCircle"
                  onClick={() => onAdd(entryOf(alternative))}
                  data-test-subj="addAlternative"
                >
                  {alternativeWords(alternative)}
                </EuiButtonEmpty>
              ))}
            data-test-subj={`missingPart-${part}`}
          >
            <p>{missingWords(reason)}</p>
            {reason === 'process_start_needed' && processStartProblem !== null && (
              <p>{visibleText(processStartProblem)}</p>
            )}
          </Notice>
          <EuiSpacer size="s" />
        </div>
      ))}
    </>
  );
}

function entryOf({ field, value }: SuggestedAlternative): ExceptionEntry {
  return { field, operator: 'is', values: value === undefined ? [] : [value] };
}

function alternativeWords({ field, value, isEnough }: SuggestedAlternative): string {
  const shown =
    value === undefined || value.length <= MAX_LENGTH ? value : `${value.slice(0, MAX_LENGTH)}…`;
  const words =
    shown === undefined
      ? i18n.translate('publicIpDiscovery.exceptionMissing.addField', {
          defaultMessage: 'Add {field}',
          values: { field },
        })
      : i18n.translate('publicIpDiscovery.exceptionMissing.addValue', {
          defaultMessage: 'Add {field} is {value}',
          values: { field, value: visibleText(shown) },
        });
  return isEnough
    ? words
    : i18n.translate('publicIpDiscovery.exceptionMissing.notEnough', {
        defaultMessage: '{words} (narrows, but is not enough without an override)',
        values: { words },
      });
}
