import { program } from '../world/program';
import { programs } from '../world/programs';
import { notFound, requested, resolvedTo } from './public_ip_service';
import { reasons } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Telling } from './stage';

/** A scheduled script whose lookup fails. */
export const failedLookup: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'failed_lookup', 'endpoint');
  const { scheduler } = stage.residentsOf(stage.cast.scheduled);
  const run = story.start('process', scheduler, {
    program: programs.pwsh,
    account: stage.cast.scheduled.account,
    logonType: 'Batch',
    integrity: 'high',
    before: ago(19, 2),
    commandLine: `"${programs.pwsh.executable}" -NoProfile -File D:\\Jobs\\egress.ps1`,
  });
  story.lookup('dns', run, notFound('ipecho.net'), ago(19), {
    reasons: [reasons.name('pwsh.exe')],
  });
  story.lookup('dns', run, resolvedTo('files.harbour.example', '10.24.0.31'), ago(18, 55));
  story.connect('network', run, { address: '10.24.0.31', port: 445 }, ago(18, 54));
  story.end('process', run, ago(18, 30));

  return story.told({
    title: 'A scheduled script asks for the public address, and the lookup fails',
    summary:
      'A task of an administrator runs egress.ps1 on a server. ipecho.net does not resolve there; the script connects to the file server only. A failed lookup lowers concern only for a recognised check, and nobody has confirmed this one. Unresolved: ask for the owner of the script.',
    expectedDisposition: 'unresolved',
    dispositionBecause: 'Nothing got out, but no recognised workflow explains the script yet.',
    answers: {
      dns_outcome: {
        answer: 'unresolved',
        because: 'The name does not exist for this resolver, and the other checks do not all fit.',
      },
      binary_identity: {
        answer: 'escalates',
        because: 'pwsh.exe is a script host; the script is not known.',
      },
      launch_chain: {
        answer: 'unresolved',
        because: 'The task scheduler started it as an administrator, in a batch session.',
      },
      connections: {
        answer: 'lowers concern',
        because: 'It connected inside the network only, and connections are recorded.',
      },
      follow_on_commands: {
        answer: 'unresolved',
        because: 'No child was started, but identity supports no known check.',
      },
      related_alerts: {
        answer: 'unresolved',
        because: 'The user has alerts of curl.exe on a workstation, for another name.',
      },
    },
  });
};

/** A lookup of which only the question was seen. */
export const requestOnly: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'request_only', 'endpoint');
  const { desktop, browser } = stage.residentsOf(stage.cast.developer);
  const folder = 'C:\\Program Files\\Java\\jdk-21\\bin';
  const java = program(`${folder}\\java.exe`, 'Oracle America, Inc.');
  const shell = story.start('lineage', desktop, { program: programs.cmd, before: ago(11) });
  const run = story.start('process', shell, {
    program: java,
    before: ago(10, 30),
    commandLine: `"${java.executable}" -jar C:\\work\\mesh-node\\build\\node.jar --selftest`,
  });
  story.lookup('dns', run, requested('checkip.dyndns.org'), ago(10, 24), {
    reasons: [reasons.name('java.exe')],
  });
  story.end('process', run, ago(10, 20));
  // The host does record connections, as this one of another program shows.
  story.connect('context', browser, { address: '192.0.2.14', port: 443 }, ago(10));

  return story.told({
    title: 'A Java program asks for the public address and ends before the answer',
    summary:
      'A developer runs a self-test that asks for checkip.dyndns.org. Defend saw the two questions and no answer, since the process ended. Status 87 on a question says that it is pending, not that it failed. Probably harmless; unresolved until the developer confirms the test.',
    expectedDisposition: 'unresolved',
    dispositionBecause: 'Little happened, and nothing ties the little to a recognised workflow.',
    answers: {
      dns_outcome: {
        answer: 'unresolved',
        because: 'Only requests were seen; they lower concern only where everything else fits.',
      },
      binary_identity: {
        answer: 'escalates',
        because:
          'java.exe is a runtime for any program; its own signature says nothing of the jar.',
      },
      launch_chain: {
        answer: 'unresolved',
        because: 'A developer started it from a command prompt, in an interactive session.',
      },
      connections: {
        answer: 'lowers concern',
        because: 'Connections are recorded on this host, and the process made none.',
      },
      follow_on_commands: {
        answer: 'unresolved',
        because: 'No child was started, but identity supports no known check.',
      },
      related_alerts: { answer: 'unresolved', because: 'There are no other alerts of its kind.' },
    },
  });
};
