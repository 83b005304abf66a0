import { RuleRuns } from '../support/rule_runs';
import { lookupEvent } from '../support/lookup_event';

const ALERTS = 100;
const ROUNDS = 30;
const STARTED_AT = '2026-03-01T12:00:00.000Z';

/** Milliseconds that one run of 100 new alerts takes, without the time that Elasticsearch is waited for. */
async function ownTime(): Promise<number> {
  const rule = await RuleRuns.start();
  try {
    for (let number = 0; number < ALERTS; number++) {
      const time = new Date(Date.parse(STARTED_AT) - number * 1_000).toISOString();
      rule.events.push({
        _index: '.ds-logs-endpoint.events.network-default-2026.03.01-000001',
        _id: `e${number}`,
        _source: lookupEvent({
          '@timestamp': time,
          event: { category: ['network'], ingested: time },
        }),
      });
    }
    const begun = performance.now();
    const { reported, error } = await rule.run(STARTED_AT);
    const total = performance.now() - begun;
    if (reported.length !== ALERTS) throw new Error('every event alerts', { cause: error });
    return total - rule.elasticsearchTime;
  } finally {
    await rule.close();
  }
}

async function main(): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await ownTime());
  const [first = 0] = times;
  const median = [...times].sort((a, b) => a - b)[ROUNDS / 2] ?? 0;
  console.log(
    [
      `| executor, ${ALERTS} new alerts, Elasticsearch excluded | ms |`,
      '| --- | ---: |',
      `| first run of the process | ${first.toFixed(1)} |`,
      `| median of ${ROUNDS} runs | ${median.toFixed(1)} |`,
    ].join('\n')
  );
}

void main();
