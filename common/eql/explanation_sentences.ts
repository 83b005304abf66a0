import type { FieldValue } from '../event';
import type { Explanation, LeafExplanation, Match } from './explanation';

/**
 * Why the query matched, in short sentences: one for each clause that had to hold and names a value. Entries of lists
 * and patterns come first, since they are what sets the event apart. The category, clauses that only ask for presence,
 * and exclusions that did not apply are left out unless nothing else remains.
 */
export function matchedBecause(explanation: Explanation): string[] {
  if (!explanation.outcome) return [];
  const leaves = holdingLeaves(explanation);
  const reasons = leaves
    .flatMap(({ matched, text, tests }) =>
      matched && tests === 'value' ? [{ matched, text }] : []
    )
    .sort((a, b) => Number(setsApart(b.matched)) - Number(setsApart(a.matched)))
    .map(({ matched, text }) => matchSentence(matched, text));
  if (reasons.length > 0) return [...new Set(reasons)];
  const weaker = leaves.map(({ text }) => `${text} holds`);
  const passed = passedExclusions(explanation).map(
    ({ text }) => `the exclusion does not apply: ${text}`
  );
  return [...weaker, ...passed];
}

function setsApart({ inList, by }: Match): boolean {
  return inList || by === 'wildcard' || by === 'regexp';
}

/**
 * The exclusions that passed only because the event lacks a field they ask for. With the field they might have
 * excluded the event, so each one names what could not be looked at.
 */
export function couldNotEvaluate(explanation: Explanation): string[] {
  return passedExclusions(explanation).flatMap((exclusion) => {
    const missing = undecidedFields(exclusion);
    if (missing.length === 0) return [];
    const fields = missing.join(' and ');
    const verb = missing.length === 1 ? 'is' : 'are';
    return [
      `${fields} ${verb} missing, so the exclusion could not be evaluated: ${exclusion.text}`,
    ];
  });
}

/** The true leaves that the outcome rests on, outside of exclusions. */
function holdingLeaves(explanation: Explanation): readonly LeafExplanation[] {
  if (!explanation.outcome) return [];
  switch (explanation.kind) {
    case 'leaf':
      return [explanation];
    case 'and':
    case 'or':
      return explanation.clauses.flatMap(holdingLeaves);
    case 'not':
      return [];
  }
}

/** What stands behind each `not` that let the event through. */
function passedExclusions(explanation: Explanation): readonly Explanation[] {
  if (!explanation.outcome) return [];
  switch (explanation.kind) {
    case 'leaf':
      return [];
    case 'and':
    case 'or':
      return explanation.clauses.flatMap(passedExclusions);
    case 'not':
      return [explanation.clause];
  }
}

/** The missing fields that decide whether the clause holds; none if the present fields settle it. */
function undecidedFields(explanation: Explanation): readonly string[] {
  return knowledge(explanation) === 'unknown' ? [...new Set(unknownFields(explanation))] : [];
}

function unknownFields(explanation: Explanation): readonly string[] {
  if (knowledge(explanation) !== 'unknown') return [];
  switch (explanation.kind) {
    case 'leaf':
      return explanation.missing;
    case 'and':
    case 'or':
      return explanation.clauses.flatMap(unknownFields);
    case 'not':
      return unknownFields(explanation.clause);
  }
}

/** The outcome if a missing field counted as unknown (Kleene logic) instead of as false. */
function knowledge(explanation: Explanation): boolean | 'unknown' {
  switch (explanation.kind) {
    case 'leaf': {
      const undecided = explanation.tests === 'value' && explanation.missing.length > 0;
      return undecided && !explanation.outcome ? 'unknown' : explanation.outcome;
    }
    case 'not': {
      const inner = knowledge(explanation.clause);
      return inner === 'unknown' ? inner : !inner;
    }
    case 'and':
    case 'or': {
      const decidedBy = explanation.kind === 'or';
      const members = explanation.clauses.map(knowledge);
      if (members.includes(decidedBy)) return decidedBy;
      return members.includes('unknown') ? 'unknown' : !decidedBy;
    }
  }
}

function matchSentence({ field, value, entry, by, inList }: Match, text: string): string {
  const shown = quoted(value);
  switch (by) {
    case 'value':
    case 'wildcard':
      if (inList) return `${field} ${shown} matches the list entry ${quoted(entry)}`;
      return by === 'value' ? `${field} is ${shown}` : `${field} ${shown} matches ${quoted(entry)}`;
    case 'regexp':
      return `${field} ${shown} matches the regular expression ${quoted(entry)}`;
    case 'comparison':
    case 'expression':
      return `${text} holds, ${field} is ${shown}`;
  }
}

function quoted(value: FieldValue): string {
  return typeof value === 'string' ? JSON.stringify(value).replaceAll('\\\\', '\\') : String(value);
}
