import { describe, expect, test } from 'vitest';
import type { ExceptionContent, KeptException } from '../../common/api';
import { rule } from '../../common/rule';
import {
  reviewChangedException,
  reviewImportedException,
  reviewNewException,
  type Review,
} from './review_exception';

const context = {
  user: 'ines',
  now: new Date('2026-03-01T12:00:00.000Z'),
  domains: rule.lists.domains,
};

const NARROW: ExceptionContent['entries'] = [
  { field: 'process.hash.sha256', operator: 'is', values: ['1a'.repeat(32)] },
  { field: 'process.parent.executable', operator: 'is', values: ['C:\\Larch\\service.exe'] },
  { field: 'dns.question.name', operator: 'is', values: ['api.ipify.org'] },
  { field: 'host.id', operator: 'is', values: ['4f0b4a6c-1f1c-4b8f-9d55-1f2a7c1f6f10'] },
];

function content(changes: Partial<ExceptionContent> = {}): ExceptionContent {
  return {
    name: 'Updater',
    reason: 'Checked with the vendor.',
    entries: NARROW,
    evidence: [{ alertId: 'alert-1' }],
    ...changes,
  };
}

const BROAD = NARROW.slice(2, 3);

function accepted(review: Review): KeptException {
  if (review.kind === 'refused') throw new Error(review.faults.map(({ id }) => id).join());
  return review.exception;
}

function refusedBy(review: Review): readonly string[] {
  return review.kind === 'refused' ? review.faults.map(({ id }) => id) : [];
}

describe('a new exception', () => {
  test('that is narrow is kept with author and time', () => {
    expect(accepted(reviewNewException(content({ expiresAt: '2026-06-01' }), context))).toEqual({
      name: 'Updater',
      reason: 'Checked with the vendor.',
      entries: NARROW,
      evidence: [{ alertId: 'alert-1' }],
      isEnabled: true,
      createdBy: 'ines',
      createdAt: '2026-03-01T12:00:00.000Z',
      expiresAt: '2026-06-01',
    });
  });

  test('that is broad is refused with every reason at once', () => {
    expect(refusedBy(reviewNewException(content({ entries: BROAD }), context))).toEqual([
      'identity_missing',
      'parent_missing',
      'scope_missing',
      'rests_on_shared_fields',
    ]);
  });

  test('that is broad is kept with a written reason, which names the rails', () => {
    const review = reviewNewException(
      content({ entries: BROAD, overrideReason: ' Kiosk hosts only have this program. ' }),
      context
    );
    expect(accepted(review).override).toEqual({
      by: 'ines',
      at: '2026-03-01T12:00:00.000Z',
      reason: 'Kiosk hosts only have this program.',
      rails: ['identity_missing', 'parent_missing', 'scope_missing', 'rests_on_shared_fields'],
    });
  });

  test.each<[string, Partial<ExceptionContent>, readonly string[]]>([
    ['a blank reason', { overrideReason: '  ' }, ['override_without_reason']],
    ['no override of what no one can', { name: ' ', overrideReason: 'x' }, ['name_missing']],
    ['no conditions at all', { entries: [], overrideReason: 'x' }, ['no_entries']],
  ])('takes %s for no override', (_name, changes, faults) => {
    expect(refusedBy(reviewNewException(content(changes), context))).toEqual(
      expect.arrayContaining([...faults])
    );
  });

  test('that would never apply is refused', () => {
    const passed = content({ expiresAt: '2026-02-28' });
    expect(refusedBy(reviewNewException(passed, context))).toEqual(['expiry_has_passed']);
  });

  test('that needs no override has none, whatever the reason', () => {
    expect(
      accepted(reviewNewException(content({ overrideReason: 'to be safe' }), context))
    ).not.toHaveProperty('override');
  });
});

describe('a changed exception', () => {
  const previous = accepted(
    reviewNewException(content({ entries: NARROW.slice(0, 3), overrideReason: 'Kiosks.' }), context)
  );
  const later = { ...context, user: 'jonas', now: new Date('2026-03-02T12:00:00.000Z') };
  const change = (changes: Partial<ExceptionContent>) =>
    reviewChangedException(previous, content({ entries: previous.entries, ...changes }), later);

  test('keeps its author and its override, and says who changed it', () => {
    expect(accepted(change({ name: 'Other', overrideReason: 'Kiosks.' }))).toEqual({
      ...previous,
      name: 'Other',
      updatedBy: 'jonas',
      updatedAt: '2026-03-02T12:00:00.000Z',
    });
  });

  test('keeps its override where white space is all that was added to the reason', () => {
    expect(refusedBy(change({ entries: NARROW.slice(1, 3), overrideReason: ' Kiosks. ' }))).toEqual(
      ['identity_missing']
    );
  });

  test('is refused once its override is taken away', () => {
    expect(refusedBy(change({}))).toEqual(['scope_missing']);
  });

  test('is refused where it runs into a rail that the override did not name', () => {
    expect(refusedBy(change({ entries: NARROW.slice(1, 3), overrideReason: 'Kiosks.' }))).toEqual([
      'identity_missing',
    ]);
  });

  test('has a new override with a new reason', () => {
    expect(
      accepted(change({ entries: NARROW.slice(1, 3), overrideReason: 'Kiosks, all of them.' }))
        .override
    ).toEqual({
      by: 'jonas',
      at: '2026-03-02T12:00:00.000Z',
      reason: 'Kiosks, all of them.',
      rails: ['identity_missing', 'scope_missing'],
    });
  });

  test('can always be disabled, and not enabled again as it was', () => {
    expect(accepted(change({ isEnabled: false })).isEnabled).toBe(false);
    expect(refusedBy(change({ isEnabled: true }))).toEqual(['scope_missing']);
  });

  test('can be disabled when it has come to hide everything that the rule looks for', () => {
    const entries = [
      { field: 'dns.question.name', operator: 'is' as const, values: ['a.example'] },
    ];
    const domains = ['a.example'];
    const reviewOf = (isEnabled: boolean) =>
      reviewChangedException(
        { ...previous, entries },
        content({ entries, isEnabled, overrideReason: 'Kiosks.' }),
        { ...later, domains }
      );
    expect(accepted(reviewOf(false)).isEnabled).toBe(false);
    expect(refusedBy(reviewOf(true))).toContain('hides_everything');
  });

  test('may have expired, but not be made to have', () => {
    const expiring = { ...previous, expiresAt: '2026-02-28' };
    const changed = content({ entries: previous.entries, overrideReason: 'Kiosks.' });
    const reviewTo = (expiresAt: string) =>
      refusedBy(reviewChangedException(expiring, { ...changed, expiresAt }, later));
    expect(reviewTo('2026-02-28')).toEqual([]);
    expect(reviewTo('2026-02-27')).toEqual(['expiry_has_passed']);
  });

  test('loses the expiry that is not given', () => {
    const expiring = { ...previous, expiresAt: '2026-06-01' };
    const review = reviewChangedException(
      expiring,
      content({ entries: previous.entries, overrideReason: 'Kiosks.' }),
      later
    );
    expect(accepted(review)).not.toHaveProperty('expiresAt');
  });
});

describe('an imported exception', () => {
  const file: KeptException = {
    ...content({ entries: NARROW.slice(0, 3) }),
    isEnabled: true,
    createdBy: 'elsewhere',
    createdAt: '2025-01-01T00:00:00.000Z',
    updatedBy: 'someone',
    updatedAt: '2025-01-02T00:00:00.000Z',
    override: {
      by: 'elsewhere',
      at: '2025-01-01T00:00:00.000Z',
      reason: 'Kiosks.',
      rails: ['scope_missing'],
    },
  };

  test('is answered for by its importer, and says where it comes from', () => {
    expect(accepted(reviewImportedException(file, context))).toEqual({
      ...content({ entries: NARROW.slice(0, 3) }),
      isEnabled: true,
      createdBy: 'ines',
      createdAt: '2026-03-01T12:00:00.000Z',
      origin: { createdBy: 'elsewhere', createdAt: '2025-01-01T00:00:00.000Z' },
      override: {
        by: 'ines',
        at: '2026-03-01T12:00:00.000Z',
        reason: 'Kiosks.',
        rails: ['scope_missing'],
      },
    });
  });

  test('is refused where its override names no rail at all', () => {
    const override = { by: 'x', at: '2025-01-01T00:00:00.000Z', reason: 'Kiosks.', rails: [] };
    expect(refusedBy(reviewImportedException({ ...file, override }, context))).toEqual([
      'scope_missing',
    ]);
  });

  test('is refused where it runs into a rail that its override does not name', () => {
    expect(refusedBy(reviewImportedException({ ...file, entries: BROAD }, context))).toEqual([
      'identity_missing',
      'parent_missing',
      'rests_on_shared_fields',
    ]);
  });
});
