import { visibleText } from '../values/visible_text';

/** Characters that may find room in a line; the rest is in the title, and in the details of the event. */
const MAX_SHOWN = 200;

export interface ClippedValueProps {
  /** A value of an event, or words with one in them. */
  readonly text: string;
  readonly isStrong?: boolean;
  /** What is told when it is pointed at; all of the text by default. */
  readonly title?: string;
}

/**
 * A value of an event on one line, which ends in dots where there is no room; all of it is told when it is pointed at.
 * Unlike `PlainValue` it holds no button, so that it can stand in one.
 */
export function ClippedValue({ text, isStrong = false, title = text }: ClippedValueProps) {
  const visible = visibleText(text);
  return (
    <bdi
      title={visibleText(title)}
      css={{
        display: 'block',
        minInlineSize: 0,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        ...(isStrong && { fontWeight: 'bold' }),
      }}
    >
      {visible.length > MAX_SHOWN ? `${beginning(visible)}…` : visible}
    </bdi>
  );
}

/** Does not end within a character. */
function beginning(text: string): string {
  return text.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '');
}
