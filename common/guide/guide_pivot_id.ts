import { guidePivotKeys, pivotIds, type PivotClause, type PivotId } from '../sources';
import type { InvestigateButton, Provider } from './investigate_button';

/**
 * Recognises one of the five buttons of the rule's guide by what it asks, whatever its label, window or order of
 * conditions, also in other guides. Of these it is known what replaces the key where a source lacks it.
 */
export function guidePivotId({
  providers,
}: Pick<InvestigateButton, 'providers'>): PivotId | undefined {
  const [group, ...others] = providers;
  if (group === undefined || others.length > 0) return undefined;
  const asked = new Set(group.map(conditionKey));
  if (asked.has(undefined)) return undefined;
  return pivotIds.find((id) => {
    const { clauses } = guidePivotKeys[id];
    return clauses.length === asked.size && clauses.every((clause) => asked.has(clauseKey(clause)));
  });
}

function conditionKey(provider: Provider): string | undefined {
  return provider.queryType === 'phrase' && !provider.excluded
    ? JSON.stringify([provider.field, provider.value])
    : undefined;
}

function clauseKey(clause: PivotClause): string {
  const value = clause.kind === 'literal' ? clause.value : `{{${clause.valueFrom}}}`;
  return JSON.stringify([clause.field, value]);
}
