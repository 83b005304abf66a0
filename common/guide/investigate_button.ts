/** What a provider's value is read as. */
export type ProviderValueType = 'string' | 'number' | 'boolean';

interface ProviderBase {
  readonly field: string;
  /** Whether events that satisfy the provider are left out. */
  readonly excluded: boolean;
}

/**
 * One condition of a button, read from the JSON of an `investigate` block. Texts may hold `{{field}}` placeholders, for
 * the values of the alert's field.
 */
export type Provider =
  | (ProviderBase & {
      readonly queryType: 'phrase';
      readonly value: string | number | boolean;
      readonly valueType: ProviderValueType;
    })
  | (ProviderBase & {
      readonly queryType: 'phrases';
      readonly values: readonly (string | number | boolean)[];
      readonly valueType: ProviderValueType;
    })
  | (ProviderBase & { readonly queryType: 'exists' })
  | (ProviderBase & {
      readonly queryType: 'range';
      readonly bounds: Readonly<Partial<Record<'gt' | 'gte' | 'lt' | 'lte', string | number>>>;
    });

/** A query button of an investigation guide. */
export interface InvestigateButton {
  readonly label: string;
  /** Plain text, empty if there is none. */
  readonly description: string;
  /** One of the groups must hold, all providers of it. */
  readonly providers: readonly (readonly Provider[])[];
  /** Date math such as `now-48h/h`; absent where the guide names none. */
  readonly relativeFrom?: string;
  readonly relativeTo?: string;
}
