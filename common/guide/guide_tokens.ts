import { MarkdownCode } from './markdown_code';

/** `investigate` is today's syntax, `insight` that of Kibana 8.6. */
export type BlockSyntax = 'investigate' | 'insight';

/** A place of a guide where a button stands or was meant to. Offsets are of UTF-16, `end` is exclusive. */
export type GuideToken =
  | {
      readonly kind: 'closed';
      readonly start: number;
      readonly end: number;
      readonly syntax: BlockSyntax;
      /** What stands between the outer braces; not known to be JSON. */
      readonly json: string;
    }
  | {
      readonly kind: 'unclosed';
      readonly start: number;
      /** Before the next token of the line or at the end of the line, so that what follows is read as usual. */
      readonly end: number;
      readonly reason: string;
    };

/** Brackets within brackets; a block needs four levels. Deeper ones would exhaust the stack of whoever reads them. */
const MAX_NESTING = 20;

const BLOCK_START = /!\{(investigate|insight)(?=\{)/y;
const NEXT_BLOCK_OR_LINE = /!\{(?:investigate|insight)\{|\r?\n/g;
/** What may change how the text after it is read. */
const SPECIAL = /[\\`!]/g;

/**
 * Finds the `!{investigate{…}}` and `!{insight{…}}` of a guide. As elsewhere in Markdown, a backslash before the token
 * or code around it makes it a text about buttons.
 */
export function guideTokens(text: string): readonly GuideToken[] {
  const tokens: GuideToken[] = [];
  const code = new MarkdownCode(text);
  let at = nextSpecial(text, 0);
  while (at !== undefined) {
    const fenceEnd = code.fenceEndAt(at);
    if (fenceEnd !== undefined) {
      at = nextSpecial(text, fenceEnd);
      continue;
    }
    let end = at + 1;
    if (text[at] === '\\') end = at + 2;
    else if (text[at] === '`') end = code.spanEnd(at);
    else {
      const token = tokenAt(text, at);
      if (token !== undefined) {
        tokens.push(token);
        end = token.end;
      }
    }
    at = nextSpecial(text, end);
  }
  return tokens;
}

function nextSpecial(text: string, from: number): number | undefined {
  SPECIAL.lastIndex = from;
  return SPECIAL.exec(text)?.index;
}

function tokenAt(text: string, start: number): GuideToken | undefined {
  const opening = blockStart(text, start);
  if (opening === null) return undefined;
  const jsonStart = start + opening[0].length;
  const closing = closingOf(text, jsonStart);
  if (closing.kind === 'missing') {
    return { kind: 'unclosed', start, end: recoveryPoint(text, start), reason: closing.reason };
  }
  return {
    kind: 'closed',
    start,
    end: closing.end,
    syntax: opening[1] === 'insight' ? 'insight' : 'investigate',
    json: text.slice(jsonStart, closing.jsonEnd),
  };
}

function blockStart(text: string, at: number): RegExpExecArray | null {
  BLOCK_START.lastIndex = at;
  return BLOCK_START.exec(text);
}

function recoveryPoint(text: string, start: number): number {
  NEXT_BLOCK_OR_LINE.lastIndex = start + 1;
  return NEXT_BLOCK_OR_LINE.exec(text)?.index ?? text.length;
}

type Closing =
  | { readonly kind: 'found'; readonly jsonEnd: number; readonly end: number }
  | { readonly kind: 'missing'; readonly reason: string };

const NOT_CLOSED = 'The button is not closed; end it with `}}`';

/** What JSON has outside its texts: brackets, separators, white space, numbers, `true`, `false` and `null`. */
const JSON_CHARACTER = /[{}[\]:,\s\d+\-.Eaeflnrstu]/;

/**
 * Finds the braces that close a token, passing over the texts of the JSON.
 *
 * It gives up at the first character that JSON does not have there. That is what keeps the whole scan linear: of two
 * tokens, the later one begins with a `!` that the earlier one either stops at or has in a text; and where both read
 * on, each quote is the end of a text for one of them and the beginning of one for the other, so that the next line or
 * the next token stops one of the two.
 */
function closingOf(text: string, jsonStart: number): Closing {
  let braces = 0;
  let nesting = 0;
  for (let at = jsonStart; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') {
      const end = endOfString(text, at);
      if (end === undefined) return missing('A text has no closing quote on its line; add the `"`');
      at = end;
    } else if (character === '{' || character === '[') {
      if (++nesting > MAX_NESTING) {
        return missing(`Brackets are nested more than ${MAX_NESTING} deep; a button needs four`);
      }
      if (character === '{') braces++;
    } else if (character === ']') {
      nesting--;
    } else if (character === '}') {
      nesting--;
      if (--braces === 0) return outerBrace(text, at + 1);
    } else if (blockStart(text, at) !== null) {
      return missing(NOT_CLOSED);
    } else if (!JSON_CHARACTER.test(character)) {
      return missing(
        `The JSON has ${characterAt(text, at)} outside its texts; write texts in double quotes, and close the button with \`}}\``
      );
    }
  }
  return missing(NOT_CLOSED);
}

function outerBrace(text: string, jsonEnd: number): Closing {
  let at = jsonEnd;
  while (at < text.length && text.charAt(at).trim() === '') at++;
  return text[at] === '}'
    ? { kind: 'found', jsonEnd, end: at + 1 }
    : missing('A brace is missing after the JSON; end the button with `}}`');
}

/** Quoted, and whole where it takes two units of UTF-16. */
function characterAt(text: string, at: number): string {
  return JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function missing(what: string): Closing {
  return { kind: 'missing', reason: `${what}.` };
}

/** The closing quote of a JSON string, which cannot span lines. */
function endOfString(text: string, open: number): number | undefined {
  for (let at = open + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '"') return at;
    if (character === '\n' || character === '\r') return undefined;
    if (character === '\\') at++;
  }
  return undefined;
}
