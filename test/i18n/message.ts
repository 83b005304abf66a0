/** Where something stands: `public/plugin.ts:12`. */
export type Place = string;

/** A message of the plugin, as `i18n.translate` or `FormattedMessage` has it. */
export interface Message {
  readonly id: string;
  readonly defaultMessage: string;
  /** The names of its values; undefined where they are not written as an object. */
  readonly values: readonly string[] | undefined;
  readonly place: Place;
}
