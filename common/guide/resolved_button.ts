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
      /**
       * Why the button is not asked in full: fields without a value, for which groups or entries of lists are left out,
       * and fields with more values than are searched for.
       */
      readonly leftOut: readonly MissingValue[];
    }
  | { readonly kind: 'unaskable'; readonly missing: readonly MissingValue[] };
