import { jsx as createElement } from '@emotion/react';
import { Fragment, type ElementType, type Key, type ReactElement, type ReactNode } from 'react';

/**
 * What compiled JSX calls. Kibana shares Emotion but not its JSX runtime, and the runtime of npm would bring a second
 * Emotion with its own theme and styles, so the build puts this module in the place of `@emotion/react/jsx-runtime`.
 */
export { Fragment };

type Props = Readonly<Record<string, unknown>>;

/** Makes an element with at most one child, which stays among the props. */
export function jsx(type: ElementType, props: Props, key?: Key): ReactElement {
  return createElement(type, withKey(props, key));
}

/** Makes an element with several children, which are passed one by one so that React asks them for no keys. */
export function jsxs(
  type: ElementType,
  { children, ...props }: Props & { readonly children: readonly ReactNode[] },
  key?: Key
): ReactElement {
  return createElement(type, withKey(props, key), ...children);
}

function withKey(props: Props, key: Key | undefined): Props {
  return key === undefined ? props : { ...props, key };
}
