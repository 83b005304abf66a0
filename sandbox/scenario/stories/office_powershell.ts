import { programs } from '../world/programs';
import { publicIpService, resolvedTo } from './public_ip_service';
import { reasons } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Telling } from './stage';

/** Not a command that does anything: the words "made up". */
const ENCODED = 'bQBhAGQAZQAgAHUAcAA=';
const SECOND_ADDRESS = '198.51.100.77';

/** Word starts PowerShell, which learns its public address, calls home and looks around. */
export const officePowershell: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'office_powershell', 'endpoint');
  const { desktop } = stage.residentsOf(stage.cast.officeWorker);
  const service = publicIpService('api.ipify.org');

  const outlook = story.start('context', desktop, { program: programs.outlook, before: ago(41) });
  story.lookup('context', outlook, resolvedTo('outlook.office365.com', '192.0.2.40'), ago(40, 55));
  const word = story.start('lineage', outlook, {
    program: programs.word,
    before: ago(24),
    commandLine: `"${programs.word.executable}" /n "C:\\Users\\jonas\\AppData\\Local\\Microsoft\\Windows\\INetCache\\Content.Outlook\\Q3TL\\invoice_0419.docm" /o ""`,
  });
  const shell = story.start('process', word, {
    program: programs.powershell,
    before: ago(22, 40),
    commandLine: `powershell.exe -nop -w hidden -enc ${ENCODED}`,
  });
  story.lookup('dns', shell, service, ago(22, 36), { reasons: [reasons.name('powershell.exe')] });
  story.connect('network', shell, { address: service.ipv4[0], port: 443 }, ago(22, 35));
  story.lookup('dns', shell, resolvedTo('cdn.kestrel-sync.example', SECOND_ADDRESS), ago(22, 10));
  story.connect('network', shell, { address: SECOND_ADDRESS, port: 8443 }, ago(22, 9));
  const commands = [
    { program: programs.whoami, commandLine: 'whoami /all' },
    { program: programs.net, commandLine: 'net group "Domain Admins" /domain' },
    { program: programs.nltest, commandLine: 'nltest /domain_trusts' },
  ];
  commands.forEach((command, at) => {
    const child = story.start('children', shell, { ...command, before: ago(21, 50 - at * 6) });
    story.end('children', child, ago(21, 48 - at * 6));
  });
  story.connect('network', shell, { address: SECOND_ADDRESS, port: 8443 }, ago(20));

  return story.told({
    title: 'Word starts a hidden PowerShell that asks for its public address',
    summary:
      'A document opened from Outlook starts PowerShell with an encoded command. It resolves api.ipify.org, connects there and to a host of a hosting company on port 8443, and lists privileges, domain administrators and trusts. Escalate: a macro has started an implant that gets its bearings; nothing in the chain belongs to a known workflow.',
    expectedDisposition: 'escalate',
    dispositionBecause:
      'Discovery, lineage, connections and follow-on commands all point to an intrusion, and nothing contradicts it.',
    answers: {
      dns_outcome: {
        answer: 'escalates',
        because: 'A suspicious process resolved the service, over IPv4 and IPv6.',
      },
      binary_identity: {
        answer: 'escalates',
        because: 'powershell.exe is a script host; that Microsoft signed it says nothing here.',
      },
      launch_chain: {
        answer: 'escalates',
        because: 'An Office program started it, hidden and with an encoded command.',
      },
      connections: {
        answer: 'escalates',
        because: 'It connected to the resolved address and then to an unrelated host on port 8443.',
      },
      follow_on_commands: {
        answer: 'escalates',
        because: 'whoami, net and nltest are reconnaissance.',
      },
      related_alerts: {
        answer: 'unresolved',
        because: 'The alerts are all of this one process; no other host or user has them.',
      },
    },
  });
};
