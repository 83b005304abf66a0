import { programs } from '../world/programs';
import { publicIpService } from './public_ip_service';
import { reasons } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Telling } from './stage';

/** A batch file in a temporary folder uses curl.exe, on a host with Endgame. */
export const endgameCurl: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'endgame_curl', 'endgame');
  const { scheduler } = stage.residentsOf(stage.cast.workshop);
  const { account } = stage.cast.workshop;
  const service = publicIpService('ifcfg.me');

  const batch = story.start('lineage', scheduler, {
    program: programs.cmd,
    account,
    logonType: 'Batch',
    integrity: 'medium',
    before: ago(12, 10),
    commandLine: 'cmd.exe /c C:\\Users\\pavel\\AppData\\Local\\Temp\\wk.bat',
  });
  const curl = story.start('process', batch, {
    program: programs.curl,
    before: ago(12, 4),
    commandLine: 'curl.exe -s https://ifcfg.me -o C:\\Users\\pavel\\AppData\\Local\\Temp\\ip.txt',
  });
  story.lookup('dns', curl, service, ago(12, 3), { reasons: [reasons.name('curl.exe')] });
  story.connect('network', curl, { address: service.ipv4[0], port: 443 }, ago(12, 2));
  story.end('process', curl, ago(12));
  story.end('context', batch, ago(11, 50));

  return story.told({
    title: 'A scheduled batch file in Temp stores the public address, on a host with Endgame',
    summary:
      'A task runs a batch file from a temporary folder, which calls curl.exe, resolves ifcfg.me, connects and keeps the answer in a file. Endgame fills no entity ids: process, connections and children are found by host name and process id near the event. Escalate: nobody who works here stores tasks in Temp.',
    expectedDisposition: 'escalate',
    dispositionBecause:
      'A task from a temporary folder reached the service, and no known workflow explains it.',
    answers: {
      dns_outcome: {
        answer: 'escalates',
        because: 'The one event holds question and answer, and the name resolved.',
      },
      binary_identity: {
        answer: 'escalates',
        because: 'curl.exe is a tool for any purpose; the event says nothing of its signature.',
      },
      launch_chain: {
        answer: 'escalates',
        because: 'A batch file in Temp, run by a scheduled task, started it.',
      },
      connections: { answer: 'escalates', because: 'It connected to the resolved address.' },
      follow_on_commands: {
        answer: 'unresolved',
        because: 'No child is found by process id, which only counts near the event.',
      },
      related_alerts: {
        answer: 'unresolved',
        because: 'The user has an alert of another program on a host with Sysmon.',
      },
    },
  });
};
