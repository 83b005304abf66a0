import { builtInAccounts } from '../world/account';
import { program } from '../world/program';
import { publicIpService } from './public_ip_service';
import { inProgramData } from './reasons';
import { StoryRecorder, ago } from './story_recorder';
import type { Telling } from './stage';

/** Where Microsoft Defender keeps its current version. */
export const DEFENDER_FOLDER =
  'C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.25030.2-0';

/** The part of Microsoft Defender that inspects the network runs as Local Service: a known false positive. */
export const defenderInspection: Telling = (stage) => {
  const story = new StoryRecorder(stage, 'defender_inspection', 'endpoint');
  const { services, browser } = stage.residentsOf(stage.cast.inspected);
  const service = program(`${DEFENDER_FOLDER}\\NisSrv.exe`, 'Microsoft Windows Publisher');

  const run = story.start('process', services, {
    program: service,
    account: builtInAccounts.localService,
    before: ago(56),
  });
  story.lookup('dns', run, publicIpService('ipinfo.io'), ago(14, 10), { reasons: [inProgramData] });
  // The host does record connections, as this one of another program shows.
  story.connect('context', browser, { address: '192.0.2.14', port: 443 }, ago(10));

  return story.told({
    title: "Microsoft Defender's network inspection asks for the public address",
    summary:
      'NisSrv.exe belongs to Microsoft Defender, is signed by Microsoft and runs as Local Service from ProgramData. Version 4 of the rule excludes Defender as Local System only, so that this alert is a known false positive, which version 5 excludes. Evidence alone leaves it open, since the name resolved; an exception for signer, path and S-1-5-19 is right.',
    expectedDisposition: 'unresolved',
    dispositionBecause:
      'Identity and chain fit Defender, but a resolved lookup does not lower concern by itself.',
    answers: {
      dns_outcome: {
        answer: 'unresolved',
        because: 'The name resolved, asked by a process that is not suspicious.',
      },
      binary_identity: {
        answer: 'lowers concern',
        because: 'Signed by Microsoft, in the folder of Defender, with the hash of other hosts.',
      },
      launch_chain: {
        answer: 'lowers concern',
        because: 'services.exe started it as Local Service, as it always does.',
      },
      connections: {
        answer: 'lowers concern',
        because: 'Connections are recorded on this host, and the process made none.',
      },
      follow_on_commands: { answer: 'lowers concern', because: 'It started no process.' },
      related_alerts: {
        answer: 'unresolved',
        because: 'S-1-5-19 is the same account on every host, so that its alerts tell little.',
      },
    },
  });
};
