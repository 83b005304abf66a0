import { program } from '../world/program';
import { programs } from '../world/programs';
import { publicIpService } from './public_ip_service';
import { reasons } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Telling } from './stage';

const LATE = ago(8);
const SECOND_ADDRESS = '198.51.100.19';

/** A laptop without a connection to the agent's server: its events arrive eight minutes late. */
export const lateArrival: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'late_arrival', 'endpoint', { ingestDelay: LATE });
  const { desktop } = stage.residentsOf(stage.cast.travelling);
  const viewer = program('E:\\contract_viewer.exe', 'Gull Software Ltd');
  const service = publicIpService('eth0.me');

  const opened = story.start('lineage', desktop, { program: viewer, before: ago(11) });
  const run = story.start('process', opened, {
    program: programs.rundll32,
    before: ago(10, 20),
    commandLine: 'rundll32.exe E:\\data\\render.dat,#1',
  });
  story.lookup('dns', run, service, ago(10, 15), { reasons: [reasons.name('rundll32.exe')] });
  story.connect('network', run, { address: service.ipv4[0], port: 80 }, ago(10, 14));
  story.connect('network', run, { address: SECOND_ADDRESS, port: 443 }, ago(9, 50));
  const shell = story.start('children', run, {
    program: programs.cmd,
    before: ago(9),
    commandLine: 'cmd.exe /c whoami /groups > %TEMP%\\g.txt',
  });
  story.end('children', shell, ago(8, 50));

  return story.told({
    title: 'A laptop on the road: events that arrive eight minutes late',
    summary:
      'On a travelling laptop a program on a USB stick starts rundll32.exe with a file that is no library by its name. It resolves eth0.me, connects there and elsewhere, and a shell stores group memberships. All of it was ingested eight minutes after it happened. Escalate.',
    expectedDisposition: 'escalate',
    dispositionBecause: 'Connections and reconnaissance follow a lookup by a misused tool.',
    answers: {
      dns_outcome: { answer: 'escalates', because: 'rundll32.exe resolved the service.' },
      binary_identity: {
        answer: 'escalates',
        because: 'rundll32.exe runs any code, here from a removable drive.',
      },
      launch_chain: {
        answer: 'unresolved',
        because: 'A signed program of an unknown vendor, on a removable drive, started it.',
      },
      connections: {
        answer: 'escalates',
        because: 'It reached the resolved address and then a public one without DNS.',
      },
      follow_on_commands: {
        answer: 'escalates',
        because: 'A shell ran whoami and kept the result in a file.',
      },
      related_alerts: {
        answer: 'unresolved',
        because: 'The user has alerts of other programs on two more hosts.',
      },
    },
  });
};
