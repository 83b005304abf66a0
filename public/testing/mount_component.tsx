import { EuiProvider } from '@elastic/eui';
import { createMemoryHistory } from 'history';
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { Router } from 'react-router-dom';
import { afterAll } from 'vitest';
import { PluginServicesProvider, type PluginServices } from '../services/plugin_services';

/** Longer than the 50 milliseconds after which EUI's live announcer updates itself, whether it is still there or not. */
const LAST_TIMER_MS = 60;
// The document of jsdom goes when the tests of a file are done; a timer of a component that comes later would throw.
afterAll(() => new Promise<void>((resolve) => setTimeout(resolve, LAST_TIMER_MS)));

/** A component in the document of jsdom, as a person has it before them. */
export interface MountedComponent {
  /** All elements with this `data-test-subj`, also those in popovers. */
  readonly all: (testSubject: string) => readonly HTMLElement[];
  /** The first of them. @throws Error if there is none */
  readonly get: (testSubject: string) => HTMLElement;
  readonly click: (testSubject: string) => Promise<void>;
  /** Clicks on an element, e.g. one of several. */
  readonly press: (element: HTMLElement | undefined) => Promise<void>;
  /** Lets a promise settle, and the component show what comes of it. */
  readonly settle: () => Promise<void>;
  readonly unmount: () => void;
}

/** Puts a component into the document. It needs `@vitest-environment jsdom`. */
export async function mountComponent(
  element: ReactElement,
  services: PluginServices
): Promise<MountedComponent> {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  const history = createMemoryHistory();
  const render = () =>
    act(async () => {
      root.render(
        <IntlProvider locale="en">
          <EuiProvider cache={false}>
            <Router history={history}>
              <PluginServicesProvider value={services}>{element}</PluginServicesProvider>
            </Router>
          </EuiProvider>
        </IntlProvider>
      );
      await nextTask();
    });
  const all = (testSubject: string) => [
    ...document.querySelectorAll<HTMLElement>(`[data-test-subj~="${testSubject}"]`),
  ];
  const get = (testSubject: string) => {
    const [found] = all(testSubject);
    if (found === undefined) throw new Error(`There is no ${testSubject}.`);
    return found;
  };
  const press = (target: HTMLElement | undefined) =>
    act(async () => {
      target?.focus();
      target?.click();
      await nextTask();
    });
  await render();
  return {
    all,
    get,
    click: (testSubject) => press(get(testSubject)),
    press,
    settle: () => act(nextTask),
    unmount: () => {
      act(() => root.unmount());
      container.remove();
    },
  };
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
