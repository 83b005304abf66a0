import { compileException, fieldsOf, type ExceptionEntry } from '../../common/exceptions';
import type { HistoryEvent } from '../../common/history';
import { enrichedHistoryEvent } from '../../common/history/enriched_history_event';

/** What a looser exception hides beyond another one. */
export interface AddedEffect {
  readonly events: number;
  /** Different hosts of these events, as far as they name them. */
  readonly hosts: number;
}

/**
 * Counts what each of several looser exceptions would have hidden of the past in addition. All at once, since they look
 * at the same events, of which there may be thousands.
 *
 * @param hidden what is hidden as it is
 */
export function addedEffects(
  looser: readonly (readonly ExceptionEntry[])[],
  hidden: readonly HistoryEvent[],
  events: readonly HistoryEvent[]
): readonly AddedEffect[] {
  const before = new Set(hidden);
  const fields = fieldsOf(looser.map((entries) => ({ entries })));
  const others = events
    .filter((event) => !before.has(event))
    .map((event) => ({ host: event.host, enriched: enrichedHistoryEvent(event, fields) }));
  return looser.map((entries) => {
    const hides = compileException({ entries });
    const added = others.filter(({ enriched }) => hides(enriched));
    const hosts = new Set(added.flatMap(({ host }) => (host === null ? [] : [host])));
    return { events: added.length, hosts: hosts.size };
  });
}
