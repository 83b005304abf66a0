import { i18n } from '@kbn/i18n';
import type { PivotQuery } from '../../../common/api';
import { visibleText } from '../values/visible_text';

type Condition = PivotQuery['anyOf'][number][number];

/** Longest value that is written out. */
const MAX_LENGTH = 80;

/** A condition as plain text: field, operator, values; an excluded one begins with "not". */
export function conditionText(condition: Condition): string {
  const text = positiveText(condition);
  return condition.excluded
    ? i18n.translate('publicIpDiscovery.condition.excluded', {
        defaultMessage: 'not {condition}',
        values: { condition: text },
      })
    : text;
}

function positiveText(condition: Condition): string {
  const field = visibleText(condition.field);
  switch (condition.operator) {
    case 'is_one_of':
      return condition.values.length === 1
        ? `${field}: ${valueText(condition.values[0])}`
        : i18n.translate('publicIpDiscovery.condition.isOneOf', {
            defaultMessage: '{field}: any of {values}',
            values: { field, values: condition.values.map(valueText).join(', ') },
          });
    case 'exists':
      return i18n.translate('publicIpDiscovery.condition.exists', {
        defaultMessage: '{field} exists',
        values: { field },
      });
    case 'range':
      return `${field} ${boundsText(condition.bounds)}`;
  }
}

function boundsText({ gt, gte, lt, lte }: Extract<Condition, { operator: 'range' }>['bounds']) {
  const bounds = [
    ['>', gt],
    ['≥', gte],
    ['<', lt],
    ['≤', lte],
  ] as const;
  return bounds
    .flatMap(([sign, bound]) => (bound === undefined ? [] : [`${sign} ${valueText(bound)}`]))
    .join(', ');
}

function valueText(value: string | number | boolean | undefined): string {
  const text = String(value);
  return visibleText(text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text);
}
