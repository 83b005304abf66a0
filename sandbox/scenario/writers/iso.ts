const MILLISECONDS_PER_MINUTE = 60_000;
/** `2026-03-12T14:37:` */
const PREFIX_LENGTH = 17;
/** Events come minute by minute and arrive minutes later, so that few minutes are in use at once. */
const MAX_MINUTES = 512;

/** Formatting a date costs more than anything else that is done for an event, but its minute is seldom a new one. */
const minutes = new Map<number, string>();

function minuteOf(at: number): string {
  const minute = Math.floor(at / MILLISECONDS_PER_MINUTE);
  let prefix = minutes.get(minute);
  if (prefix === undefined) {
    if (minutes.size >= MAX_MINUTES) minutes.clear();
    prefix = new Date(at).toISOString().slice(0, PREFIX_LENGTH);
    minutes.set(minute, prefix);
  }
  return prefix;
}

const SECONDS = Array.from({ length: 60 }, (_, second) => String(second).padStart(2, '0'));
const MILLISECONDS = Array.from({ length: 1_000 }, (_, millisecond) =>
  String(millisecond).padStart(3, '0')
);

function secondOf(at: number): string {
  return SECONDS[Math.floor((at % MILLISECONDS_PER_MINUTE) / 1_000)] ?? '00';
}

/** A time in milliseconds since 1970 as ISO 8601 text; `moreDigits` go behind the milliseconds. */
export function iso(at: number, moreDigits = ''): string {
  return `${minuteOf(at)}${secondOf(at)}.${MILLISECONDS[at % 1_000] ?? '000'}${moreDigits}Z`;
}

/** The same without fractions, as ingest pipelines write `event.ingested`. */
export function isoSeconds(at: number): string {
  return `${minuteOf(at)}${secondOf(at)}Z`;
}
