import { EuiScreenReaderOnly } from '@elastic/eui';
import { numberText } from './number_text';
import { countOfSource, type SourceCount } from './source_count';
import { sourceLabel } from './source_label';

export interface CountsBySourceTableProps {
  readonly caption: string;
  /** Over the first column. */
  readonly rowsLabel: string;
  readonly rows: readonly CountsBySourceRow[];
  /** Names of data sources, a column each. */
  readonly sources: readonly string[];
  readonly 'data-test-subj': string;
}

export interface CountsBySourceRow {
  readonly id: string | number;
  readonly label: string;
  /** A source that is left out counts none. */
  readonly parts: readonly SourceCount[];
}

/** The same as stacked bars, as a table that only screen readers have. */
export function CountsBySourceTable(table: CountsBySourceTableProps) {
  const { caption, rowsLabel, rows, sources } = table;
  return (
    <EuiScreenReaderOnly>
      <div>
        <table data-test-subj={table['data-test-subj']}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{rowsLabel}</th>
              {sources.map((source) => (
                <th scope="col" key={source}>
                  {sourceLabel(source)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, parts }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {sources.map((source) => (
                  <td key={source}>{numberText(countOfSource(parts, source))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </EuiScreenReaderOnly>
  );
}
