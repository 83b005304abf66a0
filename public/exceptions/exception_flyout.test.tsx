// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { eventsWithin, historyAnswer } from '../../test/support/history_answer';
import type {
  ExceptionContent,
  ExceptionUpdateRequest,
  HistoryRequest,
  HistoryResponse,
  StoredException,
} from '../../common/api';
import type { HistoryEvent } from '../../common/history';
import type { ApiClient } from '../services/api_client';
import { fakeServices } from '../testing/fake_services';
import { mountComponent, type MountedComponent } from '../testing/mount_component';
import { textCanvas } from '../testing/text_canvas';
import { typeText } from '../testing/type_text';
import { AddExceptionButton } from './add_exception_button';
import { exampleException, exampleHistoryEvent, exampleSubject } from './example_exceptions';
import { ExceptionFlyout } from './exception_flyout';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });
beforeAll(() => {
  textCanvas();
  // jsdom lays nothing out.
  Reflect.set(Element.prototype, 'scrollIntoView', () => undefined);
});

const events = [
  exampleHistoryEvent('1', 'WS-1', 'ipinfo.io'),
  exampleHistoryEvent('2', 'WS-2', 'ipinfo.io'),
  exampleHistoryEvent('3', 'WS-3', 'ipinfo.io'),
  exampleHistoryEvent('4', 'WS-1', 'api.ipify.org'),
];

function past(found: readonly HistoryEvent[]) {
  return (request: HistoryRequest): Promise<HistoryResponse> =>
    Promise.resolve(historyAnswer(eventsWithin(found, request)));
}

let page: MountedComponent | undefined;
afterEach(() => page?.unmount());

function server(api: Partial<ApiClient> = {}) {
  const createException = vi.fn((_content: ExceptionContent) =>
    Promise.resolve({ exception: exampleException })
  );
  const history = vi.fn(past(events));
  const { services, toasts } = fakeServices({
    api: {
      exceptionSubject: () => Promise.resolve(exampleSubject),
      rule: () => Promise.resolve({ rule: null }),
      history,
      createException,
      ...api,
    },
  });
  return { services, toasts, createException, history };
}

type Server = ReturnType<typeof server>;

/** Parts of the form are loaded when they are needed, which takes its time. */
async function until(mounted: MountedComponent, isThere: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!isThere() && Date.now() < deadline) await mounted.settle();
  expect(isThere()).toBe(true);
}

async function opened({ services }: Server): Promise<MountedComponent> {
  const mounted = await mountComponent(<AddExceptionButton alertId="alert-1" />, services);
  page = mounted;
  await mounted.click('addException');
  await until(
    mounted,
    () => mounted.all('hiddenAlerts')[0]?.textContent.includes('1 alert') === true
  );
  return mounted;
}

const values = (mounted: MountedComponent, subject: string) =>
  mounted.all(subject).map((each) => (each instanceof HTMLInputElement ? each.value : ''));
const texts = (mounted: MountedComponent, subject: string) =>
  mounted.all(subject).map(({ textContent }) => textContent);

/** The box for the field of another condition. */
function fieldBox(mounted: MountedComponent): HTMLInputElement {
  const box = mounted.get('addEntry').querySelector('input');
  if (box === null) throw new Error('There is no box.');
  return box;
}

/** Leaves a text in the box without pressing Enter. */
async function leave(mounted: MountedComponent, text: string): Promise<void> {
  const box = fieldBox(mounted);
  act(() => box.focus());
  await typeText(box, text);
  await act(async () => {
    mounted.get('exceptionName').focus();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

/** Types a text into the box and presses Enter. */
async function enter(mounted: MountedComponent, text: string): Promise<void> {
  const box = fieldBox(mounted);
  act(() => box.focus());
  await typeText(box, text);
  await act(async () => {
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
  });
}

/** Removes the conditions on fields. */
async function remove(mounted: MountedComponent, fields: readonly string[]): Promise<void> {
  for (const field of fields) {
    const row = mounted.all('exceptionEntry').find((each) => each.textContent.includes(field));
    await mounted.press(
      row?.querySelector<HTMLElement>('[data-test-subj~="removeEntry"]') ?? undefined
    );
  }
}

describe('an exception for the alert of Defender’s network inspection', () => {
  test('is filled with the narrowest conditions, from the event and the start of its process', async () => {
    const mounted = await opened(server());
    expect(values(mounted, 'exceptionName')).toEqual(['NisSrv.exe asks ipinfo.io on WS-1']);
    expect(mounted.all('exceptionEntry')).toHaveLength(8);
    expect(values(mounted, 'entryValue')).toContain('C:\\Windows\\System32\\services.exe');
    expect(texts(mounted, 'entryOrigin').slice(4, 6)).toEqual([
      'from the start of the process',
      'from the event',
    ]);
    expect(mounted.get('hiddenAlerts').textContent).toBe(
      'Would have hidden 1 alert of 1 lookup (1 event)'
    );
    expect(texts(mounted, 'nearMiss').sort()).toEqual([
      'Same program, parent, host or account, other name: api.ipify.org. 1 event on 1 host',
      'Same program, parent, name, other host or account: host.id id-of-WS-2. 1 event on 1 host',
      'Same program, parent, name, other host or account: host.id id-of-WS-3. 1 event on 1 host',
    ]);
    expect(mounted.all('subjectNotCovered')).toEqual([]);
    expect(mounted.all('exceptionFaults')).toEqual([]);
  });

  test('is loosened with the effect in sight, and made the narrowest again, without another request', async () => {
    const fake = server();
    const mounted = await opened(fake);
    const asked = fake.history.mock.calls.length;
    expect(mounted.get('loosen-user_instead_of_host').textContent).toBe(
      'Any host, for the account S-1-5-19: + 2 events on 2 hosts'
    );
    await mounted.click('loosen-user_instead_of_host');
    await mounted.settle();
    expect(mounted.get('hiddenAlerts').textContent).toContain('3 alerts of 3 lookups (3 events)');
    // The path is one that only administrators may write to.
    expect(mounted.all('exceptionFaults')).toEqual([]);
    await mounted.click('backToNarrowest');
    await mounted.settle();
    expect(mounted.get('hiddenAlerts').textContent).toContain('1 alert');
    expect(fake.history.mock.calls).toHaveLength(asked);
  });

  test('says that it does not cover its own alert', async () => {
    const mounted = await opened(server());
    const row = mounted
      .all('exceptionEntry')
      .find((each) => each.textContent.includes('dns.question'));
    const input = row?.querySelector('input');
    if (input == null) throw new Error('There is no value.');
    await typeText(input, 'api.ipify.org');
    expect(mounted.all('subjectNotCovered')).toHaveLength(1);
    expect(row?.textContent).toContain('does not fit the alert');
  });

  test('is saved with its reason, evidence and expiry; a missing reason is led to', async () => {
    const fake = server();
    const mounted = await opened(fake);
    await mounted.click('saveException');
    expect(fake.createException).not.toHaveBeenCalled();
    expect(mounted.get('exceptionFault-reason_missing').textContent).not.toBe('');
    expect(document.activeElement).toBe(mounted.get('exceptionReason'));
    await typeText(mounted.get('exceptionReason'), 'Confirmed by IT.');
    await mounted.click('saveException');
    await mounted.settle();
    const [content] = fake.createException.mock.calls[0] ?? [];
    expect(content).toMatchObject({
      name: 'NisSrv.exe asks ipinfo.io on WS-1',
      reason: 'Confirmed by IT.',
      evidence: [{ alertId: 'alert-1', alertIndex: '.internal.alerts-000001' }],
    });
    expect(content?.entries).toHaveLength(8);
    expect(Date.parse(content?.expiresAt ?? '')).toBeGreaterThan(Date.now() + 89 * 86_400_000);
    expect(content).not.toHaveProperty('overrideReason');
    expect(fake.toasts[0]).toMatch(
      /^success: The exception .* is saved – .*1 event and 1 alert\.$/
    );
    expect(mounted.all('exceptionFlyout')).toEqual([]);
  });

  test('is refused with the reasons where it is too broad, unless someone writes why', async () => {
    const fake = server();
    const mounted = await opened(fake);
    await typeText(mounted.get('exceptionReason'), 'Lab.');
    await remove(mounted, ['process.parent.executable', 'host.id', 'user.id']);
    await mounted.settle();
    expect(mounted.get('hiddenAlerts').textContent).toContain('3 alerts');
    await mounted.click('saveException');
    expect(fake.createException).not.toHaveBeenCalled();
    expect(mounted.get('exceptionFaults').textContent).toContain(
      'It does not say what starts the program. Add one of: process.parent.executable.'
    );
    expect(mounted.get('exceptionFault-scope_missing').textContent).toContain('host.id');
    expect(document.activeElement?.contains(mounted.get('exceptionFaults'))).toBe(true);

    await mounted.click('overrideRails');
    expect(mounted.all('exceptionFaults')).toEqual([]);
    expect(document.activeElement).toBe(mounted.get('overrideReason'));
    expect(mounted.all('exceptionFault-override_without_reason')).toEqual([]);
    await mounted.click('keepRails');
    expect(document.activeElement).toBe(mounted.get('overrideRails'));
    await mounted.click('overrideRails');
    await mounted.click('saveException');
    expect(fake.createException).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(mounted.get('overrideReason'));
    expect(mounted.all('exceptionFault-override_without_reason')).toHaveLength(1);
    await typeText(mounted.get('overrideReason'), 'Isolated laboratory.');
    await mounted.click('saveException');
    await mounted.settle();
    expect(fake.createException.mock.calls[0]?.[0]).toMatchObject({
      overrideReason: 'Isolated laboratory.',
    });
  });

  test('asks for the past again when it is about a field that events do not carry', async () => {
    const fake = server({
      exceptionSubject: () =>
        Promise.resolve({ ...exampleSubject, event: { ...exampleSubject.event } }),
    });
    const mounted = await opened(fake);
    const before = fake.history.mock.calls.length;
    await enter(mounted, 'process.title');
    await until(mounted, () => fake.history.mock.calls.length > before);
    expect(fake.history.mock.calls.at(-1)?.[0].fields).toEqual(['process.title']);
    expect(mounted.all('exceptionFault-no_values')).toHaveLength(1);
  });

  test('tells no number where the past cannot be searched', async () => {
    const denied = Object.assign(new Error('x'), { request: {}, response: { status: 403 } });
    const fake = server({ history: () => Promise.reject(denied) });
    const mounted = await mountComponent(<AddExceptionButton alertId="alert-1" />, fake.services);
    page = mounted;
    await mounted.click('addException');
    await until(mounted, () => mounted.all('requestFailure-denied').length === 1);
    expect(mounted.all('hiddenAlerts')).toEqual([]);
    expect(mounted.all('nearMisses')).toEqual([]);
    expect(mounted.get('loosen-user_instead_of_host').textContent).toBe(
      'Any host, for the account S-1-5-19'
    );
  });

  test('keeps what was typed when the server refuses it, and says why', async () => {
    const error = Object.assign(new Error('Bad Request'), {
      request: {},
      response: { status: 400 },
      body: { message: 'The space has 1,000 exceptions already.' },
    });
    const mounted = await opened(server({ createException: () => Promise.reject(error) }));
    await typeText(mounted.get('exceptionReason'), 'Confirmed.');
    await mounted.click('saveException');
    await mounted.settle();
    const problem = mounted.get('requestFailure-invalid');
    expect(problem.textContent).toContain('1,000 exceptions');
    expect(document.activeElement).toBe(mounted.get('saveException'));
    expect(mounted.get('exceptionReason').textContent).toBe('Confirmed.');
  });

  test('is not thrown away without asking', async () => {
    const mounted = await opened(server());
    await typeText(mounted.get('exceptionReason'), 'Half a');
    const reason = mounted.get('exceptionReason');
    reason.focus();
    act(() => {
      reason.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await mounted.settle();
    expect(mounted.all('exceptionFlyout')).toHaveLength(1);
    await mounted.click('confirmModalConfirmButton');
    expect(mounted.all('exceptionFlyout')).toEqual([]);
    await vi.waitFor(() => expect(document.activeElement).toBe(mounted.get('addException')));
  });

  test('can be neither changed nor closed while it is saved', async () => {
    const answers: (() => void)[] = [];
    const createException = () =>
      new Promise<{ exception: StoredException }>((_resolve, reject) => {
        answers.push(() => reject(new Error('Refused.')));
      });
    const mounted = await opened(server({ createException }));
    await typeText(mounted.get('exceptionReason'), 'Confirmed.');
    await mounted.click('saveException');
    await typeText(mounted.get('exceptionReason'), 'Confirmed by IT.');
    expect(mounted.get('exceptionReason').textContent).toBe('Confirmed.');
    act(() => {
      mounted
        .get('saveException')
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await mounted.click('cancelException');
    await mounted.click('euiFlyoutCloseButton');
    expect(mounted.all('exceptionFlyout')).toHaveLength(1);
    expect(mounted.all('discardException')).toEqual([]);
    answers.forEach((answer) => answer());
    await mounted.settle();
    await typeText(mounted.get('exceptionReason'), 'Confirmed by IT.');
    expect(mounted.get('exceptionReason').textContent).toBe('Confirmed by IT.');
    await mounted.click('cancelException');
    expect(mounted.all('discardException')).toHaveLength(1);
  });

  test('gets no condition from half a name, or a whole one, before Enter is pressed', async () => {
    const mounted = await opened(server());
    const box = fieldBox(mounted);
    await leave(mounted, 'process.args');
    expect(box.value).toBe('process.args');
    await leave(mounted, 'process.ti');
    expect(mounted.all('exceptionEntry')).toHaveLength(8);
    expect(box.value).toBe('process.ti');
    expect(mounted.get('exceptionFlyout').textContent).toContain('press Enter in the box');
    await act(async () => {
      box.focus();
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(mounted.all('exceptionEntry')).toHaveLength(9);
    expect(box.value).toBe('');
    expect(mounted.get('exceptionFlyout').textContent).not.toContain('press Enter in the box');
  });

  test.each(['process.na', 'process.name'])(
    'is not saved while %s is left in the box, to which the keyboard goes',
    async (text) => {
      const fake = server();
      const mounted = await opened(fake);
      await typeText(mounted.get('exceptionReason'), 'Confirmed.');
      await leave(mounted, text);
      await mounted.click('saveException');
      expect(fake.createException).not.toHaveBeenCalled();
      expect(document.activeElement).toBe(fieldBox(mounted));
      expect(mounted.get('exceptionFlyout').textContent).toContain('press Enter in the box');
      await typeText(fieldBox(mounted), '');
      await mounted.click('saveException');
      expect(fake.createException).toHaveBeenCalledOnce();
    }
  );

  test('gets a condition on the field that is meant, and none on what no field is called', async () => {
    const fake = server();
    const mounted = await opened(fake);
    await typeText(mounted.get('exceptionReason'), 'Confirmed.');
    await enter(mounted, 'process.na');
    const added = mounted.all('exceptionEntry')[8];
    expect(added?.querySelector('code')?.textContent).toBe('process.name');
    expect(fieldBox(mounted).value).toBe('');
    await remove(mounted, ['process.name']);
    await enter(mounted, 'two words');
    expect(mounted.all('exceptionEntry')).toHaveLength(8);
    expect(fieldBox(mounted).value).toBe('two words');
    expect(mounted.get('exceptionFlyout').textContent).toContain('No field is called that');
    await mounted.click('saveException');
    expect(fake.createException).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(fieldBox(mounted));
  });

  test('says where the faults are told if all of them are told at conditions', async () => {
    const mounted = await opened(server());
    await enter(mounted, 'labels.team');
    expect(texts(mounted, 'exceptionFaults')[0]).toContain(
      '1 reason is told at the conditions below.'
    );
    await remove(mounted, ['dns.question.name']);
    expect(texts(mounted, 'exceptionFaults')[0]).toContain(
      '1 more is told at the conditions below.'
    );
  });

  test('keeps the keyboard on a value after its condition was loosened, or one was removed', async () => {
    const mounted = await opened(server());
    const row = (field: string) =>
      mounted.all('exceptionEntry').find(({ textContent }) => textContent.includes(field));
    const focused = () =>
      mounted.all('exceptionEntry').find((each) => each.contains(document.activeElement));
    await mounted.click('loosen-any_version');
    expect(document.activeElement?.tagName).toBe('INPUT');
    expect(focused()).toBe(row('process.executable'));
    const next = row('process.executable')?.nextElementSibling;
    await remove(mounted, ['process.executable']);
    expect(document.activeElement?.tagName).toBe('INPUT');
    expect(focused()).toBe(next);
  });

  test('does not count an alert that the rule no longer matches, and says so', async () => {
    const event = {
      ...exampleSubject.event,
      'kibana.alert.original_time': new Date(Date.now() - 7_200_000).toISOString(),
    };
    const mounted = await opened(
      server({ exceptionSubject: () => Promise.resolve({ ...exampleSubject, event }) })
    );
    await until(mounted, () => mounted.all('subjectMissed').length === 1);
    await remove(mounted, ['dns.question.name']);
    expect(mounted.all('subjectMissed')).toHaveLength(1);
  });

  test('is refused with an expiry that has passed', async () => {
    const fake = server();
    const mounted = await opened(fake);
    await typeText(mounted.get('exceptionReason'), 'Confirmed.');
    await typeText(mounted.get('exceptionExpiry'), 'on_date');
    await typeText(mounted.get('exceptionExpiryDate'), '2020-01-31');
    await mounted.click('saveException');
    expect(fake.createException).not.toHaveBeenCalled();
    expect(mounted.get('exceptionFault-expiry_has_passed').textContent).toContain(
      'Feb 1, 2020, 00:00:00.000 has passed'
    );
    expect(mounted.all('exceptionFaults')).toEqual([]);
  });
});

test('who may not write reads why, by keyboard too', async () => {
  const { services } = fakeServices({ canWrite: false });
  page = await mountComponent(<AddExceptionButton alertId="alert-1" />, services);
  const button = page.get('addException');
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.hasAttribute('disabled')).toBe(false);
  await page.press(button);
  expect(page.all('exceptionFlyout')).toEqual([]);
});

describe('an exception that someone else changes at the same time', () => {
  const conflict = Object.assign(new Error('Conflict'), { request: {}, response: { status: 409 } });
  const theirs: StoredException = { ...exampleException, version: 'v2', reason: 'Ticket 17.' };

  async function conflicting(exceptions: StoredException[]) {
    const updateException = vi
      .fn((_id: string, _request: ExceptionUpdateRequest) =>
        Promise.resolve({ exception: exampleException })
      )
      .mockRejectedValueOnce(conflict);
    const fake = server({
      updateException,
      exceptionSubject: () => Promise.reject(new Error('Gone.')),
      exceptions: () => Promise.resolve({ exceptions, unreadable: [] }),
    });
    const onClose = vi.fn();
    const onConflict = vi.fn();
    const mounted = await mountComponent(
      <ExceptionFlyout
        task={{ kind: 'edit', exception: exampleException }}
        onClose={onClose}
        onConflict={onConflict}
      />,
      fake.services
    );
    page = mounted;
    await until(mounted, () => mounted.all('exceptionReason').length === 1);
    await typeText(mounted.get('exceptionReason'), 'Mine.');
    await mounted.click('saveException');
    await mounted.settle();
    return { mounted, updateException, onClose, onConflict };
  }

  test('overwrites nothing: what differs is shown, and what was typed stays', async () => {
    const { mounted, updateException } = await conflicting([theirs]);
    expect(mounted.get('exceptionConflict').textContent).toContain(
      'Reason: theirs “Ticket 17.”, yours “Mine.”'
    );
    expect(mounted.get('exceptionReason').textContent).toBe('Mine.');
    await mounted.click('keepMine');
    await mounted.click('saveException');
    expect(updateException.mock.calls.map(([, { version }]) => version)).toEqual(['v1', 'v2']);
  });

  test('can be loaded as it is by now', async () => {
    const { mounted, onClose, onConflict } = await conflicting([theirs]);
    expect(onConflict).toHaveBeenCalledOnce();
    await mounted.click('takeTheirs');
    expect(mounted.all('exceptionConflict')).toEqual([]);
    expect(mounted.get('exceptionReason').textContent).toBe('Ticket 17.');
    expect(document.activeElement).toBe(mounted.get('saveException'));
    // Nothing differs from what is saved.
    await mounted.click('cancelException');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('may be gone', async () => {
    const { mounted } = await conflicting([]);
    expect(mounted.get('exceptionConflict').textContent).toContain('It was deleted');
    expect(mounted.all('keepMine')).toEqual([]);
  });
});
