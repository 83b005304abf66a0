import { EuiEmptyPrompt } from '@elastic/eui';
import type { App, AppUnmount } from '@kbn/core/public';
import type { History } from 'history';
import { useEffect, useRef, useState } from 'react';
import type { ChromeService } from '../core/chrome_service';
import { ScopedHistory } from '../core/scoped_history';
import type { ThemeService } from '../core/theme_service';

interface Props {
  readonly app: App;
  readonly chrome: ChromeService;
  readonly history: History;
  readonly theme: ThemeService;
}

/**
 * Stands for `AppContainer` (`src/core/packages/application/browser-internal/src/ui/app_container.tsx`): gives the app an
 * element and a history below its path, and unmounts it when the page goes elsewhere.
 */
export function AppContainer({ app, chrome, history, theme }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    const element = document.createElement('div');
    element.style.cssText = 'display: flex; flex-direction: column; flex-grow: 1';
    place.current?.append(element);
    const stay = new AbortController();
    let unmount: AppUnmount = () => {};
    mount(app, element, history, theme).then(
      (mounted) => {
        if (stay.signal.aborted) mounted();
        else unmount = mounted;
      },
      (error: unknown) => {
        console.error(error);
        if (!stay.signal.aborted)
          setFailure(error instanceof Error ? error.message : String(error));
      }
    );
    return () => {
      stay.abort();
      chrome.leaveApp();
      // The app's own root of React cannot be unmounted while this one is at work.
      queueMicrotask(() => {
        unmount();
        element.remove();
      });
    };
  }, [app, chrome, history, theme]);
  return (
    <>
      {failure !== undefined && (
        <EuiEmptyPrompt
          data-test-subj="appMountFailed"
          iconType="error"
          color="danger"
          title={<h1>{app.title} could not be opened</h1>}
          body={<p>{failure}</p>}
        />
      )}
      <div
        ref={place}
        data-test-subj="appContainer"
        css={{ display: 'flex', flexDirection: 'column', flexGrow: 1 }}
      />
    </>
  );
}

/** An app that throws at once is caught as one that rejects. */
async function mount(
  app: App,
  element: HTMLElement,
  history: History,
  { theme$ }: ThemeService
): Promise<AppUnmount> {
  // The app that was here before leaves first.
  await Promise.resolve();
  const unmount: unknown = await app.mount({
    element,
    history: new ScopedHistory(history, `/app/${app.id}`),
    theme$,
  });
  if (isUnmount(unmount)) return unmount;
  throw new Error(`Application "${app.id}" did not return a function that unmounts it.`);
}

function isUnmount(value: unknown): value is AppUnmount {
  return typeof value === 'function';
}
