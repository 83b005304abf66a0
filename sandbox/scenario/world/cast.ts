import { domainAccount } from './account';
import { host, type Host } from './host';

const jonas = domainAccount('jonas', 1112);
const mira = domainAccount('mira', 1107);
const ines = domainAccount('ines', 1119);
/** Administrator of networks. */
const tadek = domainAccount('tadek', 1103);
const selma = domainAccount('selma', 1131);
const pavel = domainAccount('pavel', 1134);
const greta = domainAccount('greta', 1140);
const oren = domainAccount('oren', 1144);

/** The hosts that stories happen on. */
export type Cast = ReturnType<typeof cast>;

/** Makes the hosts of the stories; each has its usual background as well. */
export function cast(seed: number) {
  return {
    officeWorker: host({ name: 'WS-BIRCH-11', sourceId: 'endpoint', account: jonas }, seed),
    updated: host({ name: 'WS-MEDLAR-03', sourceId: 'endpoint', account: selma }, seed),
    administrator: host({ name: 'WS-TEAK-01', sourceId: 'endpoint', account: tadek }, seed),
    inspected: host({ name: 'WS-HAWTHORN-05', sourceId: 'endpoint', account: greta }, seed),
    scheduled: host({ name: 'SRV-QUINCE-02', sourceId: 'endpoint', account: tadek }, seed),
    developer: host({ name: 'WS-ROWAN-08', sourceId: 'endpoint', account: oren }, seed),
    travelling: host({ name: 'WS-PLANE-14', sourceId: 'endpoint', account: pavel }, seed),
    spreadFirst: host({ name: 'WS-HAZEL-02', sourceId: 'endpoint', account: ines }, seed),
    spreadSecond: host({ name: 'WS-HAZEL-06', sourceId: 'endpoint', account: ines }, seed),
    spreadThird: host({ name: 'SRV-HAZEL-01', sourceId: 'endpoint', account: ines }, seed),
    downloader: host(
      {
        name: 'WS-ALDER-04',
        sourceId: 'windows_sysmon_operational',
        account: mira,
        namesUserOnLookups: false,
      },
      seed
    ),
    branchOffice: host(
      {
        name: 'WS-SYCAMORE-09',
        sourceId: 'windows_forwarded',
        account: pavel,
        namesUserOnLookups: false,
      },
      seed
    ),
    webUser: host(
      {
        name: 'WS-LAUREL-07',
        sourceId: 'winlogbeat',
        account: greta,
        namesUserOnLookups: true,
      },
      seed
    ),
    withoutPipeline: host(
      {
        name: 'WS-MYRTLE-02',
        sourceId: 'winlogbeat',
        account: selma,
        namesUserOnLookups: false,
        hasIngestTime: false,
      },
      seed
    ),
    accountant: host({ name: 'WS-CEDAR-12', sourceId: 'crowdstrike_fdr', account: jonas }, seed),
    buildServer: host(
      { name: 'SRV-TAMARIND-01', sourceId: 'crowdstrike_fdr', account: oren },
      seed
    ),
    designer: host(
      { name: 'WS-PEAR-03', sourceId: 'sentinel_one_cloud_funnel', account: mira },
      seed
    ),
    kiosk: host({ name: 'WS-FIG-01', sourceId: 'sentinel_one_cloud_funnel', account: greta }, seed),
    workshop: host({ name: 'WS-ELDER-21', sourceId: 'endgame', account: pavel }, seed),
    macUser: host({ name: 'MB-ROWAN-01', sourceId: 'endpoint', account: oren, os: 'macos' }, seed),
    linuxServer: host(
      { name: 'SRV-BAOBAB-01', sourceId: 'endpoint', account: tadek, os: 'linux' },
      seed
    ),
  } as const satisfies Record<string, Host>;
}
