import { Random } from '../random';
import type { Lookup } from '../writers/source_writer';

/** Names that hosts ask for all day. None of them is on the rule's list. */
export const ordinaryNames = {
  web: [
    'www.bing.com',
    'www.wikipedia.org',
    'news.lighthouse.example',
    'weather.lighthouse.example',
    'static.lighthouse.example',
    'fonts.tern-edge.example',
    'img.tern-edge.example',
    'shop.pebble.example',
    'maps.pebble.example',
    'docs.pebble.example',
    'video.gannet.example',
    'cdn.gannet.example',
    'login.pebble.example',
    'ocsp.digicert.com',
    'www.gstatic.com',
    'safebrowsing.googleapis.com',
  ],
  office: [
    'outlook.office365.com',
    'login.microsoftonline.com',
    'graph.microsoft.com',
    'harbour.sharepoint.com',
    'teams.microsoft.com',
    'officecdn.microsoft.com',
    'nexusrules.officeapps.live.com',
  ],
  system: [
    'ctldl.windowsupdate.com',
    'fe3cr.delivery.mp.microsoft.com',
    'settings-win.data.microsoft.com',
    'v10.events.data.microsoft.com',
    'update.googleapis.com',
    'time.windows.com',
  ],
  development: ['github.com', 'registry.npmjs.org', 'pypi.org', 'packages.harbour.example'],
  internal: [
    'dc01.harbour.example',
    'dc02.harbour.example',
    'files.harbour.example',
    'intranet.harbour.example',
    'wsus.harbour.example',
    'inventory.harbour.example',
    'print.harbour.example',
  ],
} as const;

const INTERNAL_SUFFIX = '.harbour.example';

function computed(name: string): Lookup {
  const random = Random.named(0, name);
  if (name.endsWith(INTERNAL_SUFFIX)) {
    return { name, outcome: 'resolved', ipv4: [`10.24.0.${random.int(20, 90)}`], ipv6: [] };
  }
  return {
    name,
    outcome: 'resolved',
    ipv4: Array.from({ length: random.int(1, 3) }, () => `192.0.2.${random.int(1, 254)}`),
    ipv6: random.chance(0.5) ? [`2001:db8:20::${random.int(1, 254).toString(16)}`] : [],
    ...(random.chance(0.4) ? { alias: `${name}.edge.tern.example` } : {}),
  };
}

const known = new Map<string, Lookup>();

/** A lookup that succeeds, with addresses that follow from the name. */
export function ordinaryLookup(name: string): Lookup {
  let lookup = known.get(name);
  if (lookup === undefined) {
    lookup = computed(name);
    known.set(name, lookup);
  }
  return lookup;
}
