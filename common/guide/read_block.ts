import * as t from 'io-ts';
import { bounded, decode } from '../validation';
import { readDateMath } from './date_math';
import { decoder, withDefault } from './decoder';
import type { BlockSyntax } from './guide_tokens';
import { insightProviderCodec } from './insight_provider_codec';
import type { InvestigateButton, Provider } from './investigate_button';
import { nonEmptyText, providerCodec } from './provider_codec';

export type ReadBlock =
  | { readonly kind: 'valid'; readonly button: InvestigateButton }
  | { readonly kind: 'invalid'; readonly reason: string };

/** Faults of one block that are told; an author repairs a few at a time. */
const MAX_TOLD_FAULTS = 5;

/** Reads the JSON of a block. Keys that are not known are passed over; everything that is wrong is told at once. */
export function readBlock(syntax: BlockSyntax, json: string): ReadBlock {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { kind: 'invalid', reason: reasonOfBrokenJson(error) };
  }
  const decoded = decode(blockCodecs[syntax], value);
  if (decoded.kind === 'invalid') return { kind: 'invalid', reason: reasonOf(decoded.faults) };
  const { label, description, providers, relativeFrom, relativeTo } = decoded.value;
  return {
    kind: 'valid',
    button: {
      label,
      description,
      providers,
      ...(relativeFrom !== undefined && { relativeFrom }),
      ...(relativeTo !== undefined && { relativeTo }),
    },
  };
}

function reasonOfBrokenJson(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return `The JSON is broken (${what}). Separate entries by commas, with none after the last, and double every backslash.`;
}

function reasonOf(faults: readonly string[]): string {
  const told = faults.slice(0, MAX_TOLD_FAULTS).join('; ');
  const untold = faults.length - MAX_TOLD_FAULTS;
  return untold > 0 ? `${told}; and ${untold} more.` : `${told}.`;
}

/** Whatever is date math at one time is so at any. */
const SAMPLE_TIME = new Date('2026-01-01T00:00:00Z');

const dateMathText = bounded(
  t.string,
  'date math such as "now-48h/h", or an ISO 8601 date',
  (text) => readDateMath(text, SAMPLE_TIME, false) !== undefined
);

const blockCodecs: Readonly<Record<BlockSyntax, t.Type<BlockShape, unknown>>> = {
  investigate: blockCodec(providerCodec),
  insight: blockCodec(insightProviderCodec),
};

type BlockShape = t.TypeOf<ReturnType<typeof blockCodec>>;

function blockCodec(provider: t.Type<Provider, unknown>) {
  const group = listOf(provider, 'a list of one or more conditions that all must hold');
  return t.type(
    {
      label: nonEmptyText,
      description: withDefault(
        bounded(t.string, 'a text', () => true),
        ''
      ),
      providers: listOf(group, 'a list of one or more groups (lists) of conditions'),
      relativeFrom: withDefault(dateMathText, undefined),
      relativeTo: withDefault(dateMathText, undefined),
    },
    'a block with `label` and `providers`'
  );
}

function listOf<T>(item: t.Type<T, unknown>, name: string): t.Type<readonly T[], unknown> {
  return decoder<readonly T[]>(name, (value, context) =>
    Array.isArray(value) && value.length > 0
      ? t.array(item).validate(value, context)
      : t.failure(value, context)
  );
}
