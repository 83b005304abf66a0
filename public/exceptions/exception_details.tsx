import { EuiCode, EuiDescriptionList, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { ReactNode } from 'react';
import type { StoredException } from '../../common/api';
import { EventTime } from '../app/components/event_time';
import { Notice } from '../app/components/notice';
import { numberText } from '../app/components/number_text';
import { PlainValue, visibleText } from '../investigation_panel';
import { entryWords } from './entry_words';
import { EvidenceLinks } from './evidence_links';
import { expiryText } from './expiry_text';
import { railWords } from './rail_words';

export interface ExceptionDetailsProps {
  readonly exception: StoredException;
  /** Of the last 30 days; absent as long as nothing of the past is known. */
  readonly hits: { readonly events: number; readonly lastTime: string | null } | undefined;
}

/** What an exception is about, why, whose it is, and what the columns of a narrow list have no room for. */
export function ExceptionDetails({ exception, hits }: ExceptionDetailsProps) {
  const { entries, reason, evidence, override, expiresAt } = exception;
  return (
    <div css={{ inlineSize: '100%' }} data-test-subj="exceptionDetails">
      {override !== undefined && (
        <>
          <Override override={override} />
          <EuiSpacer size="m" />
        </>
      )}
      <EuiDescriptionList
        type="responsiveColumn"
        compressed
        columnWidths={[1, 4]}
        listItems={[
          {
            title: i18n.translate('publicIpDiscovery.exception.entries', {
              defaultMessage: 'Conditions',
            }),
            description: entries.map((entry, at) => (
              <div key={at} css={{ overflowWrap: 'anywhere' }}>
                {/* The space at its sides would set off the first line only. */}
                <EuiCode transparentBackground css={{ padding: 0 }}>
                  {entryWords(entry)}
                </EuiCode>
              </div>
            )),
          },
          {
            title: i18n.translate('publicIpDiscovery.exception.reason', {
              defaultMessage: 'Reason',
            }),
            description: <PlainValue text={reason} limit={400} />,
          },
          ...(evidence.length === 0
            ? []
            : [
                {
                  title: i18n.translate('publicIpDiscovery.exception.evidenceTitle', {
                    defaultMessage: 'Evidence',
                  }),
                  description: <EvidenceLinks evidence={evidence} />,
                },
              ]),
          ...(hits === undefined
            ? []
            : [
                {
                  title: i18n.translate('publicIpDiscovery.exception.hits', {
                    defaultMessage: 'Hits in 30 days',
                  }),
                  description: <Hits {...hits} />,
                },
              ]),
          {
            title: i18n.translate('publicIpDiscovery.exception.expiry', {
              defaultMessage: 'Expires',
            }),
            description:
              expiresAt === undefined ? expiryText(undefined) : <EventTime iso={expiresAt} />,
          },
          {
            title: i18n.translate('publicIpDiscovery.exception.authors', {
              defaultMessage: 'By whom',
            }),
            description: <Authors exception={exception} />,
          },
        ].map(({ title, description }) => ({
          title,
          description: <EuiText size="s">{description}</EuiText>,
        }))}
      />
    </div>
  );
}

function Hits({ events, lastTime }: NonNullable<ExceptionDetailsProps['hits']>) {
  if (lastTime === null) return <>{numberText(events)}</>;
  return (
    <FormattedMessage
      id="publicIpDiscovery.exception.lastHit"
      defaultMessage="{events}, the last {time}"
      values={{ events: numberText(events), time: <EventTime iso={lastTime} /> }}
    />
  );
}

function Authors({ exception }: { readonly exception: StoredException }) {
  const { createdBy, createdAt, updatedBy, updatedAt, origin } = exception;
  return (
    <>
      <div>
        <FormattedMessage
          id="publicIpDiscovery.exception.created"
          defaultMessage="Added by {user}, {time}"
          values={{ user: shown(createdBy), time: <EventTime iso={createdAt} /> }}
        />
      </div>
      {updatedBy !== undefined && updatedAt !== undefined && (
        <div>
          <FormattedMessage
            id="publicIpDiscovery.exception.updated"
            defaultMessage="Last changed by {user}, {time}"
            values={{ user: shown(updatedBy), time: <EventTime iso={updatedAt} /> }}
          />
        </div>
      )}
      {origin !== undefined && (
        <div data-test-subj="exceptionOrigin">
          <FormattedMessage
            id="publicIpDiscovery.exception.origin"
            defaultMessage="Imported; the file says it was written by {user}, {time}"
            values={{ user: shown(origin.createdBy), time: <EventTime iso={origin.createdAt} /> }}
          />
        </div>
      )}
    </>
  );
}

function Override({ override }: { readonly override: NonNullable<StoredException['override']> }) {
  const { by, at, reason, rails } = override;
  return (
    <Notice
      tone="warning"
      title={i18n.translate('publicIpDiscovery.exception.overrideTitle', {
        defaultMessage: 'Guard rails overridden: {rails}',
        values: {
          // In short, without an "and": some of them have one themselves.
          rails: new Intl.ListFormat(i18n.getLocale(), {
            type: 'conjunction',
            style: 'narrow',
          }).format(rails.map(railWords)),
        },
      })}
      data-test-subj="exceptionOverride"
    >
      <p>
        <PlainValue text={reason} limit={400} />
      </p>
      <p>
        <FormattedMessage
          id="publicIpDiscovery.exception.overridden"
          defaultMessage="By {user}, {time}"
          values={{ user: shown(by), time: <EventTime iso={at} /> }}
        />
      </p>
    </Notice>
  );
}

const shown = (name: string): ReactNode => <bdi>{visibleText(name)}</bdi>;
