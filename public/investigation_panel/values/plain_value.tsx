import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { visibleText } from './visible_text';

export interface PlainValueProps {
  readonly text: string;
  /** Characters that are shown at first. */
  readonly limit?: number;
}

/** A value of an event as plain text: nothing of it is hidden, nothing acts, and a long one is shown in part at first. */
export function PlainValue({ text, limit = 160 }: PlainValueProps) {
  const [isExpanded, setExpanded] = useState(false);
  const isLong = text.length > limit;
  const shown = isLong && !isExpanded ? text.slice(0, limit) : text;
  return (
    <span css={{ overflowWrap: 'anywhere' }} data-test-subj="plainValue">
      <bdi>{visibleText(shown)}</bdi>
      {isLong && (
        <>
          {isExpanded ? ' ' : '… '}
          <EuiButtonEmpty
            size="xs"
            flush="both"
            onClick={() => setExpanded(!isExpanded)}
            aria-expanded={isExpanded}
            data-test-subj="expandValue"
          >
            {isExpanded
              ? i18n.translate('publicIpDiscovery.plainValue.less', { defaultMessage: 'Show less' })
              : i18n.translate('publicIpDiscovery.plainValue.more', {
                  defaultMessage: 'Show all {length, number} characters',
                  values: { length: text.length },
                })}
          </EuiButtonEmpty>
        </>
      )}
    </span>
  );
}

export interface PlainValuesProps {
  readonly texts: readonly string[];
  /** Characters of each value that are shown at first. */
  readonly limit?: number;
}

/** Values that are shown at first. */
const MAX_VALUES = 20;

/** Several values of one field, one below the other; "–" if there is none. */
export function PlainValues({ texts, limit }: PlainValuesProps) {
  const [isExpanded, setExpanded] = useState(false);
  if (texts.length === 0) return <>–</>;
  const shown = isExpanded ? texts : texts.slice(0, MAX_VALUES);
  return (
    <>
      {shown.map((text, at) => (
        <div key={at}>
          <PlainValue text={text} {...(limit !== undefined && { limit })} />
        </div>
      ))}
      {shown.length < texts.length && (
        <EuiButtonEmpty
          size="xs"
          flush="both"
          onClick={() => setExpanded(true)}
          data-test-subj="expandValues"
        >
          {i18n.translate('publicIpDiscovery.plainValue.moreValues', {
            defaultMessage: 'Show all {count, number} values',
            values: { count: texts.length },
          })}
        </EuiButtonEmpty>
      )}
    </>
  );
}
