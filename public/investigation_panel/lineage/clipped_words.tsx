import { visibleText } from '../values/visible_text';
import { ClippedValue } from './clipped_value';
import { wordParts } from './word_parts';

export interface ClippedWordsProps {
  readonly words: string;
  /** The values of events that are in them, the one first that is cut last. */
  readonly values: readonly (string | undefined)[];
  /** What is told when it is pointed at; all of the words by default. */
  readonly title?: string;
}

/** A message on one line: where there is no room, the values in it are cut and not our words. */
export function ClippedWords({ words, values, title = words }: ClippedWordsProps) {
  const given = values.filter((value) => value !== undefined);
  return (
    <span
      title={visibleText(title)}
      // Spaces at the ends of words are kept.
      css={{ display: 'flex', minInlineSize: 0, overflow: 'hidden', whiteSpace: 'pre' }}
    >
      {wordParts(words, given).map(({ text, isValue }, place) =>
        isValue ? (
          <span
            key={place}
            // The others take what the first leaves.
            css={{ flex: text === given[0] ? '0 1 auto' : '1 1 0', minInlineSize: 0 }}
          >
            <ClippedValue text={text} title={title} />
          </span>
        ) : (
          <span key={place} css={{ flex: 'none' }}>
            {visibleText(text)}
          </span>
        )
      )}
    </span>
  );
}
