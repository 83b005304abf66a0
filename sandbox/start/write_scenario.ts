import type { Client } from '@elastic/elasticsearch';
import { indexTemplates, type Scenario, type ScenarioEvent } from '../scenario';

/** Events of one bulk request. */
const EVENTS_PER_REQUEST = 2_000;

/**
 * Writes the scenario: the index templates first, then the events, oldest first. Events that are there already, from an
 * earlier start, stay as they are.
 *
 * @param onWritten told how many events have been written so far
 * @returns how many events the scenario has
 * @throws Error if an event is refused
 */
export async function writeScenario(
  client: Client,
  { events }: Pick<Scenario, 'events'>,
  onWritten: (count: number) => void = () => {}
): Promise<number> {
  for (const { name, body } of indexTemplates) {
    await client.transport.request({ method: 'PUT', path: `/_index_template/${name}`, body });
  }
  let count = 0;
  let batch: ScenarioEvent[] = [];
  for (const event of events) {
    batch.push(event);
    if (batch.length < EVENTS_PER_REQUEST) continue;
    await writeBatch(client, batch);
    count += batch.length;
    batch = [];
    onWritten(count);
  }
  if (batch.length > 0) await writeBatch(client, batch);
  return count + batch.length;
}

async function writeBatch(client: Client, batch: readonly ScenarioEvent[]): Promise<void> {
  const { errors, items } = await client.bulk({
    operations: batch.flatMap(({ index, id, source }) => [
      { create: { _index: index, _id: id } },
      source,
    ]),
    refresh: true,
  });
  if (!errors) return;
  const refused = items
    .flatMap(({ create }) => (create?.error === undefined ? [] : [create]))
    .filter(({ status }) => status !== 409);
  const [first] = refused;
  if (first === undefined) return;
  throw new Error(
    `${refused.length} events of the scenario were refused, the first one by ${first._index}: ${first.error?.reason ?? ''}`
  );
}
