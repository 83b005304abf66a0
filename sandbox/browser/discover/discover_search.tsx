import {
  EuiAccordion,
  EuiBadge,
  EuiBadgeGroup,
  EuiBasicTable,
  EuiCallOut,
  EuiCodeBlock,
  EuiDescriptionList,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import type { HttpStart } from '@kbn/core/public';
import { useEffect, useState } from 'react';
import { decode } from '../../../common/validation';
import {
  DEFAULT_COLUMNS,
  DISCOVER_PATH,
  discoverResponse,
  type DiscoverRequest,
  type DiscoverResponse,
} from '../../kibana/browser_host/discover_request';

interface Props {
  readonly request: DiscoverRequest;
  readonly http: HttpStart;
}

type Found =
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly response: DiscoverResponse }
  | { readonly kind: 'failed'; readonly message: string };

export function DiscoverSearch({ request, http }: Props) {
  const [found, setFound] = useState<Found>({ kind: 'searching' });
  useEffect(() => {
    const cancellation = new AbortController();
    const set = (next: Found) => {
      if (!cancellation.signal.aborted) setFound(next);
    };
    search(request, http, cancellation.signal).then(
      (response) => set({ kind: 'found', response }),
      (error: unknown) => set({ kind: 'failed', message: messageOf(error) })
    );
    return () => cancellation.abort();
  }, [request, http]);
  return (
    <>
      <AskedFor request={request} />
      <EuiSpacer />
      {found.kind === 'failed' && (
        <EuiCallOut
          announceOnMount
          color="danger"
          iconType="error"
          title={found.message}
          data-test-subj="discoverFailed"
        />
      )}
      {found.kind !== 'failed' && (
        <Events request={request} response={found.kind === 'found' ? found.response : undefined} />
      )}
    </>
  );
}

function AskedFor({ request }: { readonly request: DiscoverRequest }) {
  const { dataViewSpec, timeRange, filters = [], query } = request;
  const hasQuery = query !== undefined && query.query !== '';
  return (
    <>
      <EuiDescriptionList
        type="column"
        compressed
        listItems={[
          {
            title: 'Data view',
            description: (
              <span data-test-subj="discoverDataView">
                {dataViewSpec.name !== undefined && `${dataViewSpec.name}: `}
                {dataViewSpec.title}
              </span>
            ),
          },
          {
            title: 'Time range',
            description: (
              <span data-test-subj="discoverTimeRange">
                {timeRange.from} to {timeRange.to}, by {dataViewSpec.timeFieldName}
              </span>
            ),
          },
          { title: 'Query', description: hasQuery ? query.query : 'none' },
          {
            title: 'Filters',
            description: (
              <EuiBadgeGroup data-test-subj="discoverFilters">
                {filters.length === 0 && 'none'}
                {filters.map((filter, index) => (
                  <EuiBadge key={index} color="hollow">
                    {filter.meta.negate ? 'NOT ' : ''}
                    {filter.meta.alias ?? JSON.stringify(filter.query)}
                  </EuiBadge>
                ))}
              </EuiBadgeGroup>
            ),
          },
        ]}
      />
      <EuiSpacer size="s" />
      <EuiAccordion id="discoverFiltersAsJson" buttonContent="Filters as JSON">
        <EuiCodeBlock language="json" isCopyable overflowHeight={320}>
          {JSON.stringify(filters, null, 2)}
        </EuiCodeBlock>
      </EuiAccordion>
    </>
  );
}

interface EventsProps {
  readonly request: DiscoverRequest;
  readonly response: DiscoverResponse | undefined;
}

function Events({ request, response }: EventsProps) {
  const names = [
    ...new Set([request.dataViewSpec.timeFieldName, ...(request.columns ?? DEFAULT_COLUMNS)]),
  ];
  return (
    <>
      <EuiText size="s">
        <p data-test-subj="discoverTotal" role="status">
          {response === undefined ? 'Searching' : totalOf(response)}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      <EuiBasicTable
        tableCaption="Events"
        data-test-subj="discoverEvents"
        loading={response === undefined}
        noItemsMessage={response === undefined ? '' : 'No events'}
        items={[...(response?.events ?? [])]}
        rowProps={({ id }) => ({ 'data-test-subj': `discoverEvent-${id}` })}
        columns={names.map((name) => ({
          name,
          render: ({ values }: DiscoverResponse['events'][number]) =>
            values[name]?.join(', ') ?? '',
        }))}
      />
    </>
  );
}

function totalOf({ total, isAtLeast, events }: DiscoverResponse): string {
  const shown = events.length < total ? `, the first ${events.length} are shown` : '';
  return `${isAtLeast ? 'At least ' : ''}${total.toLocaleString('en')} events${shown}`;
}

async function search(
  request: DiscoverRequest,
  http: HttpStart,
  signal: AbortSignal
): Promise<DiscoverResponse> {
  const answer = await http.fetch(DISCOVER_PATH, {
    method: 'POST',
    body: JSON.stringify(request),
    signal,
  });
  const decoded = decode(discoverResponse, answer);
  if (decoded.kind === 'valid') return decoded.value;
  throw new Error(`The answer cannot be read: ${decoded.faults.join('; ')}`);
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const body = 'body' in error ? error.body : undefined;
  const isSaid = typeof body === 'object' && body !== null && 'message' in body;
  return isSaid ? String(body.message) : error.message;
}
