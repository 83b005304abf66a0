import type { NearMiss } from '../near_miss';
import type { TimedEvent } from '../scenario_event';
import { builtInAccounts, type Account } from '../world/account';
import type { Host } from '../world/host';
import { program, type Program } from '../world/program';
import { childProcess, type ProcessRun } from '../world/process_run';
import { programs } from '../world/programs';
import { writers } from '../writers/writers';
import { amended } from './amended';
import { DEFENDER_FOLDER } from './defender_inspection';
import { publicIpService } from './public_ip_service';
import type { Stage } from './stage';
import { ago } from './story_recorder';

interface Missed {
  readonly id: string;
  readonly because: string;
  readonly host: Host;
  readonly program: Program;
  readonly account?: Account;
  readonly domain: string;
  readonly minutesAgo: number;
  /** Changes to the event of the lookup. See {@link amended}. */
  readonly changes?: Readonly<Record<string, unknown>>;
}

const defender = program(`${DEFENDER_FOLDER}\\MsMpEng.exe`, 'Microsoft Windows Publisher');
const inspection = program(`${DEFENDER_FOLDER}\\NisSrv.exe`, 'Microsoft Windows Publisher');
const unixCurl = program('/usr/bin/curl', 'Software Signing');
const setup = program('C:\\Users\\jonas\\Downloads\\FernSetup.exe');

/** Tells of events that nearly match. */
export function nearMisses(stage: Stage): {
  readonly events: readonly TimedEvent[];
  readonly nearMisses: readonly NearMiss[];
} {
  const events: TimedEvent[] = [];
  const told: NearMiss[] = [];
  for (const missed of all(stage)) {
    const run = processOf(stage, missed);
    const writer = writers[missed.host.sourceId];
    const lookup = publicIpService(missed.domain);
    events.push(...writer.processStart(run, stage));
    for (const written of writer.lookup(run, lookup, run.startedAt + 2_000, stage)) {
      const event = amended(written, missed.changes ?? {});
      events.push(event);
      told.push({ id: missed.id, eventId: event.event.id, because: missed.because });
    }
  }
  const startOfProcess = processEventWithQuestion(stage);
  return {
    events: [...events, startOfProcess],
    nearMisses: [
      ...told,
      {
        id: 'process_event_with_question',
        eventId: startOfProcess.event.id,
        because:
          'It is a process event, whatever fields it holds; the rule asks for network events.',
      },
    ],
  };
}

function all({ cast }: Stage): readonly Missed[] {
  return [
    {
      id: 'browser',
      because: 'A trusted browser in Program Files: somebody opened the page of the service.',
      host: cast.officeWorker,
      program: programs.chrome,
      domain: 'whatismyip.akamai.com',
      minutesAgo: 33,
    },
    {
      id: 'sibling_domain',
      because: 'Only `api.ipify.org` is listed, not the page about it.',
      host: cast.scheduled,
      program: programs.powershell,
      domain: 'www.ipify.org',
      minutesAgo: 43,
    },
    {
      id: 'name_inside_a_name',
      because:
        'The listed name is the beginning of another one, as resolvers with a suffix ask it.',
      host: cast.scheduled,
      program: programs.powershell,
      domain: 'api.ipify.org.harbour.example',
      minutesAgo: 42,
    },
    {
      id: 'trailing_dot',
      because: 'Sysmon keeps the dot at the end of the name, and the listed name has none.',
      host: cast.downloader,
      program: programs.powershell,
      domain: 'API.IPIFY.ORG.',
      minutesAgo: 51,
    },
    {
      id: 'macos',
      because: 'The rule is for Windows.',
      host: cast.macUser,
      program: unixCurl,
      domain: 'icanhazip.com',
      minutesAgo: 25,
    },
    {
      id: 'linux',
      because: 'The rule is for Windows.',
      host: cast.linuxServer,
      program: unixCurl,
      domain: 'ifcfg.me',
      minutesAgo: 39,
    },
    {
      id: 'defender_as_system',
      because: 'Microsoft Defender as Local System is excluded.',
      host: cast.inspected,
      program: defender,
      account: builtInAccounts.system,
      domain: 'ipinfo.io',
      minutesAgo: 35,
    },
    {
      id: 'defender_on_sysmon',
      because:
        "On Sysmon `user.id` is the account of Sysmon's service, so that Defender is excluded as any account.",
      host: cast.webUser,
      program: inspection,
      account: builtInAccounts.localService,
      domain: 'ipinfo.io',
      minutesAgo: 37,
    },
    {
      id: 'unknown_process',
      because: 'The process had ended before Sysmon looked it up, so that the event names none.',
      host: cast.branchOffice,
      program: programs.powershell,
      domain: 'ident.me',
      minutesAgo: 48,
      changes: {
        'process.name': undefined,
        'process.executable': '<unknown process>',
        'process.entity_id': '{00000000-0000-0000-0000-000000000000}',
      },
    },
    {
      id: 'endgame_without_host_os',
      because: 'Only `observer.os.type` says Windows, which the rule does not read.',
      host: cast.workshop,
      program: programs.curl,
      domain: 'wgetip.com',
      minutesAgo: 21,
      changes: { 'host.os.type': undefined },
    },
    {
      id: 'winlogbeat_on_a_collector',
      because: 'Host metadata is not added to forwarded events, so that `host.os.type` is missing.',
      host: cast.withoutPipeline,
      program: programs.powershell,
      domain: 'api.ipify.org',
      minutesAgo: 28,
      changes: {
        'host.os': undefined,
        'host.id': undefined,
        'host.hostname': undefined,
        'agent.name': 'SRV-CEDAR-07',
        tags: ['forwarded'],
      },
    },
    {
      id: 'crowdstrike_in_downloads',
      because: "CrowdStrike's DNS events hold no path, so that a program in Downloads goes unseen.",
      host: cast.accountant,
      program: setup,
      domain: 'api.myip.com',
      minutesAgo: 44,
    },
  ];
}

function processOf(stage: Stage, missed: Missed): ProcessRun {
  const { desktop, services } = stage.residentsOf(missed.host);
  const { account } = missed;
  return childProcess(
    account === undefined ? desktop : services,
    {
      program: missed.program,
      startedAt: stage.now - ago(missed.minutesAgo, stage.random.int(0, 50)),
      ...(account === undefined ? {} : { account }),
    },
    stage.random,
    'story'
  );
}

/** A process start with the question that the process asked, as enrichments write it. */
function processEventWithQuestion(stage: Stage): TimedEvent {
  const host = stage.cast.developer;
  const run = childProcess(
    stage.residentsOf(host).desktop,
    { program: programs.curl, startedAt: stage.now - ago(32) },
    stage.random,
    'story'
  );
  const [start] = writers[host.sourceId].processStart(run, stage);
  if (start === undefined) throw new Error('A start is at least one event.');
  return amended(start, { 'dns.question.name': 'ident.me' });
}
