/** A block of Markdown: a heading, a list, a paragraph. Blank lines stand between blocks. */
export type MarkdownBlock = string;

/** A heading; its content is Markdown. */
export function heading(level: 1 | 2 | 3, content: string): MarkdownBlock {
  return `${'#'.repeat(level)} ${content}`;
}

/** A list, which is no block if nothing is in it. Items below others are given with their item. */
export function list(items: readonly ListItem[]): readonly MarkdownBlock[] {
  return items.length === 0 ? [] : [lines(items, '').join('\n')];
}

/** A numbered list. */
export function numberedList(items: readonly string[]): readonly MarkdownBlock[] {
  return items.length === 0 ? [] : [items.map((item, at) => `${at + 1}. ${item}`).join('\n')];
}

/** Markdown of one line, or the same with items below it. */
export type ListItem = string | readonly [string, readonly ListItem[]];

/** A name and its value, as an item of a list. */
export function fact(name: string, value: string): string {
  return `**${name}:** ${value}`;
}

function lines(items: readonly ListItem[], indentation: string): readonly string[] {
  return items.flatMap((item) => {
    const [line, below] = typeof item === 'string' ? [item, []] : item;
    return [`${indentation}- ${line}`, ...lines(below, `${indentation}  `)];
  });
}
