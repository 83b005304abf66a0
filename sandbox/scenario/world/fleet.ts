import type { SourceId } from '../../../common/sources';
import { Random } from '../random';
import { domainAccount, type Account } from './account';
import { host, type Host } from './host';

const TREES = [
  'ACACIA',
  'ASH',
  'ASPEN',
  'BEECH',
  'CHERRY',
  'CYPRESS',
  'DOGWOOD',
  'ELDER',
  'ELM',
  'HOLLY',
  'JUNIPER',
  'LARCH',
  'LINDEN',
  'MAPLE',
  'OAK',
  'OLIVE',
  'PINE',
  'POPLAR',
  'SPRUCE',
  'WALNUT',
  'WILLOW',
  'YEW',
] as const;
const HOSTS_PER_TREE = 13;
/** The first of each tree are servers. */
const SERVERS_PER_TREE = 2;

const FIRST_NAMES = [
  'ada',
  'amir',
  'anouk',
  'bela',
  'carmen',
  'chidi',
  'dana',
  'elif',
  'emil',
  'farah',
  'gita',
  'hugo',
  'ida',
  'jun',
  'kofi',
  'lena',
  'luca',
  'malik',
  'nadia',
  'noor',
  'oskar',
  'paula',
  'quinn',
  'rosa',
  'samir',
  'tova',
  'uma',
  'vera',
  'wim',
  'yara',
] as const;
const SURNAME_INITIALS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
const FIRST_RELATIVE_ID = 2_000;

/** How many of a hundred hosts have the sensor of each source. */
const SHARES: Readonly<Record<SourceId, number>> = {
  endpoint: 36,
  crowdstrike_fdr: 14,
  sentinel_one_cloud_funnel: 10,
  windows_sysmon_operational: 13,
  windows_forwarded: 11,
  winlogbeat: 9,
  endgame: 7,
};

/** The hosts that make the background: a few hundred, each with its user and one sensor. */
export function fleet(seed: number): readonly Host[] {
  const people = accounts();
  return TREES.flatMap((tree) =>
    Array.from({ length: HOSTS_PER_TREE }, (_, at) => {
      const kind = at < SERVERS_PER_TREE ? 'SRV' : 'WS';
      const name = `${kind}-${tree}-${String(at + 1).padStart(2, '0')}`;
      const random = Random.named(seed, `fleet ${name}`);
      return host({ name, sourceId: sourceOf(random), account: random.pick(people) }, seed);
    })
  );
}

function accounts(): readonly Account[] {
  const names = FIRST_NAMES.flatMap((first) =>
    SURNAME_INITIALS.map((initial) => `${first}.${initial}`)
  );
  return names.map((name, at) => domainAccount(name, FIRST_RELATIVE_ID + at));
}

const sourceIds: readonly SourceId[] = [
  'endpoint',
  'crowdstrike_fdr',
  'sentinel_one_cloud_funnel',
  'windows_sysmon_operational',
  'windows_forwarded',
  'winlogbeat',
  'endgame',
];

function sourceOf(random: Random): SourceId {
  let remaining = random.int(1, 100);
  for (const id of sourceIds) {
    remaining -= SHARES[id];
    if (remaining <= 0) return id;
  }
  return 'endpoint';
}
