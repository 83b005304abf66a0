// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { historyAnswer } from '../../test/support/history_answer';
import {
  MAX_EXTRA_FIELDS,
  MAX_IMPORT_BYTES,
  type ExceptionsResponse,
  type StoredException,
} from '../../common/api';
import type { ApiClient } from '../services/api_client';
import { fakeServices } from '../testing/fake_services';
import { mountComponent, type MountedComponent } from '../testing/mount_component';
import { textCanvas } from '../testing/text_canvas';
import { typeText } from '../testing/type_text';
import { exampleException, exampleHistoryEvent } from './example_exceptions';
import { ExceptionsSection } from './exceptions_section';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });
// jsdom lays nothing out.
const scrollIntoView = vi.fn();
beforeAll(textCanvas);
beforeEach(() => {
  scrollIntoView.mockClear();
  Reflect.set(Element.prototype, 'scrollIntoView', scrollIntoView);
});

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

const disabled: StoredException = { ...exampleException, version: 'v2', isEnabled: false };

const hit = exampleHistoryEvent('1', 'WS-1', 'ipinfo.io');
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
  const history = vi.fn(() => Promise.resolve(historyAnswer([hit])));
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

const emptyFile = JSON.stringify({
  type: 'publicIpDiscovery.exceptions',
  version: 1,
  exceptions: [],
});

const isChecked = (mounted: MountedComponent, subject: string) => {
  const box = mounted.get(subject);
  return box instanceof HTMLInputElement && box.checked;
};

/** A list that is one shorter after each deletion. */
async function shownList(length: number) {
  let left: StoredException[] = Array.from({ length }, (_, at) => ({
    ...exampleException,
    id: `${at}`,
    name: `Number ${at}`,
  }));
  return shown(
    {},
    {
      exceptions: () => Promise.resolve({ exceptions: left, unreadable: [] }),
      deleteException: (deleted) => {
        left = left.filter(({ id }) => id !== deleted);
        return Promise.resolve();
      },
    }
  );
}

describe('the list of exceptions', () => {
  test('tells no number where the past cannot be searched', async () => {
    const { mounted } = await shown({ exceptions: [exampleException] }, { history: failing(403) });
    expect(mounted.all('requestFailure-denied')).toHaveLength(1);
    expect(texts(mounted, 'exceptionHits')).toEqual(['–']);
  });

  test('tells no number of an exception on more fields than the past can be asked for', async () => {
    const entries = Array.from({ length: MAX_EXTRA_FIELDS + 1 }, (_, at) => ({
      field: `labels.${at}`,
      operator: 'is' as const,
      values: ['a'],
    }));
    const { mounted } = await shown({
      exceptions: [exampleException, { ...exampleException, id: 'two', entries }],
    });
    expect(mounted.get('leftOutFields').textContent).toContain(`labels.${MAX_EXTRA_FIELDS} `);
    expect(texts(mounted, 'exceptionHits')).toEqual(['1', '–']);
  });

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

  test('can be searched when it is long, and still when the one that was found is deleted', async () => {
    const { mounted } = await shownList(11);
    await typeText(mounted.get('searchExceptions'), 'Number 7');
    expect(texts(mounted, 'openException')).toEqual(['Number 7']);
    await mounted.click('deleteException');
    await mounted.click('confirmModalConfirmButton');
    await mounted.settle();
    expect(mounted.all('exceptionRow')).toEqual([]);
    expect(mounted.get('exceptionsTable').textContent).toContain('No exception fits the search');
    const field = mounted.get('searchExceptions');
    field.focus();
    await typeText(field, '');
    expect(mounted.all('exceptionRow')).toHaveLength(10);
    expect(document.activeElement).toBe(field);
  });

  test('keeps what is selected over pages, searches and changes', async () => {
    const { mounted } = await shownList(30);
    const exportLabel = () => mounted.get('exportExceptions').textContent;
    expect(exportLabel()).toBe('Export all 30');
    await mounted.click('checkboxSelectRow-0');
    await mounted.click('checkboxSelectRow-1');
    expect(exportLabel()).toBe('Export 2 selected');
    await mounted.click('pagination-button-1');
    expect(mounted.all('exceptionRow')).toHaveLength(5);
    expect(exportLabel()).toBe('Export 2 selected');
    await mounted.click('checkboxSelectRow-27');
    await mounted.press(mounted.all('openException')[0]);
    expect(mounted.get('exceptionDetails').textContent).toContain('Known false positive.');
    expect(mounted.all('exceptionRow')).toHaveLength(5);
    expect(exportLabel()).toBe('Export 3 selected');
    await typeText(mounted.get('searchExceptions'), 'Number 1');
    expect(mounted.all('exceptionRow')).toHaveLength(11);
    expect(isChecked(mounted, 'checkboxSelectRow-1')).toBe(true);
    expect(exportLabel()).toBe('Export 3 selected');
    await typeText(mounted.get('searchExceptions'), '');
    expect(mounted.all('exceptionRow')).toHaveLength(25);
    await mounted.press(mounted.all('deleteException')[0]);
    await mounted.click('confirmModalConfirmButton');
    await mounted.settle();
    expect(exportLabel()).toBe('Export 2 selected');
    await mounted.click('checkboxSelectAll');
    expect(exportLabel()).toBe('Export 1 selected');
    expect(isChecked(mounted, 'checkboxSelectRow-1')).toBe(false);
  });

  test('goes on from its top, in sight, when another page is turned to', async () => {
    const { mounted } = await shownList(30);
    await mounted.click('pagination-button-next');
    expect(mounted.all('exceptionRow')).toHaveLength(5);
    expect(document.activeElement).toBe(mounted.get('exceptionsList'));
    expect(scrollIntoView).toHaveBeenCalledExactlyOnceWith({ block: 'nearest' });
  });

  test('shows the last page there is when the rows of a page are gone', async () => {
    const { mounted } = await shownList(26);
    await mounted.click('pagination-button-1');
    await mounted.click('deleteException');
    await mounted.click('confirmModalConfirmButton');
    await mounted.settle();
    expect(mounted.all('exceptionRow')).toHaveLength(25);
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
    expect(document.activeElement).toBe(mounted.get('exceptionsList'));
    expect(mounted.all('exceptionConflict')).toEqual([]);
    expect(exceptions).toHaveBeenCalledTimes(2);
  });

  test('that was not changed is named where the keyboard goes, until that is dismissed', async () => {
    const updateException = vi
      .fn<ApiClient['updateException']>(failing(500))
      .mockImplementationOnce(failing(409));
    const { mounted, exceptions } = await shown(
      { exceptions: [exampleException] },
      { updateException }
    );
    await mounted.click('disableException');
    expect(mounted.get('exceptionConflict').textContent).toContain(exampleException.name);
    expect(document.activeElement).toBe(mounted.get('actionProblem'));
    expect(scrollIntoView).toHaveBeenCalledExactlyOnceWith({ block: 'nearest' });
    expect(mounted.all('dismissActionProblem')).toEqual([]);

    await mounted.click('disableException');
    expect(mounted.all('exceptionConflict')).toEqual([]);
    expect(mounted.get('requestFailure-failed').textContent).toContain('The request failed');
    const problem = mounted.get('actionProblem');
    expect(problem.textContent).toContain(`“${exampleException.name}” is not changed`);
    expect(document.activeElement).toBe(problem);
    expect(scrollIntoView).toHaveBeenCalledTimes(2);
    await mounted.click('dismissActionProblem');
    expect(mounted.all('actionProblem')).toEqual([]);
    expect(document.activeElement).toBe(mounted.get('exceptionsList'));
    expect(exceptions).toHaveBeenCalledOnce();
  });

  test('is no longer said not to be changed once a change was made, by its form too', async () => {
    const updateException = vi
      .fn<ApiClient['updateException']>(() => Promise.resolve({ exception: disabled }))
      .mockImplementationOnce(failing(500))
      .mockImplementationOnce(failing(500));
    const { mounted } = await shown(
      { exceptions: [exampleException, { ...exampleException, id: 'two' }] },
      { updateException, exceptionSubject: failing(404), rule: failing(404) }
    );
    await mounted.press(mounted.all('disableException')[0]);
    expect(mounted.all('actionProblem')).toHaveLength(1);
    await mounted.press(mounted.all('editException')[0]);
    await vi.waitFor(() => expect(mounted.all('exceptionReason')).toHaveLength(1));
    await mounted.click('saveException');
    await mounted.settle();
    expect(mounted.all('actionProblem')).toHaveLength(1);
    await mounted.click('saveException');
    await mounted.settle();
    expect(mounted.all('exceptionFlyout')).toEqual([]);
    expect(mounted.all('actionProblem')).toEqual([]);
  });

  test('is deleted after it was named with who made it and why, one that cannot be read too', async () => {
    const deleteException = vi.fn(() => Promise.resolve());
    const { mounted } = await shown(
      {
        exceptions: [exampleException],
        unreadable: [{ id: 'three', version: 'v9', reason: 'reason: nothing is not string' }],
      },
      { deleteException }
    );
    await mounted.click('deleteException');
    const question = mounted.get('deleteExceptionConfirmation').textContent;
    expect(question).toContain(exampleException.name);
    expect(question).toContain('Added by ada');
    expect(question).toContain('Known false positive.');
    await mounted.click('confirmModalConfirmButton');
    expect(mounted.get('unreadableExceptions').textContent).toContain('nothing is not string');
    await mounted.click('deleteUnreadable');
    expect(mounted.get('deleteExceptionConfirmation').textContent).not.toContain('Added by');
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
    const exceptions = vi
      .fn(() => Promise.resolve({ exceptions: [disabled], unreadable: [] }))
      .mockResolvedValueOnce({ exceptions: [exampleException], unreadable: [] });
    const { mounted } = await shown({}, { updateException, exceptions });
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

  test('is busy until a list shows what became of it, whatever is changed meanwhile', async () => {
    const second = { ...exampleException, id: 'two' };
    const updateException = vi.fn(() => Promise.resolve({ exception: disabled }));
    const exceptions = vi
      .fn<ApiClient['exceptions']>(() =>
        Promise.resolve({ exceptions: [disabled, { ...disabled, id: 'two' }], unreadable: [] })
      )
      .mockResolvedValueOnce({ exceptions: [exampleException, second], unreadable: [] })
      .mockImplementationOnce(() => new Promise(() => undefined))
      .mockImplementationOnce(failing(503));
    const { mounted } = await shown({}, { updateException, exceptions });
    const busy = () =>
      mounted.all('disableException').map((button) => button.getAttribute('aria-busy'));
    await mounted.press(mounted.all('disableException')[0]);
    expect(busy()).toEqual(['true', 'false']);
    await mounted.press(mounted.all('disableException')[0]);
    await mounted.press(mounted.all('editException')[0]);
    await mounted.press(mounted.all('deleteException')[0]);
    expect(updateException).toHaveBeenCalledOnce();
    expect(mounted.all('exceptionFlyout')).toEqual([]);
    expect(mounted.all('deleteExceptionConfirmation')).toEqual([]);
    await mounted.press(mounted.all('disableException')[1]);
    await mounted.settle();
    expect(mounted.all('requestFailure-unavailable')).toHaveLength(1);
    expect(busy()).toEqual(['true', 'true']);
    await mounted.click('retryRequest');
    await mounted.settle();
    const after = mounted.all('enableException').map((each) => each.getAttribute('aria-busy'));
    expect(after).toEqual(['false', 'false']);
  });
});

describe('an import', () => {
  /** @param part of the file, otherwise than its text says */
  async function chosen(
    text: string,
    api: Partial<ApiClient> = {},
    part: { readonly size?: number; readonly text?: () => Promise<string> } = {}
  ) {
    const found = await shown({}, api);
    await found.mounted.click('importExceptions');
    const input = found.mounted.get('importFile');
    const file = new File([text], 'exceptions.json');
    // jsdom reads no text of files.
    Reflect.set(file, 'text', part.text ?? (() => Promise.resolve(text)));
    if (part.size !== undefined) Object.defineProperty(file, 'size', { value: part.size });
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
    expect(mounted.get('confirmImport').getAttribute('aria-disabled')).toBe('true');
    expect(importExceptions).not.toHaveBeenCalled();
  });

  test('does not read a file that is far too large, and tells its size', async () => {
    const text = vi.fn(() => Promise.resolve(''));
    const { mounted } = await chosen('', {}, { size: 5 * MAX_IMPORT_BYTES, text });
    expect(mounted.get('importFaults').textContent).toContain('has 20,971,520 bytes');
    expect(text).not.toHaveBeenCalled();
  });

  test('tells that a file cannot be read', async () => {
    const moved = new DOMException('A file could not be found.', 'NotFoundError');
    const { mounted } = await chosen('', {}, { text: () => Promise.reject(moved) });
    expect(mounted.get('importFaults').textContent).toContain('A file could not be found.');
    expect(mounted.get('confirmImport').getAttribute('aria-disabled')).toBe('true');
  });

  test('stays open while the file is sent, so that a failure is told', async () => {
    let fail = (_error: Error) => {};
    const sent = new Promise<never>((_resolve, reject) => {
      fail = reject;
    });
    const importExceptions = vi.fn(() => sent);
    const { mounted } = await chosen(emptyFile, { importExceptions });
    await mounted.click('confirmImport');
    await mounted.click('confirmImport');
    await mounted.click('cancelImport');
    expect(importExceptions).toHaveBeenCalledOnce();
    // Which would take the keyboard away from it.
    expect(mounted.get('confirmImport').hasAttribute('disabled')).toBe(false);
    fail(Object.assign(new Error('x'), { request: {}, response: { status: 503 } }));
    for (let round = 0; round < 5; round++) await mounted.settle();
    expect(mounted.all('requestFailure-unavailable')).toHaveLength(1);
    await mounted.click('cancelImport');
    expect(mounted.all('importModal')).toEqual([]);
  });

  test('says that the file is being read', async () => {
    const { mounted } = await chosen('', {}, { text: () => new Promise(() => undefined) });
    expect(mounted.get('readingImport').textContent).toContain('being read');
    expect(mounted.get('confirmImport').getAttribute('aria-disabled')).toBe('true');
  });

  test('lists what the server refuses', async () => {
    const refused = Object.assign(new Error('Bad Request'), {
      request: {},
      response: { status: 400 },
      body: { message: 'exceptions[0] (a): One.\nexceptions[1] (b): Two.' },
    });
    const { mounted } = await chosen(emptyFile, {
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
    const { mounted, toasts, exceptions } = await chosen(emptyFile, {
      importExceptions,
    });
    await mounted.click('confirmImport');
    expect(importExceptions.mock.calls).toEqual([[JSON.parse(emptyFile)]]);
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
