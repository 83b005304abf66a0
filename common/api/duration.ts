import * as t from 'io-ts';

const DURATION = /^([1-9]\d{0,6})([smhd])$/;

const MILLISECONDS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A duration as Kibana's alerting framework writes it: one whole number and one unit, `30s`, `5m`, `24h`, `7d`. */
export const durationCodec = new t.Type<string, unknown>(
  'a duration such as "5m" or "24h"',
  (value): value is string => typeof value === 'string' && DURATION.test(value),
  (value, context) =>
    typeof value === 'string' && DURATION.test(value)
      ? t.success(value)
      : t.failure(value, context),
  (value) => value
);

/**
 * The length of a duration in milliseconds.
 *
 * @throws {RangeError} if the text is no duration
 */
export function durationMilliseconds(duration: string): number {
  const [, count, unit = ''] = DURATION.exec(duration) ?? [];
  const factor = MILLISECONDS[unit];
  if (count === undefined || factor === undefined) {
    throw new RangeError(`[${duration}] is no duration such as 5m or 24h`);
  }
  return Number(count) * factor;
}
