import type { FieldValue } from '../event';
import { holdingLeaves, passedExclusions, tellingLeaves } from './deciding_clauses';
import type { Explanation, LeafExplanation } from './explanation';

/** An exclusion longer than this is named by its fields instead of its text. */
const MAX_EXCLUSION_LENGTH = 60;

/**
 * Why the query matched, in short sentences, one for each clause that had to hold and says something about this event.
 * Left out, unless nothing else remains: what every match has in common (the category, `host.os.type == "windows"`),
 * clauses that only ask for presence, and exclusions that did not apply.
 */
export function matchedBecause(explanation: Explanation): string[] {
  const sentences = tellingLeaves(explanation).map(matchSentence);
  if (sentences.length > 0) return [...new Set(sentences)];
  const weaker = holdingLeaves(explanation).map(({ leaf }) => `${leaf.text} holds`);
  const passed = passedExclusions(explanation).map(
    ({ text }) => `the exclusion does not apply: ${text}`
  );
  return [...weaker, ...passed];
}

/**
 * The exclusions that passed only because the event lacks a field they ask for. With the field they might have
 * excluded the event, so each sentence names the exclusion and what could not be looked at.
 */
export function couldNotEvaluate(explanation: Explanation): string[] {
  return passedExclusions(explanation).flatMap((exclusion) => {
    const missing = undecidedFields(exclusion);
    if (missing.length === 0) return [];
    const verb = missing.length === 1 ? 'is' : 'are';
    return [
      `the exclusion ${exclusionName(exclusion)} could not be evaluated: ${enumerated(missing)} ${verb} missing`,
    ];
  });
}

function exclusionName(exclusion: Explanation): string {
  return exclusion.text.length <= MAX_EXCLUSION_LENGTH
    ? exclusion.text
    : `by ${enumerated([...new Set(fieldsOf(exclusion))])}`;
}

function fieldsOf(explanation: Explanation): readonly string[] {
  switch (explanation.kind) {
    case 'leaf':
      return explanation.fields.map(({ name }) => name);
    case 'and':
    case 'or':
      return explanation.clauses.flatMap(fieldsOf);
    case 'not':
      return fieldsOf(explanation.clause);
    case 'unevaluated':
      return [];
  }
}

function enumerated(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
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
    case 'unevaluated':
      return [];
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
    case 'unevaluated':
      return 'unknown';
  }
}

function matchSentence({ matched, text }: LeafExplanation): string {
  if (matched === undefined) return `${text} holds`;
  const { field, value, entry, by, inList } = matched;
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
