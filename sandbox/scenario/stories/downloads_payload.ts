import { program } from '../world/program';
import { programs } from '../world/programs';
import { publicIpService, resolvedTo } from './public_ip_service';
import { inDownloads } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Telling } from './stage';

const CONTENT = 'heron payload';
const SECOND_ADDRESS = '198.51.100.118';
/** Name servers of `com`, which Sysmon lists with the answer. */
const GLUE = ['192.5.6.30', '192.33.14.30', '2001:503:a83e::2:30'];

/** A downloaded program, seen by Sysmon on the host itself. */
export const downloadsPayload: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'downloads_payload', 'windows_sysmon_operational');
  const { browser, desktop } = stage.residentsOf(stage.cast.downloader);
  const payload = program('C:\\Users\\mira\\Downloads\\payload.exe', undefined, CONTENT);
  const service = publicIpService('ip-api.com');

  story.lookup(
    'context',
    browser,
    resolvedTo('files.heron-share.example', '198.51.100.90'),
    ago(36)
  );
  story.connect('context', browser, { address: '198.51.100.90', port: 443 }, ago(35, 59));
  story.change('context', browser, payload.executable, ago(35, 40));
  const run = story.start('process', desktop, { program: payload, before: ago(33, 20) });
  // One address twice, as Sysmon writes it when the answer held it twice.
  story.lookup(
    'dns',
    run,
    { ...service, ipv4: [service.ipv4[0], service.ipv4[0]], ipv6: [], glue: GLUE },
    ago(33, 18),
    { reasons: [inDownloads] }
  );
  story.connect('network', run, { address: service.ipv4[0], port: 80 }, ago(33, 17));
  story.connect('network', run, { address: SECOND_ADDRESS, port: 443 }, ago(32, 50));
  const shell = story.start('children', run, {
    program: programs.cmd,
    before: ago(32, 30),
    commandLine: 'cmd.exe /c schtasks /create /sc onlogon /tn HeronSync /tr %TEMP%\\hs.exe',
  });
  story.start('context', shell, {
    program: programs.schtasks,
    before: ago(32, 29),
    commandLine: 'schtasks /create /sc onlogon /tn HeronSync /tr %TEMP%\\hs.exe',
  });
  story.end('children', shell, ago(32, 25));

  return story.told({
    title: 'A program from Downloads asks for the public address and makes itself permanent',
    summary:
      'A user runs payload.exe soon after a browser saved it. It resolves ip-api.com, connects there and to another host, and creates a task that starts at logon. The answer lists name servers too, which are no addresses of the service. Escalate: egress and persistence from a downloaded program.',
    expectedDisposition: 'escalate',
    dispositionBecause: 'Discovery, external egress and persistence follow each other in a minute.',
    answers: {
      dns_outcome: {
        answer: 'escalates',
        because: 'The name resolved; three of the listed addresses are name servers.',
      },
      binary_identity: {
        answer: 'escalates',
        because:
          'The program lies in Downloads; Sysmon says nothing of its signature, so that it stays unknown.',
      },
      launch_chain: {
        answer: 'unresolved',
        because: 'The user started it from the desktop, which any program may be.',
      },
      connections: {
        answer: 'escalates',
        because: 'It connected to the resolved address and to an unrelated host.',
      },
      follow_on_commands: {
        answer: 'escalates',
        because: 'A shell created a scheduled task.',
      },
      related_alerts: {
        answer: 'unresolved',
        because: 'No other host or user has alerts of this program or of its hash.',
      },
    },
  });
};

/** A similar program on a host of which less is recorded. */
export const forwardedPayload: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'forwarded_payload', 'windows_forwarded');
  const { desktop } = stage.residentsOf(stage.cast.branchOffice);
  const payload = program(
    'C:\\Users\\pavel\\Downloads\\invoice_viewer.exe',
    undefined,
    'heron viewer'
  );

  const notepad = story.start('context', desktop, { program: programs.notepad, before: ago(52) });
  story.end('context', notepad, ago(50));
  const run = story.start('process', desktop, { program: payload, before: ago(46, 30) });
  story.lookup('dns', run, { ...publicIpService('ipinfo.io'), ipv6: [] }, ago(46, 26), {
    reasons: [inDownloads],
  });
  story.end('process', run, ago(44));

  return story.told({
    title: 'A program from Downloads, seen through forwarded events',
    summary:
      'A user of a branch office runs invoice_viewer.exe from Downloads, which resolves ipinfo.io. The collector has no host id, no signature and no connections of it, so that the case can be neither closed nor shown to be an intrusion. Keep it open, and get the file and the connections from the host.',
    expectedDisposition: 'unresolved',
    dispositionBecause:
      'The program is suspicious, but lineage shows nothing, connections are not recorded and no command followed.',
    answers: {
      dns_outcome: { answer: 'escalates', because: 'A program in Downloads resolved the service.' },
      binary_identity: {
        answer: 'escalates',
        because: 'It lies in Downloads, and its signature is not known to Sysmon.',
      },
      launch_chain: {
        answer: 'unresolved',
        because:
          'The process start is found by its GUID alone; a start from the desktop says little.',
      },
      connections: {
        answer: 'unresolved',
        because:
          'No connection of the process is recorded, which is not evidence that there was none.',
      },
      follow_on_commands: {
        answer: 'unresolved',
        because: 'No child process is recorded, and identity supports no known workflow.',
      },
      related_alerts: {
        answer: 'unresolved',
        because: 'Without host and user id only names can be asked for; they show nothing else.',
      },
    },
  });
};
