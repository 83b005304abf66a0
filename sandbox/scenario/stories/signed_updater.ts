import { HOUR } from '../durations';
import { PROXY } from '../world/proxy';
import { builtInAccounts } from '../world/account';
import { program } from '../world/program';
import { resolvedTo, notFound } from './public_ip_service';
import { reasons } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Telling } from './stage';

const FOLDER = 'C:\\Program Files\\Larch Update';
const SIGNER = 'Larch Software GmbH';
const HOURS_BETWEEN_RUNS = 4;
const MAX_RUNS = 40;

/** An updater that asks for its address every four hours, and uses the proxy. */
export const signedUpdater: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'signed_updater', 'endpoint');
  const host = stage.cast.updated;
  const service = program(`${FOLDER}\\LarchUpdateService.exe`, SIGNER);
  const runtime = program(`${FOLDER}\\runtime\\python.exe`, SIGNER);
  const { services } = stage.residentsOf(host);
  const interval = HOURS_BETWEEN_RUNS * HOUR;
  const runs = Math.min(MAX_RUNS, Math.floor((stage.now - stage.begin - ago(60)) / interval));

  for (let run = runs; run >= 0; run--) {
    const earlier = run * interval;
    const parent = story.start('lineage', services, {
      program: service,
      account: builtInAccounts.system,
      before: earlier + ago(48, 5),
      commandLine: `"${service.executable}" --scheduled`,
    });
    const process = story.start('process', parent, {
      program: runtime,
      before: earlier + ago(48),
      commandLine: `"${runtime.executable}" -E "${FOLDER}\\check_updates.pyc" --channel stable`,
    });
    story.lookup('dns', process, resolvedTo('proxy.harbour.example', PROXY), earlier + ago(47, 58));
    story.connect('network', process, { address: PROXY, port: 8080 }, earlier + ago(47, 57));
    // External names resolve at the proxy only: the resolver inside knows none of them.
    story.lookup('dns', process, notFound('checkip.amazonaws.com'), earlier + ago(47, 55), {
      reasons: [reasons.name('python.exe')],
    });
    story.end('process', process, earlier + ago(47));
    story.end('lineage', parent, earlier + ago(46, 50));
  }

  return story.told({
    title: 'A signed updater checks its connection every four hours',
    summary:
      'LarchUpdateService starts its own Python in Program Files as it does every four hours; both are signed by Larch Software. It asks for checkip.amazonaws.com, which does not resolve inside the network, connects to the proxy and nothing else, and starts nothing. Lowers concern: every piece of evidence binds to the one workflow. An exception may name signer, parent, domain and host.',
    expectedDisposition: 'lowers concern',
    dispositionBecause:
      'Outcome, identity, chain, session, connections and children all fit the same updater.',
    answers: {
      dns_outcome: {
        answer: 'lowers concern',
        because: 'The lookup failed, and identity, lineage and connections fit one updater.',
      },
      binary_identity: {
        answer: 'lowers concern',
        because:
          "The name is python.exe, but the file is the updater's own, signed by its vendor, in Program Files.",
      },
      launch_chain: {
        answer: 'lowers concern',
        because:
          "The updater's signed service started it as Local System, with a known command line.",
      },
      connections: {
        answer: 'lowers concern',
        because: 'It connected to the confirmed proxy of the organisation and to nothing outside.',
      },
      follow_on_commands: {
        answer: 'lowers concern',
        because: 'No child process was started, and the process ended after a minute.',
      },
      related_alerts: {
        answer: 'lowers concern',
        because: 'The alerts of this host are all of this updater, run after run.',
      },
    },
  });
};
