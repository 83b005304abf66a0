import { values } from '../../common/event';
import type { ScenarioSandbox } from './scenario_sandbox';

/** The ids of a story's alerts, in the order of their events' times; several are of one lookup on some sources. */
export async function alertsOfStory(
  { kibana, scenario }: Pick<ScenarioSandbox, 'kibana' | 'scenario'>,
  storyId: string
): Promise<readonly string[]> {
  const events = scenario.expectedAlerts
    .filter((alert) => alert.storyId === storyId)
    .map(({ eventId }) => eventId);
  const { hits } = await kibana.esClient.search<Record<string, unknown>>({
    index: '.alerts-publicipdiscovery.alerts-default',
    size: 1_000,
    sort: [{ 'kibana.alert.original_time': 'asc' }],
  });
  return hits.hits.flatMap(({ _id, _source = {} }) =>
    values(_source, 'kibana.alert.ancestors.id').some((id) => events.includes(String(id)))
      ? [_id ?? '']
      : []
  );
}
