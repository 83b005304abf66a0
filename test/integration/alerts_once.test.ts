import { describe, expect, test } from 'vitest';
import { scenario } from '../../sandbox/scenario';
import { writeScenario } from '../../sandbox/start/write_scenario';
import { lookupAt, runningSandbox } from '../support/running_sandbox';

const at = (time: string) => `2026-03-01T${time}:00.000Z`;

describe('each event alerts once', () => {
  test('the scenario gives exactly its expected alerts, and a second pass none', async () => {
    const sandbox = await runningSandbox();
    const now = new Date(at('12:00'));
    const day = scenario({ now, hours: 4, backgroundPerHour: 500 });
    await writeScenario(sandbox.client, day);
    sandbox.setTime(at('08:00'));
    await sandbox.enable();
    for (let pass = 0; pass < 2; pass++) {
      for (let minutes = 0; minutes <= 4 * 60; minutes += 5) {
        const outcome = await sandbox.run(
          new Date(Date.parse(at('08:00')) + minutes * 60_000).toISOString()
        );
        expect(outcome.error).toBeUndefined();
      }
      expect(await sandbox.alertedEvents()).toEqual(
        day.expectedAlerts.map(({ eventId }) => eventId).sort()
      );
    }
  }, 120_000);

  test('a restart between search and save adds none', async () => {
    const sandbox = await runningSandbox();
    await sandbox.enable();
    await sandbox.lookup('a', at('11:58'));
    const before = sandbox.host.saveState();
    await sandbox.run(at('12:00'));
    expect(before.rules).toHaveLength(1);
    await sandbox.restart();
    await sandbox.run(at('12:00'));
    await sandbox.run(at('12:05'));
    expect(await sandbox.alertedEvents()).toEqual(['a']);
  });

  test('rollover of the alert index and of the data stream adds none', async () => {
    const sandbox = await runningSandbox();
    await sandbox.enable();
    await sandbox.lookup('a', at('11:58'));
    await sandbox.run(at('12:00'));
    await sandbox.host.rolloverAlerts();
    await sandbox.client.indices.rollover({ alias: 'logs-endpoint.events.network-default' });
    await sandbox.lookup('b', at('12:01'));
    await sandbox.run(at('12:05'));
    expect(await sandbox.alertedEvents()).toEqual(['a', 'b']);
  });

  test('late events and events without a time of ingestion are found', async () => {
    const sandbox = await runningSandbox();
    await sandbox.enable();
    await sandbox.run(at('12:00'));
    await sandbox.lookup('late', at('11:54'), {
      event: { category: ['network'], ingested: at('12:02') },
    });
    await sandbox.lookup('plain', at('12:03'), { event: { category: ['network'] } });
    await sandbox.run(at('12:05'));
    expect(await sandbox.alertedEvents()).toEqual(['late', 'plain']);
  });
});

describe('a burst', () => {
  test('of 5,000 with a limit of 100 is alerted in 50 runs, none twice', async () => {
    const sandbox = await runningSandbox();
    await sandbox.enable();
    const start = Date.parse(at('11:52'));
    await sandbox.indexAll(
      'logs-endpoint.events.network-default',
      Array.from({ length: 5_000 }, (_, number) => ({
        id: `e${String(number).padStart(4, '0')}`,
        document: lookupAt(new Date(start + number * 50).toISOString()),
      }))
    );
    for (let run = 0; run < 50; run++) {
      const outcome = await sandbox.run(
        new Date(Date.parse(at('12:00')) + run * 300_000).toISOString()
      );
      const waiting = 5_000 - (run + 1) * 100;
      expect(outcome.alertsWritten).toBe(100);
      if (waiting > 0) {
        expect(outcome.lastRun.outcomeMsg?.join(' ')).toContain(`${waiting} matching events wait`);
      }
    }
    const alerted = await sandbox.alertedEvents();
    expect(new Set(alerted).size).toBe(5_000);
    expect(alerted).toHaveLength(5_000);
  }, 240_000);

  test('within one millisecond is alerted whole', async () => {
    const sandbox = await runningSandbox();
    await sandbox.enable();
    await sandbox.indexAll(
      'logs-endpoint.events.network-default',
      Array.from({ length: 1_200 }, (_, number) => ({
        id: `e${number}`,
        document: lookupAt(at('11:58')),
      }))
    );
    for (let run = 0; run < 12; run++) {
      await sandbox.run(new Date(Date.parse(at('12:00')) + run * 300_000).toISOString());
    }
    expect(new Set(await sandbox.alertedEvents()).size).toBe(1_200);
  }, 120_000);
});
