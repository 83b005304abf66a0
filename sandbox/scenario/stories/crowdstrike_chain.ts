import { programs } from '../world/programs';
import { publicIpService } from './public_ip_service';
import { reasons } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Telling } from './stage';

const SECOND_ADDRESS = '198.51.100.142';

/** A script in a mail starts PowerShell, on a host of which DNS events name the program only. */
export const crowdstrikeChain: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'crowdstrike_chain', 'crowdstrike_fdr');
  const { desktop } = stage.residentsOf(stage.cast.accountant);
  const service = publicIpService('icanhazip.com');

  const script = story.start('lineage', desktop, {
    program: programs.wscript,
    before: ago(38, 15),
    commandLine: 'wscript.exe "C:\\Users\\jonas\\AppData\\Local\\Temp\\7zO4A\\remittance.js"',
  });
  const shell = story.start('process', script, {
    program: programs.powershell,
    before: ago(38),
    commandLine: 'powershell.exe -nop -ep bypass -f C:\\Users\\jonas\\AppData\\Local\\Temp\\r.ps1',
  });
  story.lookup('dns', shell, service, ago(37, 55), { reasons: [reasons.name('powershell.exe')] });
  story.connect('network', shell, { address: service.ipv4[0], port: 443 }, ago(37, 54));
  story.connect('network', shell, { address: SECOND_ADDRESS, port: 443 }, ago(37, 20));
  const discovery = story.start('children', shell, {
    program: programs.systeminfo,
    before: ago(37),
    commandLine: 'systeminfo',
  });
  story.end('children', discovery, ago(36, 50));
  story.end('process', shell, ago(34));

  return story.told({
    title: 'A script starts PowerShell, on a host with CrowdStrike',
    summary:
      'wscript.exe runs a script from an opened archive and starts PowerShell with its policy off. The DNS event has neither path nor user; the process event of the same id has both. The answer stands in a field of CrowdStrike, and `@timestamp` is about a minute later than the event. Escalate on lineage and on the connection that follows without DNS.',
    expectedDisposition: 'escalate',
    dispositionBecause:
      'A script host started the process, which went on to a host without a lookup.',
    answers: {
      dns_outcome: {
        answer: 'escalates',
        because: 'Status 0 and the address in `crowdstrike.IP4Records` say that the name resolved.',
      },
      binary_identity: {
        answer: 'escalates',
        because: 'powershell.exe is a script host; path and hash come from the process event.',
      },
      launch_chain: {
        answer: 'escalates',
        because: 'wscript.exe started it, and its command line runs a script from Temp.',
      },
      connections: {
        answer: 'escalates',
        because: 'It reached the resolved address and then a public address without DNS.',
      },
      follow_on_commands: { answer: 'escalates', because: 'systeminfo is reconnaissance.' },
      related_alerts: {
        answer: 'unresolved',
        because:
          'The user, taken from the process event, has alerts on a host with Defend as well; another source and program.',
      },
    },
  });
};
