import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildBrowser } from '../../scripts/build_browser.mjs';

type Sources = Readonly<Record<string, string>>;

const PLUGIN = 'export const plugin = () => value;';

/** Each with all lines of the refusal. */
const refused: readonly (readonly [string, Sources, readonly string[]])[] = [
  [
    'a module of React that Kibana does not share',
    {
      'public/index.ts': `import value from 'react/jsx-runtime'; ${PLUGIN}`,
      'node_modules/react/jsx-runtime.js': `module.exports = require('./cjs/runtime.js');`,
      'node_modules/react/cjs/runtime.js': `exports.jsx = () => ({});`,
    },
    [
      'public/index.ts brings a second react (react/jsx-runtime.js); there may be only the one that Kibana shares',
    ],
  ],
  [
    'a copy of React inside another package',
    {
      'public/index.ts': `import { parse } from 'ipaddr.js'; export const plugin = () => parse;`,
      'node_modules/ipaddr.js/index.js': `exports.parse = require('react/index.js');`,
      'node_modules/ipaddr.js/node_modules/react/index.js': `exports.version = '18.0.0';`,
    },
    [
      'ipaddr.js/index.js brings a second react (react/index.js); there may be only the one that Kibana shares',
    ],
  ],
  [
    'more of react-dom than its client',
    {
      'public/index.ts': `import value from 'react-dom/client'; ${PLUGIN}`,
      'node_modules/react-dom/client.js': `module.exports = require('./cjs/client.js');`,
      'node_modules/react-dom/cjs/client.js': `exports.createRoot = () => ({});`,
    },
    [
      'react-dom/client.js brings a second react-dom (react-dom/cjs/client.js); there may be only the one that Kibana shares',
    ],
  ],
  ...[
    '@elastic/eui/lib/components/button',
    '@emotion/css',
    'fp-ts/lib/Option',
    'io-ts/lib/PathReporter',
    'moment/locale/de',
    'rxjs/operators',
  ].map((request) => {
    const name = request
      .split('/')
      .slice(0, request.startsWith('@') ? 2 : 1)
      .join('/');
    const path = request === name ? `${name}/index.js` : `${request}.js`;
    return [
      request,
      {
        'public/index.ts': `import value from '${request}'; ${PLUGIN}`,
        [`node_modules/${path}`]: `module.exports = () => 1;`,
      },
      [
        `public/index.ts brings a second ${name} (${path}); there may be only the one that Kibana shares`,
      ],
    ] as const;
  }),
  [
    'a package that is not among those to bundle',
    {
      'public/index.ts': `import value from 'left-pad'; ${PLUGIN}`,
      'node_modules/left-pad/index.js': `module.exports = () => 1;`,
    },
    [
      'public/index.ts brings left-pad (left-pad/index.js), which is not among the packages to bundle (scripts/find_bundle_faults.mjs)',
    ],
  ],
  [
    'values of Kibana that it does not share',
    {
      'public/index.ts': `import { AppStatus } from '@kbn/core/public'; export { plugin } from './plugin'; export const value = AppStatus;`,
      'public/plugin.ts': `import { AlertsTable as value } from '@kbn/response-ops-alerts-table'; ${PLUGIN}`,
    },
    [
      'public/index.ts imports @kbn/core/public, which Kibana does not share with plugins (scripts/shared_dependencies.mjs); import its types only',
      'public/plugin.ts imports @kbn/response-ops-alerts-table, which Kibana does not share with plugins (scripts/shared_dependencies.mjs); import its types only',
    ],
  ],
  [
    'built-in modules of Node',
    {
      'public/index.ts': `import { readFile as value } from 'node:fs'; import events from 'events'; export const emitter = events; ${PLUGIN}`,
    },
    [
      'public/index.ts imports events of Node, which a browser does not have',
      'public/index.ts imports node:fs of Node, which a browser does not have',
    ],
  ],
  [
    'text that becomes code',
    { 'public/index.ts': `export const plugin = (text) => [eval(text), new Function(text)];` },
    [
      "publicIpDiscovery.plugin.js calls Function, which Kibana's content security policy refuses",
      "publicIpDiscovery.plugin.js calls eval, which Kibana's content security policy refuses",
    ],
  ],
  [
    'JSX that Emotion has no function for',
    {
      'public/index.ts': `export { Page as plugin } from './page';`,
      'public/page.tsx': `export const Page = (props) => <div {...props} key="page" />;`,
    },
    [
      'public/page.tsx has a key after a spread in JSX, which needs a function that @emotion/react does not have; write the key first',
    ],
  ],
];

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'public_ip_discovery_'));
});
afterEach(() => rm(root, { recursive: true }));

describe('a bundle is refused for', () => {
  test.each(refused)('%s', async (_case, sources, faults) => {
    await write(sources);
    const outdir = join(root, 'target');
    await expect(buildBrowser({ root, outdir })).rejects.toMatchObject({
      name: 'BundleRefused',
      message: ['The browser side is refused:', ...faults].join('\n  * '),
    });
    expect(existsSync(outdir)).toBe(false);
  });

  test('a module that is not there', async () => {
    await write({ 'public/index.ts': `import value from './nowhere'; ${PLUGIN}` });
    await expect(buildBrowser({ root, outdir: join(root, 'target') })).rejects.toThrow(
      "Can't resolve './nowhere'"
    );
  });
});

test('types of Kibana, its shared dependencies and the packages to bundle are accepted', async () => {
  await write({
    'public/index.ts': [
      `import type { CoreStart } from '@kbn/core/public';`,
      `import { i18n } from '@kbn/i18n';`,
      `import { parse } from 'ipaddr.js';`,
      `import { Page } from './page';`,
      `export const plugin = (core: CoreStart) => [core, i18n, parse, Page];`,
    ].join('\n'),
    'public/page.tsx': `export const Page = (props) => <div key="page" {...props} />;`,
    'node_modules/ipaddr.js/index.js': `exports.parse = (text) => text;`,
  });
  const { files } = await buildBrowser({ root, outdir: join(root, 'target') });
  expect(files.map(({ name }) => name)).toEqual(['publicIpDiscovery.plugin.js']);
});

async function write(sources: Sources): Promise<void> {
  for (const [path, text] of Object.entries(sources)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}
