import { describe, expect, test } from 'vitest';
import {
  apiPaths,
  EXCEPTIONS_FILE_TYPE,
  EXCEPTIONS_FILE_VERSION,
  exceptionResponse,
  exceptionsResponse,
  exceptionSubjectResponse,
  MAX_IMPORTED_EXCEPTIONS,
  type ExceptionContent,
  type KeptException,
  type StoredException,
} from '../../common/api';
import { decode } from '../../common/validation';
import { lookupAt, runningSandbox, type RunningSandbox } from '../support/running_sandbox';

const at = (time: string) => `2026-03-01T${time}:00.000Z`;

const HOST = '4f0b4a6c-1f1c-4b8f-9d55-1f2a7c1f6f10';
const ENTITY = 'ZTlmM2Q1LTQ3MTEtMTc3MjM2';
const HASH = '1a'.repeat(32);
const PARENT = 'C:\\Larch\\service.exe';
const PROCESS_STREAM = 'logs-endpoint.events.process-default';

/** What the lookup of the updater says of its host and process; its parent only stands on the start of the process. */
const updater = {
  host: { id: HOST, name: 'ws-01', os: { type: 'windows' } },
  agent: { type: 'endpoint', id: HOST },
  process: {
    name: 'curl.exe',
    executable: 'C:\\Larch\\curl.exe',
    entity_id: ENTITY,
    hash: { sha256: HASH },
  },
};

const entries: ExceptionContent['entries'] = [
  { field: 'process.hash.sha256', operator: 'is', values: [HASH] },
  { field: 'process.parent.executable', operator: 'is', values: [PARENT.toUpperCase()] },
  { field: 'dns.question.name', operator: 'is', values: ['api.ipify.org'] },
  { field: 'host.id', operator: 'is', values: [HOST] },
];

function content(changes: Partial<ExceptionContent> = {}): ExceptionContent {
  return {
    name: 'Updater',
    reason: 'Its vendor says so, and its start shows it.',
    entries,
    evidence: [],
    ...changes,
  };
}

/** The start of the updater's process, as its source writes it. */
async function indexStart(sandbox: RunningSandbox, time: string): Promise<void> {
  await sandbox.index(PROCESS_STREAM, 'start', {
    '@timestamp': at(time),
    event: {
      category: ['process'],
      type: ['start'],
      action: 'start',
      dataset: 'endpoint.events.process',
      ingested: at(time),
    },
    ...updater,
    process: { ...updater.process, parent: { name: 'service.exe', executable: PARENT } },
  });
}

async function created(
  sandbox: RunningSandbox,
  changes: Partial<ExceptionContent> = {}
): Promise<StoredException> {
  const { status, body } = await sandbox.call('POST', apiPaths.exceptions, content(changes));
  const decoded = decode(exceptionResponse, body);
  if (decoded.kind === 'invalid') throw new Error(`${status}: ${JSON.stringify(body)}`);
  return decoded.value.exception;
}

async function listed(sandbox: RunningSandbox): Promise<readonly StoredException[]> {
  const { body } = await sandbox.call('GET', apiPaths.exceptions);
  const decoded = decode(exceptionsResponse, body);
  if (decoded.kind === 'invalid') throw new Error(decoded.faults.join());
  return decoded.value.exceptions;
}

const pathOf = (path: string, { id }: StoredException) => path.replace('{id}', id);

async function enabledSandbox(): Promise<RunningSandbox> {
  const sandbox = await runningSandbox();
  await sandbox.enable();
  return sandbox;
}

describe('an exception', () => {
  test('hides what it names, which only the start of the process tells, and nothing else', async () => {
    const sandbox = await enabledSandbox();
    await indexStart(sandbox, '09:00');
    await created(sandbox);
    await sandbox.lookup('excepted', at('11:58'), updater);
    await sandbox.lookup('other name', at('11:58'), {
      ...updater,
      dns: { question: { name: 'icanhazip.com' } },
    });
    await sandbox.lookup('other process', at('11:58'), {
      ...updater,
      process: { ...updater.process, entity_id: 'unknown start' },
    });
    expect((await sandbox.run(at('12:00'))).error).toBeUndefined();
    expect(await sandbox.alertedEvents()).toEqual(['other name', 'other process']);
    // Neither does the run that overlaps with it.
    await sandbox.run(at('12:05'));
    expect(await sandbox.alertedEvents()).toHaveLength(2);
  });

  test('that a search can apply is applied by the search, and its events are not asked for', async () => {
    const sandbox = await enabledSandbox();
    // Nothing but what the lookup's own index maps.
    await created(sandbox, { entries: entries.slice(2), overrideReason: 'Kiosk.' });
    await sandbox.lookup('excepted', at('11:58'), updater);
    await sandbox.run(at('12:00'));
    expect(await sandbox.alertedEvents()).toEqual([]);
    const { body } = await sandbox.call('GET', apiPaths.runs);
    expect(body).toMatchObject({ runs: [{ events: 0, excepted: 0, outcome: 'complete' }] });
  });

  test('that hides after the search is counted with the run', async () => {
    const sandbox = await enabledSandbox();
    await indexStart(sandbox, '11:00');
    await created(sandbox);
    await sandbox.lookup('excepted', at('11:58'), updater);
    await sandbox.run(at('12:00'));
    const { body } = await sandbox.call('GET', apiPaths.runs);
    expect(body).toMatchObject({ runs: [{ events: 1, excepted: 1, alerts: 0 }] });
  });

  test('whose start of the process cannot be searched hides nothing, and the run says so', async () => {
    const sandbox = await enabledSandbox();
    await indexStart(sandbox, '11:00');
    await created(sandbox);
    await sandbox.lookup('excepted', at('11:58'), updater);
    sandbox.elasticsearch.store.injectFault({
      on: 'msearch',
      kind: 'error',
      search: 0,
      status: 503,
      type: 'x',
      reason: 'too busy',
    });
    await sandbox.run(at('12:00'));
    expect(await sandbox.alertedEvents()).toEqual(['excepted']);
    expect((await sandbox.call('GET', apiPaths.rule)).body).toMatchObject({
      rule: {
        lastOutcome: 'warning',
        message: expect.stringMatching(/may not have applied .*too busy/),
      },
    });
  });

  test('that is saved while a run is in flight applies from the next run on', async () => {
    const sandbox = await enabledSandbox();
    await indexStart(sandbox, '11:00');
    await sandbox.lookup('first', at('11:58'), updater);
    sandbox.elasticsearch.store.injectFault({ on: 'eql', kind: 'delay', ms: 500 });
    const run = sandbox.run(at('12:00'));
    await created(sandbox);
    expect((await run).error).toBeUndefined();
    expect(await sandbox.alertedEvents()).toEqual(['first']);
    await sandbox.lookup('second', at('12:03'), updater);
    await sandbox.run(at('12:05'));
    expect(await sandbox.alertedEvents()).toEqual(['first']);
  });

  test('that expires between two runs hides what happened before, and stays listed', async () => {
    const sandbox = await enabledSandbox();
    await indexStart(sandbox, '11:00');
    // Whoever makes one has to choose a time to come; a file may hold any.
    await sandbox.call(
      'POST',
      apiPaths.importExceptions,
      fileOf([imported('Updater', { expiresAt: at('12:02') })])
    );
    await sandbox.lookup('before', at('11:59'), updater);
    await sandbox.run(at('12:00'));
    await sandbox.lookup('also before', at('12:01'), updater);
    await sandbox.lookup('after', at('12:03'), updater);
    await sandbox.run(at('12:05'));
    expect(await sandbox.alertedEvents()).toEqual(['after']);
    await sandbox.run(at('12:20'));
    expect(await sandbox.alertedEvents()).toEqual(['after']);
    expect(await listed(sandbox)).toMatchObject([{ name: 'Updater', expiresAt: at('12:02') }]);
  });

  test('that expires hides what happened before also when it is found again, or arrives late', async () => {
    const sandbox = await enabledSandbox();
    await indexStart(sandbox, '11:00');
    await sandbox.call(
      'POST',
      apiPaths.importExceptions,
      fileOf([
        imported('After the search', { expiresAt: at('12:04') }),
        imported('By the search', {
          entries: entries.slice(2),
          expiresAt: at('12:04'),
          override: {
            by: 'elsewhere',
            at: at('10:00'),
            reason: 'Kiosk.',
            rails: ['identity_missing', 'parent_missing'],
          },
        }),
      ])
    );
    const late = (ingested: string) => ({
      ...updater,
      event: { category: ['network'], action: 'lookup_requested', ingested: at(ingested) },
    });
    await sandbox.lookup('found again', at('12:03'), late('12:08'));
    await sandbox.run(at('12:09'));
    await sandbox.run(at('12:14'));
    await sandbox.lookup('late', at('12:03'), late('12:17'));
    await sandbox.lookup('after', at('12:05'), late('12:17'));
    await sandbox.run(at('12:19'));
    expect(await sandbox.alertedEvents()).toEqual(['after']);
  });

  test('starts of processes are not asked for where they could change nothing', async () => {
    const sandbox = await enabledSandbox();
    await created(sandbox);
    await sandbox.lookup('other host', at('11:58'), {
      ...updater,
      host: { ...updater.host, id: 'another' },
    });
    await sandbox.run(at('12:00'));
    expect(await sandbox.alertedEvents()).toEqual(['other host']);
    const operations = sandbox.elasticsearch.store.requests.map(({ operation }) => operation);
    expect(operations).not.toContain('msearch');
  });

  test('that is disabled, or deleted, no longer applies', async () => {
    const sandbox = await enabledSandbox();
    await indexStart(sandbox, '11:00');
    const exception = await created(sandbox);
    const { body } = await sandbox.call('PUT', pathOf(apiPaths.exception, exception), {
      version: exception.version,
      exception: content({ isEnabled: false }),
    });
    expect(body).toMatchObject({ exception: { isEnabled: false, updatedBy: 'admin' } });
    await sandbox.lookup('disabled', at('11:58'), updater);
    await sandbox.run(at('12:00'));
    expect(await sandbox.alertedEvents()).toEqual(['disabled']);
    const [now] = await listed(sandbox);
    const enabled = await sandbox.call('PUT', pathOf(apiPaths.exception, exception), {
      version: now?.version,
      exception: content(),
    });
    await sandbox.lookup('enabled', at('12:03'), updater);
    await sandbox.run(at('12:05'));
    expect(await sandbox.alertedEvents()).toEqual(['disabled']);
    const decoded = decode(exceptionResponse, enabled.body);
    await sandbox.call('POST', pathOf(apiPaths.deleteException, exception), {
      version: decoded.kind === 'valid' ? decoded.value.exception.version : '',
    });
    expect(await listed(sandbox)).toEqual([]);
    await sandbox.lookup('deleted', at('12:08'), updater);
    await sandbox.run(at('12:10'));
    expect(await sandbox.alertedEvents()).toContain('deleted');
  });

  test('for an account that tells nothing of a source hides nothing of it', async () => {
    const sandbox = await enabledSandbox();
    await created(sandbox, {
      entries: [
        { field: 'dns.question.name', operator: 'is', values: ['api.ipify.org'] },
        { field: 'user.id', operator: 'is', values: ['S-1-5-18'] },
      ],
      overrideReason: 'Services only.',
    });
    const user = { id: 'S-1-5-18' };
    await sandbox.lookup('of Elastic Defend', at('11:58'), { user, agent: { type: 'endpoint' } });
    await sandbox.index('winlogbeat-test', 'of Sysmon', {
      ...lookupAt(at('11:58'), { user }),
      agent: { type: 'winlogbeat' },
      event: { category: ['network'], module: 'sysmon', code: '22', ingested: at('11:58') },
    });
    expect((await sandbox.run(at('12:00'))).error).toBeUndefined();
    expect(await sandbox.alertedEvents()).toEqual(['of Sysmon']);
  });

  test('does not change the rule, nor with whose privileges it searches', async () => {
    const sandbox = await enabledSandbox();
    const before = await sandbox.call('GET', apiPaths.rule);
    await created(sandbox);
    expect(await sandbox.call('GET', apiPaths.rule)).toEqual(before);
  });
});

describe('what is refused', () => {
  test('a broad exception, with every reason; with a written reason it is kept', async () => {
    const sandbox = await enabledSandbox();
    const broad = content({ entries: entries.slice(2, 3) });
    const refused = await sandbox.call('POST', apiPaths.exceptions, broad);
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({
      message: expect.stringContaining('process.parent.executable'),
      attributes: { faults: { length: 4 } },
    });
    await created(sandbox, { ...broad, overrideReason: 'Kiosk hosts run nothing else.' });
    expect(await listed(sandbox)).toMatchObject([
      { override: { by: 'admin', reason: 'Kiosk hosts run nothing else.', rails: { length: 4 } } },
    ]);
  });

  test('an expiry that has passed', async () => {
    const sandbox = await enabledSandbox();
    expect(
      await sandbox.call('POST', apiPaths.exceptions, content({ expiresAt: '2026-03-01' }))
    ).toMatchObject({ status: 400, body: { message: expect.stringContaining('has passed') } });
  });

  test('what anyone but a user with the right would change', async () => {
    const sandbox = await enabledSandbox();
    const exception = await created(sandbox);
    const { version } = exception;
    for (const [method, path, body] of [
      ['POST', apiPaths.exceptions, content()],
      ['PUT', pathOf(apiPaths.exception, exception), { version, exception: content() }],
      ['POST', pathOf(apiPaths.deleteException, exception), { version }],
      ['POST', apiPaths.importExceptions, fileOf([])],
    ] as const) {
      expect((await sandbox.call(method, path, body, { user: 'analyst' })).status).toBe(403);
    }
    expect(
      (await sandbox.call('GET', apiPaths.exceptions, undefined, { user: 'analyst' })).body
    ).toMatchObject({ exceptions: [{ name: 'Updater' }] });
    expect(
      (await sandbox.call('GET', apiPaths.exceptions, undefined, { user: 'outsider' })).status
    ).toBe(403);
    expect(await listed(sandbox)).toEqual([exception]);
  });

  test('a change of what someone else has changed meanwhile; nothing is overwritten', async () => {
    const sandbox = await enabledSandbox();
    const exception = await created(sandbox);
    const { version } = exception;
    const change = (name: string) =>
      sandbox.call('PUT', pathOf(apiPaths.exception, exception), {
        version,
        exception: content({ name }),
      });
    expect((await change('First')).status).toBe(200);
    const second = await change('Second');
    expect(second).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('nothing was saved') },
    });
    const removal = await sandbox.call('POST', pathOf(apiPaths.deleteException, exception), {
      version,
    });
    expect(removal.status).toBe(409);
    expect(await listed(sandbox)).toMatchObject([{ name: 'First', isEnabled: true }]);
  });

  test('a change of what is gone', async () => {
    const sandbox = await enabledSandbox();
    const exception = await created(sandbox);
    const remove = () =>
      sandbox.call('POST', pathOf(apiPaths.deleteException, exception), {
        version: exception.version,
      });
    expect((await remove()).status).toBe(200);
    expect((await remove()).status).toBe(404);
  });
});

function fileOf(exceptions: readonly KeptException[]) {
  return { type: EXCEPTIONS_FILE_TYPE, version: EXCEPTIONS_FILE_VERSION, exceptions };
}

function imported(name: string, changes: Partial<KeptException> = {}): KeptException {
  return {
    ...content({ name }),
    isEnabled: true,
    createdBy: 'elsewhere',
    createdAt: '2025-01-01T00:00:00.000Z',
    ...changes,
  };
}

describe('an import', () => {
  const many = Array.from({ length: MAX_IMPORTED_EXCEPTIONS }, (_, number) =>
    imported(`Exception ${number}`, {
      entries: [
        ...entries.slice(0, 3),
        { field: 'host.id', operator: 'is', values: [`${number}-${HOST}`] },
      ],
    })
  );

  test('of 500 is there at once, applies, and is not doubled', async () => {
    const sandbox = await enabledSandbox();
    await indexStart(sandbox, '11:00');
    const file = fileOf([...many.slice(0, -1), imported('Last')]);
    const first = await sandbox.call('POST', apiPaths.importExceptions, file);
    expect(first).toEqual({ status: 200, body: { created: 500, skipped: 0 } });
    const again = await sandbox.call('POST', apiPaths.importExceptions, file);
    expect(again).toEqual({ status: 200, body: { created: 0, skipped: 500 } });
    const kept = await listed(sandbox);
    expect(kept).toHaveLength(500);
    expect(kept.find(({ name }) => name === 'Last')).toMatchObject({
      createdBy: 'admin',
      origin: { createdBy: 'elsewhere', createdAt: '2025-01-01T00:00:00.000Z' },
    });
    await sandbox.lookup('excepted', at('11:58'), updater);
    await sandbox.lookup('other', at('11:58'));
    expect((await sandbox.run(at('12:00'))).error).toBeUndefined();
    expect(await sandbox.alertedEvents()).toEqual(['other']);
  }, 60_000);

  test('with faults names all of them, and saves nothing', async () => {
    const sandbox = await enabledSandbox();
    const { status, body } = await sandbox.call(
      'POST',
      apiPaths.importExceptions,
      fileOf([
        imported('Good'),
        imported('Broad', { entries: entries.slice(2, 3) }),
        imported(' ', { entries }),
      ])
    );
    expect(status).toBe(400);
    expect(body).toMatchObject({
      attributes: {
        faults: [
          expect.stringMatching(/^exceptions\[1\] \(Broad\): /),
          expect.stringMatching(/^exceptions\[1\] /),
          expect.stringMatching(/^exceptions\[1\] /),
          expect.stringMatching(/^exceptions\[1\] /),
          'exceptions[2] ( ): Give the exception a name.',
        ],
      },
    });
    expect(await listed(sandbox)).toEqual([]);
  });

  test.each([
    ['another kind of file', { type: 'other', version: 1, exceptions: [] }, /type: "other" is not/],
    ['a later version', { ...fileOf([]), version: 2 }, /version: 2 is not/],
    ['too many', fileOf([...many, imported('One more')]), /at most 500 exceptions/],
    [
      'something that is no exception',
      { ...fileOf([]), exceptions: [{ name: 'x' }] },
      /exceptions\[0\]\.reason: nothing is not/,
    ],
  ])('of %s is refused', async (_name, file, message) => {
    const sandbox = await runningSandbox();
    const reply = await sandbox.call('POST', apiPaths.importExceptions, file);
    expect(reply).toMatchObject({ status: 400, body: { message: expect.stringMatching(message) } });
  });
});

test('an exception is made from the alert and the start of its process', async () => {
  const sandbox = await enabledSandbox();
  await indexStart(sandbox, '09:00');
  await sandbox.lookup('a', at('11:58'), updater);
  await sandbox.run(at('12:00'));
  const { hits } = await sandbox.client.search({ index: '.alerts-publicipdiscovery.*' });
  const alertId = hits.hits[0]?._id ?? '';
  const { body } = await sandbox.call(
    'POST',
    apiPaths.exceptionSubject,
    { alertId },
    { user: 'analyst' }
  );
  expect(decode(exceptionSubjectResponse, body)).toMatchObject({
    kind: 'valid',
    value: {
      alertId,
      source: 'endpoint',
      processStart: { process: { parent: { executable: PARENT } } },
      processStartProblem: null,
    },
  });
  expect((await sandbox.call('POST', apiPaths.exceptionSubject, { alertId: 'none' })).status).toBe(
    404
  );
});
