const DURATION = /^([1-9][0-9]*)([smhd])$/;

const MILLISECONDS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Stands for `validateDurationSchema` (`x-pack/platform/plugins/shared/alerting/common/parse_duration.ts`). */
export function durationFault(duration: string): string | undefined {
  return DURATION.test(duration) ? undefined : `string is not a valid duration: ${duration}`;
}

/** Stands for `parseDuration` of the same file. */
export function parseDuration(duration: string): number {
  const [, count, unit = ''] = DURATION.exec(duration) ?? [];
  const factor = MILLISECONDS[unit];
  if (count === undefined || factor === undefined) {
    throw new Error(
      `Invalid duration "${duration}". Durations must be of the form {number}x. Example: 5s, 5m, 5h or 5d"`
    );
  }
  return Number(count) * factor;
}
