import type { KeptException } from '../../../common/api';
import { exceptionFaults } from '../../exceptions/exception_faults';
import { reviewImportedException, type ReviewContext } from '../../exceptions/review_exception';

/** What an import would come to. */
export interface ImportReview {
  readonly created: readonly KeptException[];
  /** Those that are there already, in the space or earlier in the file: same name, conditions, state and expiry. */
  readonly skipped: number;
  /** Everything that is wrong with any of them, each with its place in the file. */
  readonly faults: readonly string[];
}

/** Judges all exceptions of a file at once; nothing may be saved if any of them has a fault. */
export function reviewImport(
  imported: readonly KeptException[],
  kept: readonly KeptException[],
  context: ReviewContext
): ImportReview {
  const known = new Set(kept.map(contentKey));
  const created: KeptException[] = [];
  const faults: string[] = [];
  let skipped = 0;
  imported.forEach((each, place) => {
    const key = contentKey(each);
    if (known.has(key)) {
      skipped += 1;
      return;
    }
    known.add(key);
    const review = reviewImportedException(each, context);
    if (review.kind === 'accepted') created.push(review.exception);
    else {
      faults.push(
        ...exceptionFaults(review.faults).map(
          (fault) => `exceptions[${place}] (${each.name}): ${fault}`
        )
      );
    }
  });
  return { created, skipped, faults };
}

/** A twin that is disabled, or expires at another time, does not do the same. */
function contentKey({ name, entries, isEnabled, expiresAt }: KeptException): string {
  return JSON.stringify([
    name.trim(),
    isEnabled,
    expiresAt ?? null,
    entries.map(({ field, operator, values }) => [field, operator, values]),
  ]);
}
