import type { DiscoverLocatorParams } from '@kbn/share-plugin/public';
import type { PivotKind, PivotQuery } from '../../../common/api';
import { pivotColumns } from './pivot_columns';

/**
 * What Discover needs to show the events of a pivot: the same indices, the same absolute range, the same conditions as
 * one filter, and columns for what the pivot asks. The conditions stay Query DSL: no value of the alert is written into
 * a query text.
 */
export function discoverParameters(
  label: string,
  kind: PivotKind,
  { indices, from, to, queryDsl }: PivotQuery
): DiscoverLocatorParams {
  const title = indices.join(',');
  return {
    dataViewSpec: { id: title, title, timeFieldName: '@timestamp' },
    timeRange: { from, to, mode: 'absolute' },
    filters: [
      {
        meta: {
          index: title,
          alias: label,
          type: 'custom',
          key: 'query',
          negate: false,
          disabled: false,
        },
        query: queryDsl,
        $state: { store: 'appState' },
      },
    ],
    columns: pivotColumns(kind).map(({ field }) => field),
    sort: [['@timestamp', 'asc']],
  };
}
