import type { MissingValue } from '../sources';

/** A condition with its values filled in. Several values mean any of them. */
export type ResolvedCondition =
  | {
      readonly operator: 'is_one_of';
      readonly field: string;
      readonly values: readonly (string | number | boolean)[];
      readonly excluded: boolean;
    }
  | { readonly operator: 'exists'; readonly field: string; readonly excluded: boolean }
  | {
      readonly operator: 'range';
      readonly field: string;
      readonly bounds: Readonly<
        Partial<Record<'gt' | 'gte' | 'lt' | 'lte', string | number | boolean>>
      >;
      readonly excluded: boolean;
    };

/** A button with the values of an alert, or what keeps it from being asked. */
export type ResolvedButton =
  | {
      readonly kind: 'askable';
      /** One of the groups must hold, all conditions of it. */
      readonly anyOf: readonly (readonly ResolvedCondition[])[];
      /** Fields for which other groups of the button could not be asked. */
      readonly leftOut: readonly MissingValue[];
    }
  | { readonly kind: 'unaskable'; readonly missing: readonly MissingValue[] };
