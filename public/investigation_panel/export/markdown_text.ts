import { codeParts } from '../../app/components/code_parts';
import { visibleText } from '../values/visible_text';

/**
 * A text of an event as Markdown that shows just this text: nothing in it is syntax, of Markdown or of HTML. What shows
 * nothing or reorders the rest, line breaks among it, stands there as its code point.
 *
 * Whatever shows the document may make links of addresses, notify those who are mentioned or draw smileys once all else
 * is rendered, where escaping does not reach: words with a sign of that are code, which is left alone everywhere.
 */
export function markdownText(text: string): string {
  return escapedAtEnds(words(text));
}

/** A sentence of ours as Markdown: the names between its backticks are code. */
export function markdownSentence(sentence: string): string {
  const parts = codeParts(sentence).map(({ text, isCode }) =>
    isCode ? codeSpan(text) : words(text)
  );
  // Two codes side by side would be one.
  const joined = parts.reduce(
    (all, part) => (all.endsWith('`') && part.startsWith('`') ? `${all} ${part}` : `${all}${part}`),
    ''
  );
  return escapedAtEnds(joined);
}

/** A text of an event as code within a line: only this, and no less. */
export function codeSpan(text: string): string {
  const code = visibleText(text);
  if (code === '') return '""';
  const fence = '`'.repeat(longestRunOfBackticks(code) + 1);
  return losesItsEnds(code) ? `${fence} ${code} ${fence}` : `${fence}${code}${fence}`;
}

/** A text as a block of code that holds just its lines. What shows nothing stands there as its code point. */
export function codeBlock(text: string): string {
  const code = text.split('\n').map(visibleText).join('\n');
  const fence = '`'.repeat(Math.max(3, longestRunOfBackticks(code) + 1));
  return `${fence}\n${code}\n${fence}`;
}

/**
 * Addresses and what becomes one, mentions, references to tickets, commits, labels and variables, formulas, names of
 * smileys.
 */
const ACTED_UPON = /@|:\/\/|www\.|mailto:|xmpp:|[#!$%~&^]["\w]|GH-\d|:[\w+-]+:/i;

function words(text: string): string {
  return visibleText(text)
    .split(/( +)/)
    .map((word) => (ACTED_UPON.test(word) ? codeSpan(word) : escapedWord(word)))
    .join('');
}

function escapedWord(text: string): string {
  return text
    .replace(/[\\`*_{}[\]#|~!]/g, '\\$&')
    .replace(/[&<>@$]|:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\./gi, characterReference);
}

/** Signs that mean something at the beginning of a line only, and spaces that would be taken off. */
function escapedAtEnds(text: string): string {
  return text.replace(/^[-+]|[.)](?<=^\d+.)/, '\\$&').replace(/^=|^ | $/g, characterReference);
}

function characterReference(character: string): string {
  return `&#${String(character.codePointAt(0))};`;
}

/** Whether a backtick would be taken for one of the fence, or a space on each side for one that sets the code apart. */
function losesItsEnds(code: string): boolean {
  const isBetweenSpaces = code.startsWith(' ') && code.endsWith(' ');
  return code.startsWith('`') || code.endsWith('`') || (isBetweenSpaces && code.trim() !== '');
}

function longestRunOfBackticks(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
