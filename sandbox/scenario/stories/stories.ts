import { adminTroubleshooting } from './admin_troubleshooting';
import { browserMshta } from './browser_mshta';
import { crowdstrikeChain } from './crowdstrike_chain';
import { defenderInspection } from './defender_inspection';
import { downloadsPayload, forwardedPayload } from './downloads_payload';
import { earlierAlerts } from './earlier_alerts';
import { endgameCurl } from './endgame_curl';
import { lateArrival } from './late_arrival';
import { officePowershell } from './office_powershell';
import { signedUpdater } from './signed_updater';
import { spread } from './spread';
import type { Telling } from './stage';
import { failedLookup, requestOnly } from './unanswered_lookups';
import { unsignedLoader } from './unsigned_loader';

/** All stories, those of the last hour first. */
export const stories: readonly Telling[] = [
  officePowershell,
  downloadsPayload,
  forwardedPayload,
  browserMshta,
  crowdstrikeChain,
  unsignedLoader,
  endgameCurl,
  signedUpdater,
  adminTroubleshooting,
  defenderInspection,
  failedLookup,
  requestOnly,
  spread,
  lateArrival,
  ...earlierAlerts,
];
