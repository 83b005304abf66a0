import { EuiScreenReaderOnly } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { sourceLabel } from '../components/source_label';
import { formatSpan } from './format_span';
import type { BarPart, HistogramBar } from './histogram_bars';

export interface HistogramTableProps {
  readonly bars: readonly HistogramBar[];
  readonly sources: readonly BarPart[];
}

/** The same as the bars, as a table that only screen readers have. Times without alerts are left out. */
export function HistogramTable({ bars, sources }: HistogramTableProps) {
  const locale = i18n.getLocale();
  return (
    <EuiScreenReaderOnly>
      <div>
        <table data-test-subj="histogramTable">
          <caption>
            {i18n.translate('publicIpDiscovery.histogramTable.caption', {
              defaultMessage: 'Alerts over time, by source. Times without alerts are left out.',
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">
                {i18n.translate('publicIpDiscovery.histogramTable.time', {
                  defaultMessage: 'Time',
                })}
              </th>
              {sources.map(({ source }) => (
                <th scope="col" key={source}>
                  {sourceLabel(source)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars
              .filter(({ count }) => count > 0)
              .map(({ start, end, parts }) => (
                <tr key={start}>
                  <th scope="row">{formatSpan(start, end + 1, locale)}</th>
                  {sources.map(({ source }) => (
                    <td key={source}>
                      {(parts.find((part) => part.source === source)?.count ?? 0).toLocaleString(
                        locale
                      )}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </EuiScreenReaderOnly>
  );
}
