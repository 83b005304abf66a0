import { i18n } from '@kbn/i18n';
import type { TriageResponse } from '../../../common/api';

/**
 * What to do at a disposition, step by step, as the guide has it. Closing is among the steps only where nothing is open
 * and nothing contradicts.
 */
export function nextSteps(disposition: TriageResponse['disposition']): readonly string[] {
  const { verdict, contradicts, open } = disposition;
  if (verdict === 'escalates') return [preserve(), contain(), cutOff()];
  const isSettled = verdict === 'lowers_concern' && contradicts.length === 0 && open.length === 0;
  return isSettled ? [checkWhole(), writeDown(), close()] : [keepOpen(), preserve(), passOn()];
}

const preserve = () =>
  i18n.translate('publicIpDiscovery.nextStep.preserve', {
    defaultMessage:
      'Preserve the alert, the start of the process, the DNS result, its connections, the starts of its children and the history of related alerts.',
  });

const contain = () =>
  i18n.translate('publicIpDiscovery.nextStep.contain', {
    defaultMessage:
      'Contain in ways that can be undone: block the domain for a time, restrict outbound traffic of the process or host, watch host and user. Isolate the host if commands followed, suspicious connections appear or the activity spreads, and its criticality permits it.',
  });

const cutOff = () =>
  i18n.translate('publicIpDiscovery.nextStep.cutOff', {
    defaultMessage:
      'Once it is confirmed as unauthorized, cut the host off and block what is confirmed malicious. Search the other hosts and users before processes are ended and artifacts deleted.',
  });

const keepOpen = () =>
  i18n.translate('publicIpDiscovery.nextStep.keepOpen', {
    defaultMessage: 'Keep the alert open: a mixed or incomplete picture is not closed.',
  });

const passOn = () =>
  i18n.translate('publicIpDiscovery.nextStep.passOn', {
    defaultMessage:
      'Pass it on, with what is open, to somebody who can fill the gaps or confirm the workflow.',
  });

const checkWhole = () =>
  i18n.translate('publicIpDiscovery.nextStep.checkWhole', {
    defaultMessage:
      'Everything binds. Check that you recognize the one workflow that binary, parents, user, session, lookup, connections and children all belong to.',
  });

const writeDown = () =>
  i18n.translate('publicIpDiscovery.nextStep.writeDown', {
    defaultMessage: 'Write down what proved it.',
  });

const close = () =>
  i18n.translate('publicIpDiscovery.nextStep.close', {
    defaultMessage:
      'Then close the alert, or make a narrow exception: hash or signer, parent, domain, and a host or user.',
  });
