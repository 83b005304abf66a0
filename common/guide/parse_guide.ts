import type { GuidePart } from './guide_part';
import { guideTokens, type GuideToken } from './guide_tokens';
import type { InvestigateButton } from './investigate_button';
import { readBlock } from './read_block';

/**
 * Cuts a guide into its Markdown, its buttons and the places where a button was meant but cannot be read. Time is
 * linear in the length of the guide, whatever it holds.
 *
 * @returns parts in order; their sources together are the text
 */
export function parseGuide(text: string): readonly GuidePart[] {
  const parts: GuidePart[] = [];
  let line = 1;
  let end = 0;
  const take = (until: number) => {
    const source = text.slice(end, until);
    end = until;
    line += occurrences(source, '\n');
    return source;
  };
  for (const token of guideTokens(text)) {
    if (token.start > end) parts.push({ kind: 'markdown', source: take(token.start) });
    parts.push({ line, source: take(token.end), ...partOf(token) });
  }
  if (end < text.length) parts.push({ kind: 'markdown', source: take(text.length) });
  return parts;
}

/** The buttons of a guide in order, without those that cannot be read. */
export function guideButtons(text: string): readonly InvestigateButton[] {
  return parseGuide(text).flatMap((part) => (part.kind === 'button' ? [part.button] : []));
}

type PartOfToken =
  | { readonly kind: 'button'; readonly button: InvestigateButton }
  | { readonly kind: 'fault'; readonly reason: string };

function partOf(token: GuideToken): PartOfToken {
  if (token.kind === 'unclosed') return { kind: 'fault', reason: token.reason };
  const block = readBlock(token.syntax, token.json);
  return block.kind === 'valid'
    ? { kind: 'button', button: block.button }
    : { kind: 'fault', reason: block.reason };
}

function occurrences(text: string, searched: string): number {
  let count = 0;
  for (let at = text.indexOf(searched); at !== -1; at = text.indexOf(searched, at + 1)) count++;
  return count;
}
