import type { ShownEvidence } from '../../../common/api';
import { evidenceInstant } from './evidence_instant';

/** When something was first and last seen, in milliseconds since the epoch. */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
}

/** The span of some events; `undefined` if none of them tells when it happened. */
export function timeSpan(events: readonly ShownEvidence[]): TimeSpan | undefined {
  const instants = events.flatMap((event) => evidenceInstant(event) ?? []);
  if (instants.length === 0) return undefined;
  return {
    first: instants.reduce((first, each) => Math.min(first, each)),
    last: instants.reduce((last, each) => Math.max(last, each)),
  };
}

/** Orders by when things were first seen; those that do not tell come last. */
export function bySpan(
  { span: one }: { readonly span: TimeSpan | undefined },
  { span: other }: { readonly span: TimeSpan | undefined }
): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  return one.first - other.first;
}
