import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** What a message takes: names of arguments, and of tags around a part of it. */
export interface MessageForm {
  readonly arguments: readonly string[];
  readonly tags: readonly string[];
}

/**
 * Reads an ICU message.
 *
 * @returns its form, each name once and in order; or what is wrong with it
 */
export function messageForm(message: string): MessageForm | string {
  try {
    const elements = allElements(parse(message));
    return {
      arguments: names(elements, ({ type }) => !NO_ARGUMENT.has(type)),
      tags: names(elements, ({ type }) => type === TYPE.tag),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const NO_ARGUMENT: ReadonlySet<TYPE> = new Set([TYPE.literal, TYPE.pound, TYPE.tag]);

function names(
  elements: readonly MessageFormatElement[],
  isMeant: (element: MessageFormatElement) => boolean
): readonly string[] {
  const meant = elements.filter(isMeant);
  return [...new Set(meant.flatMap((each) => ('value' in each ? [each.value] : [])))].sort();
}

function allElements(elements: readonly MessageFormatElement[]): readonly MessageFormatElement[] {
  return elements.flatMap((element) => [element, ...inner(element).flatMap(allElements)]);
}

/** The parts that a tag or a choice has. */
function inner(element: MessageFormatElement): readonly (readonly MessageFormatElement[])[] {
  if ('children' in element) return [element.children];
  return 'options' in element ? Object.values(element.options).map(({ value }) => value) : [];
}
