import { describe, expect, test } from 'vitest';
import { call, openPage, PUBLIC_URL, type KibanaPage } from './kibana_page';

const KEY = 'plugin/publicIpDiscovery/public';

/** 9.4 and 9.5 have core on the page when the script runs; 9.6 has nothing there yet, not even translations. */
const bootOrders: readonly (readonly [string, (page: KibanaPage) => void])[] = [
  [
    'core before the plugin (9.4, 9.5)',
    (page) => {
      page.registerCore();
      page.runEntry();
    },
  ],
  [
    'the plugin before core (9.6)',
    (page) => {
      page.runEntry();
      page.registerCore();
    },
  ],
];

describe.each(bootOrders)('%s', (_order, boot) => {
  test('the script defines the bundle and evaluates nothing', () => {
    const page = openPage();
    boot(page);
    expect(page.defined).toContain(KEY);
    expect(page.defined).toHaveLength(2);
    expect({ asked: page.asked, shared: page.shared, loaded: page.loaded }).toEqual({
      asked: [],
      shared: [],
      loaded: [],
    });
  });

  test('the plugin is there when core asks, and asks nothing of core or other plugins', () => {
    const page = openPage();
    boot(page);
    expect(page.get(KEY)).toHaveProperty('plugin', expect.any(Function));
    expect(page.asked).toEqual([KEY]);
    expect(page.loaded).toEqual([]);
  });

  test('the plugin registers its app and its rule type, and loads nothing for it', () => {
    const page = openPage();
    boot(page);
    const { apps, ruleTypes } = setUp(page);
    expect(apps).toMatchObject([{ id: 'publicIpDiscovery' }]);
    expect(ruleTypes).toMatchObject([{ id: 'publicIpDiscovery.dnsQuery' }]);
    expect(page.loaded).toEqual([]);
  });

  test('the app loads its chunks from beside the script', async () => {
    const page = openPage();
    boot(page);
    const { apps } = setUp(page);
    await mount(apps);
    expect(page.loaded).not.toEqual([]);
    for (const url of page.loaded)
      expect(url.replace(/[0-9a-f]{8}\.js$/, '…')).toBe(`${PUBLIC_URL}publicIpDiscovery.chunk.…`);
    expect(page.asked).toEqual([KEY]);
  });
});

test('an app that misses a shared dependency says so before it loads a chunk', async () => {
  const page = openPage(['ElasticEui', 'Moment']);
  page.runEntry();
  const { apps } = setUp(page);
  await expect(mount(apps)).rejects.toMatchObject({
    message: expect.stringContaining('@elastic/eui (ElasticEui), moment (Moment)'),
  });
  expect(page.loaded).toEqual([]);
});

/** Makes the plugin and sets it up as core does. */
function setUp(page: KibanaPage) {
  const apps: unknown[] = [];
  const ruleTypes: unknown[] = [];
  const core = {
    application: { register: (app: unknown) => apps.push(app) },
    getStartServices: () => Promise.resolve([startServices(), {}]),
  };
  const triggersActionsUi = {
    ruleTypeRegistry: { register: (ruleType: unknown) => ruleTypes.push(ruleType) },
  };
  call(call(page.get(KEY), 'plugin'), 'setup', core, { triggersActionsUi });
  return { apps, ruleTypes };
}

function startServices() {
  return {
    application: { capabilities: { publicIpDiscovery: { show: true, save: true } } },
    http: {},
    rendering: { addContext: (element: unknown) => element },
    chrome: {
      docTitle: { change: () => undefined, reset: () => undefined },
      setBreadcrumbs: () => undefined,
    },
  };
}

async function mount([app]: readonly unknown[]): Promise<void> {
  await call(app, 'mount', { element: {}, history: {} });
}
