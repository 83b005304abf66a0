import type { KeptException } from '../../common/api';
import { RuleRuns } from '../support/rule_runs';
import { lookupEvent } from '../support/lookup_event';

const ALERTS = 100;
const ROUNDS = 30;
const STARTED_AT = '2026-03-01T12:00:00.000Z';

/** As narrow as the guard rails ask for: of another program each, which starts of processes would have to tell. */
const EXCEPTIONS: readonly KeptException[] = Array.from({ length: 500 }, (_, number) => ({
  name: `Exception ${number}`,
  reason: 'A benchmark.',
  evidence: [],
  isEnabled: true,
  createdBy: 'bench',
  createdAt: STARTED_AT,
  entries: [
    {
      field: 'process.hash.sha256',
      operator: 'is',
      values: [number.toString(16).padStart(64, '0')],
    },
    { field: 'process.parent.executable', operator: 'is', values: ['C:\\a\\b.exe'] },
    { field: 'dns.question.name', operator: 'is', values: ['api.ipify.org'] },
    { field: 'host.id', operator: 'is', values: [`host-${number}`] },
  ],
}));

/** Milliseconds that one run of 100 new alerts takes, without the time that Elasticsearch is waited for. */
async function ownTime(exceptions: readonly KeptException[] = []): Promise<number> {
  const rule = await RuleRuns.start({}, exceptions);
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
  const withExceptions: number[] = [];
  for (let round = 0; round < ROUNDS; round++) withExceptions.push(await ownTime(EXCEPTIONS));
  console.log(
    [
      `| executor, ${ALERTS} new alerts, Elasticsearch excluded | ms |`,
      '| --- | ---: |',
      `| first run of the process | ${first.toFixed(1)} |`,
      `| median of ${ROUNDS} runs | ${median(times).toFixed(1)} |`,
      `| the same with ${EXCEPTIONS.length} exceptions | ${median(withExceptions).toFixed(1)} |`,
    ].join('\n')
  );
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[ROUNDS / 2] ?? 0;
}

void main();
