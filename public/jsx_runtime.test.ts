import * as emotion from '@emotion/react/jsx-runtime';
import type { ElementType, Key, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import * as runtime from './jsx_runtime';

interface Runtime {
  readonly Fragment: ElementType;
  readonly jsx: (type: ElementType, props: Record<string, unknown>, key?: Key) => ReactElement;
  readonly jsxs: (
    type: ElementType,
    props: { readonly children: ReactElement[]; readonly [name: string]: unknown },
    key?: Key
  ) => ReactElement;
}

/** As compiled JSX calls a runtime. */
const elements: readonly (readonly [string, (by: Runtime) => ReactElement])[] = [
  ['no child', ({ jsx }) => jsx('hr', { title: 'a' })],
  ['one child', ({ jsx }) => jsx('p', { children: 'a' })],
  [
    'a list as the child',
    ({ jsx }) => jsx('ul', { children: [jsx('li', {}, 1), jsx('li', {}, 2)] }),
  ],
  ['several children', ({ jsx, jsxs }) => jsxs('p', { children: [jsx('b', {}), jsx('i', {})] })],
  ['a key', ({ jsx }) => jsx('p', { children: 'a' }, 'key')],
  [
    'several children and a key',
    ({ jsx, jsxs }) => jsxs('p', { title: 'a', children: [jsx('b', {}), jsx('i', {})] }, 'key'),
  ],
  [
    'a fragment',
    ({ jsx, jsxs, Fragment }) => jsxs(Fragment, { children: [jsx('b', {}), jsx('i', {})] }),
  ],
  ['a component', ({ jsx }) => jsx(({ name }: { readonly name: string }) => name, { name: 'a' })],
  ['styles', ({ jsx }) => jsx('p', { css: { color: 'red' }, children: 'a' })],
  [
    'styles and several children',
    ({ jsx, jsxs }) => jsxs('p', { css: { color: 'red' }, children: [jsx('b', {}), jsx('i', {})] }),
  ],
];

test.each(elements)('%s is what the runtime of Emotion makes of it', (_case, make) => {
  const ours = make(runtime);
  const theirs = make(emotion);
  expect(ours.key).toBe(theirs.key);
  expect(renderToStaticMarkup(ours)).toBe(renderToStaticMarkup(theirs));
});
