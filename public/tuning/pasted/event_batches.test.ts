import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_EXPLAINED_EVENTS } from '../../../common/api';
import { eventBatches } from './event_batches';
import { MAX_BATCH_BYTES } from './parse_pasted_events';

const withBytes = (sizes: readonly number[]) =>
  sizes.map((bytes, at) => ({ position: at + 1, event: {}, bytes, hasInexactNumber: false }));

const lengths = (sizes: readonly number[]) =>
  eventBatches(withBytes(sizes)).map(({ length }) => length);

test.each([
  ['no events', [], []],
  ['as many as fit', Array<number>(MAX_EXPLAINED_EVENTS).fill(10), [100]],
  ['one more', Array<number>(MAX_EXPLAINED_EVENTS + 1).fill(10), [100, 1]],
  ['large ones', [MAX_BATCH_BYTES - 1, 10, MAX_BATCH_BYTES - 12, 1], [1, 2, 1]],
])('%s', (_title, sizes, expected) => {
  expect(lengths(sizes)).toEqual(expected);
});

test('all events are sent once, in their order, within the limits', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: MAX_BATCH_BYTES - 1 })), (sizes) => {
      const events = withBytes(sizes);
      const batches = eventBatches(events);
      expect(batches.flat()).toEqual(events);
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(MAX_EXPLAINED_EVENTS);
        const bytes = batch.reduce((sum, event) => sum + event.bytes + 1, 0);
        expect(bytes).toBeLessThanOrEqual(MAX_BATCH_BYTES);
      }
    })
  );
});
