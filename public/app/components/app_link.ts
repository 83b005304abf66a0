import type { History } from 'history';
import type { MouseEvent } from 'react';

/** What makes a link or a button of EUI lead to a page of the app. */
export interface AppLink {
  /** The full address, for a new tab and for copying. */
  readonly href: string;
  readonly onClick: (event: MouseEvent) => void;
}

/**
 * A link within the app that does not load the page anew; with a modifier key or another button than the first the
 * browser does what it always does.
 *
 * @param path below the app, with its query if it has one: `/alerts?status=open`
 */
export function appLink(history: History, path: string): AppLink {
  return {
    href: history.createHref(locationOf(path)),
    onClick: (event) => {
      if (event.defaultPrevented || isForBrowser(event)) return;
      event.preventDefault();
      history.push(path);
    },
  };
}

function locationOf(path: string) {
  const [pathname = '', query] = path.split('?', 2);
  return { pathname, ...(query !== undefined && { search: `?${query}` }) };
}

function isForBrowser({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  return button !== 0 || metaKey || altKey || ctrlKey || shiftKey;
}
