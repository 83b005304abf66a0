import { program } from '../world/program';
import { programs } from '../world/programs';
import { publicIpService } from './public_ip_service';
import { inDownloads, reasons } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Telling } from './stage';

const SECOND_ADDRESS = '198.51.100.166';

/** One program and one name on three hosts of one user. */
export const spread: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'spread', 'endpoint');
  const { spreadFirst, spreadSecond, spreadThird } = stage.cast;
  const tool = program('C:\\Users\\ines\\Downloads\\FernSync.exe', undefined, 'fern sync');
  const service = publicIpService('geolocation-db.com');

  for (const [at, host] of [spreadFirst, spreadSecond, spreadThird].entries()) {
    const begun = 55 - at * 21;
    const run = story.start('process', stage.residentsOf(host).desktop, {
      program: tool,
      account: spreadFirst.account,
      logonType: at === 0 ? 'Interactive' : 'RemoteInteractive',
      integrity: 'medium',
      before: ago(begun),
    });
    story.lookup('dns', run, service, ago(begun - 1, 55), {
      reasons: [reasons.unsigned, inDownloads],
    });
    story.connect('network', run, { address: service.ipv4[0], port: 443 }, ago(begun - 1, 54));
    story.connect('network', run, { address: SECOND_ADDRESS, port: 443 }, ago(begun - 1, 20));
    const next = story.start('children', run, {
      program: programs.net,
      before: ago(begun - 1, 10),
      commandLine: 'net use \\\\SRV-HAZEL-01\\C$',
    });
    story.end('children', next, ago(begun - 1, 8));
  }

  return story.told({
    title: 'The same unsigned program on three hosts of one user',
    summary:
      'FernSync.exe runs from Downloads on a workstation, 21 minutes later on another and then on a server, each time as ines, with the same hash and the same name asked for. It connects to the service and to one more address, and tries an administrative share. Escalate and scope by hash and user: somebody moves through the network with her account.',
    expectedDisposition: 'escalate',
    dispositionBecause: 'The same hash and name recur on three hosts of one user, with egress.',
    answers: {
      dns_outcome: { answer: 'escalates', because: 'An unsigned program resolved the service.' },
      binary_identity: {
        answer: 'escalates',
        because: 'It is unsigned and lies in Downloads, with one hash on all hosts.',
      },
      launch_chain: {
        answer: 'escalates',
        because: 'The second and third start come from unexpected remote sessions.',
      },
      connections: {
        answer: 'escalates',
        because: 'It reached the resolved address and an unrelated one without DNS.',
      },
      follow_on_commands: {
        answer: 'escalates',
        because: 'net use against an administrative share prepares the next step.',
      },
      related_alerts: {
        answer: 'escalates',
        because: 'Three hosts of the same user have alerts of the same hash and name.',
      },
    },
  });
};
