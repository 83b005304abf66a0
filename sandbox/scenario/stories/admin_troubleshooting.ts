import { programs } from '../world/programs';
import { publicIpService, resolvedTo } from './public_ip_service';
import { reasons } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Telling } from './stage';

/** An administrator looks for the cause of a network problem. */
export const adminTroubleshooting: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'admin_troubleshooting', 'endpoint');
  const { desktop } = stage.residentsOf(stage.cast.administrator);
  const service = publicIpService('wtfismyip.com');

  const shell = story.start('lineage', desktop, { program: programs.cmd, before: ago(31) });
  const before = [
    { program: programs.ipconfig, commandLine: 'ipconfig /all' },
    { program: programs.ping, commandLine: 'ping -n 2 gw.harbour.example' },
    { program: programs.tracert, commandLine: 'tracert -d www.wikipedia.org' },
  ];
  before.forEach((command, at) => {
    const tool = story.start('context', shell, { ...command, before: ago(30 - at, 20) });
    story.end('context', tool, ago(30 - at, 5));
  });
  const curl = story.start('process', shell, {
    program: programs.curl,
    before: ago(27),
    commandLine: 'curl -4 https://wtfismyip.com/text',
  });
  story.lookup('dns', curl, service, ago(26, 59), { reasons: [reasons.name('curl.exe')] });
  story.connect('network', curl, { address: service.ipv4[0], port: 443 }, ago(26, 58));
  story.end('process', curl, ago(26, 56));
  const again = story.start('context', shell, {
    program: programs.ping,
    before: ago(25),
    commandLine: 'ping -n 4 www.wikipedia.org',
  });
  story.lookup('context', again, resolvedTo('www.wikipedia.org', '192.0.2.14'), ago(24, 59));
  story.end('context', again, ago(24, 50));
  story.end('context', shell, ago(20));

  return story.told({
    title: 'An administrator uses curl to see the public address',
    summary:
      'The network administrator opens a command prompt, runs ipconfig, ping and tracert, and then curl against wtfismyip.com, on his own workstation in an interactive session. Very likely troubleshooting; but the process did reach the service, and only the administrator can confirm it. Unresolved until he does; then close, without an exception.',
    expectedDisposition: 'unresolved',
    dispositionBecause:
      'The chain fits troubleshooting but proves nothing, and the process reached the service: kept open until it is confirmed.',
    answers: {
      dns_outcome: {
        answer: 'escalates',
        because: 'The lookup resolved, asked by a tool on the list.',
      },
      binary_identity: {
        answer: 'escalates',
        because: 'The curl.exe of Windows is signed, and serves everybody alike.',
      },
      launch_chain: {
        answer: 'unresolved',
        because:
          'Desktop and command prompt in an interactive session fit troubleshooting, but an intruder at the keyboard uses the same: only the administrator can confirm it.',
      },
      connections: {
        answer: 'escalates',
        because: 'It connected to the resolved service; nothing else followed.',
      },
      follow_on_commands: {
        answer: 'unresolved',
        because: 'There are no children, but identity alone supports no known check.',
      },
      related_alerts: {
        answer: 'unresolved',
        because: 'No other alert of this user asks for the same name.',
      },
    },
  });
};
