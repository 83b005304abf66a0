// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ExceptionsResponse, HistoryResponse, StoredException } from '../../common/api';
import type { ApiClient } from '../services/api_client';
import { fakeServices } from '../testing/fake_services';
import { mountComponent, type MountedComponent } from '../testing/mount_component';
import { exampleException, exampleHistoryEvent } from './example_exceptions';
import { ExceptionsSection } from './exceptions_section';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });

const expired: StoredException = {
  ...exampleException,
  id: 'two',
  name: 'Old backup agent',
  expiresAt: '2026-01-02T00:00:00.000Z',
  override: {
    by: 'grace',
    at: '2026-01-01T00:00:00.000Z',
    reason: 'Isolated laboratory.',
    rails: ['parent_missing', 'scope_missing'],
  },
  origin: { createdBy: 'mallory', createdAt: '2025-12-01T00:00:00.000Z' },
};

const hit = exampleHistoryEvent('1', 'WS-1', 'ipinfo.io');
const answer = (events: (typeof hit)[]): HistoryResponse => ({
  kind: 'done',
  events: events.map((event) => ({ ...event, couldNotEvaluate: [] })),
  isFull: false,
  incomplete: null,
  unmappedFields: [],
  processStartProblem: null,
  tookMs: 1,
  requests: 1,
  request: { path: '/x', body: {} },
});

let page: MountedComponent | undefined;
afterEach(() => {
  page?.unmount();
  vi.restoreAllMocks();
});

async function shown(
  response: Partial<ExceptionsResponse>,
  api: Partial<ApiClient> = {},
  canWrite = true
) {
  const exceptions = vi.fn(() => Promise.resolve({ exceptions: [], unreadable: [], ...response }));
  const history = vi.fn(() => Promise.resolve(answer([hit])));
  const { services, toasts } = fakeServices({ api: { exceptions, history, ...api }, canWrite });
  const mounted = await mountComponent(<ExceptionsSection />, services);
  page = mounted;
  for (let round = 0; round < 5; round++) await mounted.settle();
  return { mounted, toasts, exceptions, history };
}

const texts = (mounted: MountedComponent, subject: string) =>
  mounted.all(subject).map(({ textContent }) => textContent);
const failing = (status: number) => () =>
  Promise.reject(Object.assign(new Error('x'), { request: {}, response: { status } }));

describe('the list of exceptions', () => {
  test('shows state and hits; an expired one stays, with its override in sight', async () => {
    const { mounted } = await shown({ exceptions: [exampleException, expired] });
    for (let round = 0; round < 50; round++) await mounted.settle();
    expect(texts(mounted, 'exceptionHits')).toEqual(['1', '0']);
    expect(texts(mounted, 'exceptionState')).toEqual(['Applies', 'Expired']);
    expect(texts(mounted, 'overriddenBadge')).toEqual(['Guard rails overridden']);
    await mounted.press(mounted.all('openException')[1]);
    expect(mounted.get('exceptionOverride').textContent).toContain(
      'Guard rails overridden: no parent, no host and no account'
    );
    expect(mounted.get('exceptionOverride').textContent).toContain('Isolated laboratory.');
    expect(mounted.get('exceptionOrigin').textContent).toContain('mallory');
    expect(mounted.get('exceptionDetails').textContent).toContain('dns.question.name is ipinfo.io');
  });

  test('says what exceptions are for where there are none, and looks at no past', async () => {
    const { mounted, history } = await shown({});
    expect(mounted.get('noExceptions').textContent).toContain('It is made from an alert');
    expect(mounted.all('exportExceptions')).toEqual([]);
    expect(history).not.toHaveBeenCalled();
  });

  test('offers no change to those who may not make any', async () => {
    const { mounted } = await shown({ exceptions: [exampleException] }, {}, false);
    for (const subject of ['editException', 'deleteException', 'importExceptions']) {
      expect(mounted.all(subject)).toEqual([]);
    }
    expect(mounted.all('exportExceptions')).toHaveLength(1);
  });

  test('can be searched when it is long', async () => {
    const many = Array.from({ length: 11 }, (_, at) => ({ ...exampleException, id: `${at}` }));
    const { mounted } = await shown({ exceptions: many });
    expect(mounted.all('searchExceptions')).toHaveLength(1);
  });
});

describe('an exception of the list', () => {
  test('is disabled from the version that is shown, with everything else as it is', async () => {
    const updateException = vi.fn(() => Promise.resolve({ exception: exampleException }));
    const { mounted, toasts, exceptions } = await shown(
      { exceptions: [exampleException] },
      { updateException }
    );
    await mounted.click('disableException');
    const {
      id: _id,
      version: _version,
      createdBy: _by,
      createdAt: _at,
      ...content
    } = exampleException;
    expect(updateException.mock.calls).toEqual([
      ['one', { version: 'v1', exception: { ...content, isEnabled: false } }],
    ]);
    expect(toasts[0]).toContain('is disabled');
    expect(exceptions).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['changed', 409],
    ['deleted', 404],
  ])('that someone else %s is left alone until the list is loaded again', async (_case, status) => {
    const { mounted, exceptions } = await shown(
      { exceptions: [{ ...exampleException, isEnabled: false }] },
      { updateException: failing(status) }
    );
    await mounted.click('enableException');
    expect(mounted.get('exceptionConflict').textContent).toContain('Nothing is overwritten');
    expect(exceptions).toHaveBeenCalledOnce();
    await mounted.click('reloadExceptions');
    expect(mounted.all('exceptionConflict')).toEqual([]);
    expect(exceptions).toHaveBeenCalledTimes(2);
  });

  test('is deleted after it was named, one that cannot be read too', async () => {
    const deleteException = vi.fn(() => Promise.resolve());
    const { mounted } = await shown(
      {
        exceptions: [exampleException],
        unreadable: [{ id: 'three', version: 'v9', reason: 'reason: nothing is not string' }],
      },
      { deleteException }
    );
    await mounted.click('deleteException');
    expect(mounted.get('deleteExceptionConfirmation').textContent).toContain(exampleException.name);
    await mounted.click('confirmModalConfirmButton');
    expect(mounted.get('unreadableExceptions').textContent).toContain('nothing is not string');
    await mounted.click('deleteUnreadable');
    await mounted.click('confirmModalConfirmButton');
    expect(deleteException.mock.calls).toEqual([
      ['one', 'v1'],
      ['three', 'v9'],
    ]);
  });

  test('leaves the keyboard in the list when it is gone', async () => {
    const exceptions = vi
      .fn(() => Promise.resolve({ exceptions: [expired], unreadable: [] }))
      .mockResolvedValueOnce({ exceptions: [exampleException, expired], unreadable: [] });
    const { mounted } = await shown({}, { exceptions, deleteException: () => Promise.resolve() });
    await mounted.click('deleteException');
    await mounted.click('confirmModalConfirmButton');
    await mounted.settle();
    expect(mounted.all('exceptionRow')).toHaveLength(1);
    await vi.waitFor(() => expect(document.activeElement).toBe(mounted.get('exceptionsList')));
  });

  test('keeps the keyboard on its button while it is enabled, which a second press does not repeat', async () => {
    const answers: (() => void)[] = [];
    const updateException = vi.fn(
      () =>
        new Promise<{ exception: StoredException }>((resolve) => {
          answers.push(() => resolve({ exception: exampleException }));
        })
    );
    const { mounted } = await shown({ exceptions: [exampleException] }, { updateException });
    await mounted.click('disableException');
    const button = mounted.get('disableException');
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
    await mounted.press(button);
    expect(updateException).toHaveBeenCalledOnce();
    answers.forEach((answer) => answer());
    await mounted.settle();
    expect(button.getAttribute('aria-busy')).toBe('false');
    expect(document.activeElement).toBe(button);
  });
});

describe('an import', () => {
  async function chosen(text: string, api: Partial<ApiClient> = {}) {
    const found = await shown({}, api);
    await found.mounted.click('importExceptions');
    const input = found.mounted.get('importFile');
    const file = new File([text], 'exceptions.json');
    // jsdom reads no text of files.
    const part = { text: () => Promise.resolve(text) };
    Reflect.set(file, 'slice', () => part);
    Object.defineProperty(input, 'files', { value: { 0: file, length: 1, item: () => file } });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
    });
    return found;
  }

  test('tells all faults of the file at once, and sends nothing', async () => {
    const importExceptions = vi.fn(() => Promise.resolve({ created: 0, skipped: 0 }));
    const { mounted } = await chosen('{"type":"x","version":1,"exceptions":[{"name":1}]}', {
      importExceptions,
    });
    const faults = mounted.get('importFaults').textContent;
    expect(faults).toContain('type: "x"');
    expect(faults).toContain('exceptions[0].name: 1');
    expect(faults).toContain('exceptions[0].createdBy: nothing');
    expect(mounted.get('confirmImport').hasAttribute('disabled')).toBe(true);
    expect(importExceptions).not.toHaveBeenCalled();
  });

  test('lists what the server refuses', async () => {
    const file = { type: 'publicIpDiscovery.exceptions', version: 1, exceptions: [] };
    const refused = Object.assign(new Error('Bad Request'), {
      request: {},
      response: { status: 400 },
      body: { message: 'exceptions[0] (a): One.\nexceptions[1] (b): Two.' },
    });
    const { mounted } = await chosen(JSON.stringify(file), {
      importExceptions: () => Promise.reject(refused),
    });
    await mounted.click('confirmImport');
    const items = [...mounted.get('importFaults').querySelectorAll('li')];
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'exceptions[0] (a): One.',
      'exceptions[1] (b): Two.',
    ]);
  });

  test('says what came of it, and shows the list anew', async () => {
    const importExceptions = vi.fn(() => Promise.resolve({ created: 48, skipped: 2 }));
    const file = { type: 'publicIpDiscovery.exceptions', version: 1, exceptions: [] };
    const { mounted, toasts, exceptions } = await chosen(JSON.stringify(file), {
      importExceptions,
    });
    await mounted.click('confirmImport');
    expect(importExceptions.mock.calls).toEqual([[file]]);
    expect(toasts).toEqual(['success: 48 created, 2 were there already']);
    expect(mounted.all('importModal')).toEqual([]);
    expect(exceptions).toHaveBeenCalledTimes(2);
  });
});

test('an export holds what is there', async () => {
  const blobs: Blob[] = [];
  Reflect.set(URL, 'createObjectURL', (blob: Blob) => {
    blobs.push(blob);
    return 'blob:x';
  });
  Reflect.set(URL, 'revokeObjectURL', () => undefined);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const { mounted } = await shown({ exceptions: [exampleException, expired] });
  expect(mounted.get('exportExceptions').textContent).toBe('Export all 2');
  await mounted.click('exportExceptions');
  expect(blobs.map(({ type }) => type)).toEqual(['application/json;charset=utf-8']);
});
