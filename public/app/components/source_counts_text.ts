import { i18n } from '@kbn/i18n';
import { numberText } from './number_text';
import type { SourceCount } from './source_count';
import { sourceLabel } from './source_label';

/** Sources with their counts in a line: `Elastic Defend 12, Sysmon 3`. */
export function sourceCountsText(counts: readonly SourceCount[]): string {
  return new Intl.ListFormat(i18n.getLocale(), { type: 'conjunction', style: 'narrow' }).format(
    counts.map(({ source, count }) => `${sourceLabel(source)} ${numberText(count)}`)
  );
}
