import type { Answer, Disposition } from './answer';
import { binaryIdentity } from './binary_identity';
import { caseFile, type CaseFile } from './case_file';
import { connections } from './connections';
import { disposition } from './disposition';
import { dnsOutcome } from './dns_outcome';
import type { Evidence } from './evidence';
import { followOnCommands } from './follow_on_commands';
import { launchChain } from './launch_chain';
import { relatedAlerts } from './related_alerts';

/** The guide's seven questions, answered. */
export interface Triage {
  /** The six questions before the last, in the guide's order. */
  readonly answers: readonly Answer[];
  readonly disposition: Disposition;
  /** The evidence sorted out, which the answers cite. */
  readonly file: CaseFile;
}

/** Answers the questions of the guide from evidence. Pure: the same evidence in any order gives the same answers. */
export function answerQuestions(evidence: Evidence): Triage {
  const file = caseFile(evidence);
  const identity = binaryIdentity(file);
  const launch = launchChain(file, identity);
  const connected = connections(file, identity, launch);
  const answers = [
    dnsOutcome(file, { identity, launch, connections: connected }),
    identity,
    launch,
    connected,
    followOnCommands(file, identity, launch),
    relatedAlerts(file, identity, launch),
  ];
  return { answers, disposition: disposition(answers), file };
}
