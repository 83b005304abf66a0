import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { Notice } from '../../app/components/notice';
import { visibleText } from '../../investigation_panel';
import { MAX_PASTED_EVENTS } from './parse_pasted_events';
import type { PastedEvents, PastedFault } from './pasted_event';
import { positionText } from './position_text';

/** Faults that are listed; more are counted. */
const MAX_LISTED_FAULTS = 20;

/** What of a pasted text cannot be explained, and why; and what will not be exact. */
export function PastedFaults({ pasted }: { readonly pasted: PastedEvents }) {
  const { events, faults, leftOut, countedBy } = pasted;
  const inexact = events.filter(({ hasInexactNumber }) => hasInexactNumber);
  return (
    <>
      {faults.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <Notice
            tone="warning"
            isSudden
            title={i18n.translate('publicIpDiscovery.pasted.faults', {
              defaultMessage:
                '{count, plural, one {# part of this is no event. Correct or remove it} other {# parts of this are no events. Correct or remove them}}',
              values: { count: faults.length },
            })}
            data-test-subj="pastedFaults"
          >
            <ul>
              {faults.slice(0, MAX_LISTED_FAULTS).map((fault) => (
                <li
                  key={fault.position}
                  css={{ overflowWrap: 'anywhere' }}
                  data-test-subj="pastedFault"
                >
                  {faultText(fault, countedBy)}
                </li>
              ))}
            </ul>
            {faults.length > MAX_LISTED_FAULTS && (
              <p>
                {i18n.translate('publicIpDiscovery.pasted.moreFaults', {
                  defaultMessage: 'and {count, number} more',
                  values: { count: faults.length - MAX_LISTED_FAULTS },
                })}
              </p>
            )}
          </Notice>
        </>
      )}
      {leftOut > 0 && (
        <Note
          title={i18n.translate('publicIpDiscovery.pasted.leftOut', {
            defaultMessage:
              'Only the first {max, number} events are explained; {leftOut, plural, one {# is} other {# are}} left out',
            values: { max: MAX_PASTED_EVENTS, leftOut },
          })}
          testSubject="pastedLeftOut"
        />
      )}
      {inexact.length > 0 && (
        <Note
          title={i18n.translate('publicIpDiscovery.pasted.inexact', {
            defaultMessage:
              '{count, plural, one {# event holds} other {# events hold}} a number beyond 2^53, whose last digits are lost. Put it in quotes to keep them',
            values: { count: inexact.length },
          })}
          testSubject="pastedInexact"
        />
      )}
    </>
  );
}

function Note({ title, testSubject }: { readonly title: string; readonly testSubject: string }) {
  return (
    <>
      <EuiSpacer size="s" />
      <Notice tone="info" title={title} data-test-subj={testSubject} />
    </>
  );
}

function faultText(
  { position, kind, detail }: PastedFault,
  countedBy: PastedEvents['countedBy']
): string {
  const place =
    position === null
      ? i18n.translate('publicIpDiscovery.pasted.wholeText', { defaultMessage: 'The text' })
      : positionText(position, countedBy);
  switch (kind) {
    case 'no_json':
      return i18n.translate('publicIpDiscovery.pasted.noJson', {
        defaultMessage: '{place}: this is no JSON. {detail}',
        values: { place, detail: visibleText(detail ?? '') },
      });
    case 'no_event':
      return i18n.translate('publicIpDiscovery.pasted.noEvent', {
        defaultMessage: '{place}: this is JSON but no document with fields.',
        values: { place },
      });
    case 'too_large':
      return i18n.translate('publicIpDiscovery.pasted.tooLarge', {
        defaultMessage:
          '{place}: this event is too large or too deeply nested to be sent. Leave fields out.',
        values: { place },
      });
  }
}
