import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askedAgain,
  historyPlan,
  MAX_HISTORY_EVENTS,
  MAX_HISTORY_REQUESTS,
  nextSpan,
  planProgress,
  searchedFrom,
  withAnswer,
  type HistoryPlan,
  type HistorySpan,
  type SpanAnswer,
} from './history_plan';

function answer(count: number, parts: Partial<SpanAnswer> = {}): SpanAnswer {
  return {
    events: Array.from({ length: count }, () => null),
    isFull: false,
    incomplete: null,
    unmappedFields: [],
    processStartProblem: null,
    ...parts,
  };
}

/** Answers every span until nothing more is asked. */
function followed(span: HistorySpan, respond: (span: HistorySpan) => SpanAnswer) {
  const plans: HistoryPlan[] = [historyPlan(span)];
  const asked: { readonly span: HistorySpan; readonly answer: SpanAnswer }[] = [];
  for (;;) {
    const plan = plans.at(-1) ?? historyPlan(span);
    const next = nextSpan(plan);
    if (next === undefined) return { plans, asked, last: plan };
    const given = respond(next);
    asked.push({ span: next, answer: given });
    plans.push(withAnswer(plan, given));
  }
}

const spans = fc
  .tuple(fc.integer({ min: 0, max: 2_000_000_000_000 }), fc.integer({ min: 0, max: 100_000 }))
  .map(([from, length]): HistorySpan => ({ from, to: from + length }));

describe('whatever is full', () => {
  test('what is searched covers the span exactly, newest first, and nothing is asked twice', () => {
    fc.assert(
      fc.property(spans, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), (span, dice) => {
        const { asked, last } = followed(span, () =>
          answer(1, { isFull: (dice.next().value ?? 0) < 4 })
        );
        const searched = asked.filter(
          (each) => !each.answer.isFull || each.span.from === each.span.to
        );
        expect(searched[0]?.span.to).toBe(span.to);
        for (const [at, { span: each }] of searched.entries()) {
          expect(each.from).toBeLessThanOrEqual(each.to);
          const older = searched[at + 1];
          if (older !== undefined) expect(older.span.to).toBe(each.from - 1);
        }
        const keys = asked.map((each) => `${each.span.from}–${each.span.to}`);
        expect(new Set(keys).size).toBe(keys.length);
        if (last.notes.some(({ kind }) => kind === 'request_limit')) {
          expect(asked).toHaveLength(MAX_HISTORY_REQUESTS);
          expect(searchedFrom(last)).toBe(searched.at(-1)?.span.from);
        } else {
          expect(searched.at(-1)?.span.from).toBe(span.from);
          expect(planProgress(last)).toBe(1);
          expect(searchedFrom(last)).toBe(span.from);
          expect(last.events).toBe(searched.length);
        }
      })
    );
  });

  test('the progress never goes back', () => {
    fc.assert(
      fc.property(spans, fc.infiniteStream(fc.boolean()), (span, isFull) => {
        const { plans } = followed(span, () => answer(0, { isFull: isFull.next().value === true }));
        const progress = plans.map(planProgress);
        expect(progress[0]).toBe(0);
        for (const [at, share] of progress.slice(1).entries()) {
          expect(share).toBeGreaterThanOrEqual(progress[at] ?? 1);
          expect(share).toBeLessThanOrEqual(1);
        }
      })
    );
  });
});

describe('slices', () => {
  test.each([
    [{ from: 0, to: 11_999 }, 12, { from: 11_000, to: 11_999 }],
    [{ from: 5, to: 7 }, 3, { from: 7, to: 7 }],
    [{ from: 5, to: 5 }, 1, { from: 5, to: 5 }],
  ])('of %j', (span, count, newest) => {
    expect(historyPlan(span).open).toHaveLength(count);
    expect(nextSpan(historyPlan(span))).toEqual(newest);
  });

  test.each([
    { from: 5, to: 4 },
    { from: NaN, to: 4 },
    { from: 4, to: NaN },
  ])('%j is refused', (span) => {
    expect(() => historyPlan(span)).toThrow(RangeError);
  });

  test('of a full one the newer half is asked first', () => {
    const plan = withAnswer(historyPlan({ from: 0, to: 119 }), answer(1_000, { isFull: true }));
    expect(plan.open.slice(0, 3)).toEqual([
      { from: 115, to: 119 },
      { from: 110, to: 114 },
      { from: 100, to: 109 },
    ]);
    expect(plan).toMatchObject({ events: 0, notes: [] });
    expect(searchedFrom(plan)).toBeUndefined();
  });
});

describe('limits', () => {
  test('what is found beyond the limit of events is dropped and told', () => {
    const { last, asked } = followed({ from: 0, to: 119 }, () => answer(900));
    expect(asked).toHaveLength(12);
    expect(last).toMatchObject({
      events: 9_900,
      notes: [{ kind: 'event_limit', limit: MAX_HISTORY_EVENTS }],
    });
    expect(searchedFrom(last)).toBe(10);
    expect(planProgress(last)).toBeCloseTo(11 / 12);
  });

  test('just as many as the limit are none too many', () => {
    const { last } = followed({ from: 0, to: 119 }, ({ to }) => answer(to >= 20 ? 1_000 : 0));
    expect(last).toMatchObject({ events: 10_000, notes: [], open: [] });
  });

  test('questions after a search that goes on count as requests', () => {
    let plan = historyPlan({ from: 0, to: 119 });
    for (let at = 1; at < MAX_HISTORY_REQUESTS; at++) plan = askedAgain(plan);
    expect(nextSpan(plan)).toEqual({ from: 110, to: 119 });
    plan = askedAgain(plan);
    expect(nextSpan(plan)).toBeUndefined();
    expect(plan.notes).toEqual([{ kind: 'request_limit', limit: MAX_HISTORY_REQUESTS }]);
  });

  test('the last request may be the one that ends it', () => {
    let plan = historyPlan({ from: 5, to: 5 });
    for (let at = 1; at < MAX_HISTORY_REQUESTS; at++) plan = askedAgain(plan);
    expect(withAnswer(plan, answer(1))).toMatchObject({ open: [], notes: [] });
  });
});

describe('notes', () => {
  test('each is told once', () => {
    const { last } = followed({ from: 0, to: 119 }, ({ to }) =>
      answer(0, {
        incomplete: to < 60 ? '1 of 3 shards failed' : null,
        unmappedFields: ['process.pe.company'],
        processStartProblem: 'You may not read them.',
      })
    );
    expect(last.notes).toEqual([
      { kind: 'unmapped_fields', fields: ['process.pe.company'] },
      { kind: 'process_starts', reason: 'You may not read them.' },
      { kind: 'incomplete', reason: '1 of 3 shards failed' },
    ]);
  });

  test('a millisecond that is full keeps its events and is told', () => {
    const { last } = followed({ from: 7, to: 8 }, ({ from, to }) =>
      answer(3, { isFull: from <= 7 && to >= 7 })
    );
    expect(last).toMatchObject({ events: 6, notes: [{ kind: 'full_millisecond', at: 7 }] });
  });

  test('an answer that nobody asked for is a fault of ours', () => {
    const done = withAnswer(historyPlan({ from: 1, to: 1 }), answer(0));
    expect(() => withAnswer(done, answer(0))).toThrow(RangeError);
  });
});
