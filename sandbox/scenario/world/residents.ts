import { HOUR, MINUTE } from '../durations';
import { Random } from '../random';
import { builtInAccounts } from './account';
import type { Host } from './host';
import { childProcess, rootProcess, type ProcessRun } from './process_run';
import { programs } from './programs';

/** Processes that run on a host since before the scenario begins, so that no event tells of their start. */
export interface Residents {
  readonly services: ProcessRun;
  /** Runs scheduled tasks and updates. */
  readonly scheduler: ProcessRun;
  /** Asks DNS for other services. */
  readonly networkService: ProcessRun;
  readonly desktop: ProcessRun;
  readonly browser: ProcessRun;
}

const browsers = [programs.chrome, programs.edge, programs.edge, programs.firefox] as const;

/**
 * The resident processes of a host: the same for everything that happens on it.
 *
 * @param begin when the scenario begins
 */
export function residents(host: Host, seed: number, begin: number): Residents {
  const random = Random.named(seed, `residents ${host.name}`);
  const bootedAt = begin - random.int(2 * HOUR, 60 * HOUR);
  const services = rootProcess(
    { host, account: builtInAccounts.system, program: programs.services, startedAt: bootedAt },
    random
  );
  const scheduler = childProcess(
    services,
    {
      program: programs.svchost,
      startedAt: bootedAt + 4_000,
      commandLine: `${programs.svchost.executable} -k netsvcs -p -s Schedule`,
    },
    random
  );
  const networkService = childProcess(
    services,
    {
      program: programs.svchost,
      account: builtInAccounts.networkService,
      startedAt: bootedAt + 5_000,
      commandLine: `${programs.svchost.executable} -k NetworkService -p -s Dnscache`,
    },
    random
  );
  const loggedOnAt = begin - random.int(20 * MINUTE, 100 * MINUTE);
  const ofUser = {
    account: host.account,
    logonType: 'Interactive',
    integrity: 'medium',
  } as const;
  const userinit = rootProcess(
    { ...ofUser, host, program: programs.userinit, startedAt: loggedOnAt },
    random
  );
  const desktop = childProcess(
    userinit,
    { program: programs.explorer, startedAt: loggedOnAt + 2_000 },
    random
  );
  const browser = childProcess(
    desktop,
    { program: random.pick(browsers), startedAt: loggedOnAt + 4 * MINUTE },
    random
  );
  return { services, scheduler, networkService, desktop, browser };
}
