// Letters joined by a point or an apostrophe and digits joined by a point or a comma are one word for the standard
// tokenizer: `api.ipify.org` is, `report.2024` is not.
const WORD =
  /[\p{L}\p{N}\p{M}_]+(?:(?:(?<=\p{L})[.'’](?=\p{L})|(?<=\p{N})[.,'](?=\p{N}))[\p{L}\p{N}\p{M}_]+)*/gu;

/** The words of a text as Elasticsearch's `standard` analyzer gives them: split at word boundaries, lower case. */
export function analyze(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
