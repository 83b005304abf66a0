import { program } from '../world/program';
import { publicIpService, resolvedTo } from './public_ip_service';
import { reasons } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Telling } from './stage';

const SECOND_ADDRESS = '198.51.100.55';

/** An unsigned program in a user's profile, on a host with SentinelOne. */
export const unsignedLoader: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'unsigned_loader', 'sentinel_one_cloud_funnel');
  const { desktop } = stage.residentsOf(stage.cast.designer);
  const folder = 'C:\\Users\\mira\\AppData\\Local\\Programs\\sketchpad';
  const installer = program(`${folder}\\sketchpad-setup.exe`);
  const loader = program(`${folder}\\loader.exe`);
  const service = { ...publicIpService('api.myip.com'), alias: 'edge.myip.tern.example' };

  const setup = story.start('lineage', desktop, { program: installer, before: ago(17) });
  const run = story.start('process', setup, {
    program: loader,
    before: ago(16, 30),
    commandLine: `"${loader.executable}" --quiet --id 7731`,
  });
  story.lookup('dns', run, service, ago(16, 25), { reasons: [reasons.unsigned] });
  story.connect('network', run, { address: service.ipv4[0], port: 443 }, ago(16, 24));
  story.lookup('dns', run, resolvedTo('relay.dunlin.example', SECOND_ADDRESS), ago(15, 40));
  story.connect('network', run, { address: SECOND_ADDRESS, port: 443 }, ago(15, 39));
  const helper = story.start('children', run, {
    program: program(`${folder}\\sp_helper.exe`),
    before: ago(15),
  });
  story.end('children', helper, ago(14, 30));

  return story.told({
    title: 'An unsigned loader in a user profile, on a host with SentinelOne',
    summary:
      'An installer that is not signed puts loader.exe into the profile and starts it. It resolves api.myip.com, connects there and to a relay, and starts a helper that is not signed either. The DNS event itself holds hash, command line and parent. Escalate: no publisher stands for any part of the chain, and it talks to hosts of its own.',
    expectedDisposition: 'escalate',
    dispositionBecause: 'An unsigned chain reached the service and unrelated infrastructure.',
    answers: {
      dns_outcome: { answer: 'escalates', because: 'An unsigned process resolved the service.' },
      binary_identity: {
        answer: 'escalates',
        because: 'The program is unsigned and lies where the user can write.',
      },
      launch_chain: {
        answer: 'unresolved',
        because: 'An installer of unknown origin started it, which fits good and bad software.',
      },
      connections: {
        answer: 'escalates',
        because: 'It connected to the resolved address and to an unrelated relay.',
      },
      follow_on_commands: {
        answer: 'unresolved',
        because: 'It started one more unsigned program, which did nothing that is recorded.',
      },
      related_alerts: {
        answer: 'unresolved',
        because: 'By name the user has an alert on another host, of another program.',
      },
    },
  });
};
