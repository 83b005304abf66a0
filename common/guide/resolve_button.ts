import type { EventDocument } from '../event';
import type { DataSource, MissingValue } from '../sources';
import { alertValues } from './alert_values';
import type { InvestigateButton } from './investigate_button';
import { resolveGroup } from './resolve_group';
import type { ResolvedButton } from './resolved_button';

/**
 * Fills the placeholders of a button with the values of an alert, all of them: a field with several values is searched
 * for by each. A group of conditions that lacks a value is not asked, since it would find everything or nothing.
 *
 * @param source the source of the alert's event, which knows values that identify nothing there
 */
export function resolveButton(
  button: InvestigateButton,
  document: EventDocument,
  source?: DataSource
): ResolvedButton {
  const lookup = alertValues(document, source);
  const groups = button.providers.map((group) => resolveGroup(group, lookup));
  const anyOf = groups.flatMap(({ anyOf: each }) => each);
  const leftOut = eachFieldOnce(groups.flatMap(({ leftOut: each }) => each));
  return anyOf.length > 0
    ? { kind: 'askable', anyOf, leftOut }
    : { kind: 'unaskable', missing: leftOut };
}

function eachFieldOnce(missing: readonly MissingValue[]): readonly MissingValue[] {
  return [...new Map(missing.toReversed().map((each) => [each.field, each])).values()].toReversed();
}
