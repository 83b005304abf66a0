import { i18n } from '@kbn/i18n';
import type { QuestionId, SearchId, Verdict } from '../../../common/triage';

/** A question of the guide, in short. */
export function questionWords(id: QuestionId): string {
  switch (id) {
    case 'dns_outcome':
      return i18n.translate('publicIpDiscovery.question.dnsOutcome', {
        defaultMessage: 'How did the lookup end?',
      });
    case 'binary_identity':
      return i18n.translate('publicIpDiscovery.question.binaryIdentity', {
        defaultMessage: 'Which program is it?',
      });
    case 'launch_chain':
      return i18n.translate('publicIpDiscovery.question.launchChain', {
        defaultMessage: 'Does its launch explain the lookup?',
      });
    case 'connections':
      return i18n.translate('publicIpDiscovery.question.connections', {
        defaultMessage: 'Which connections followed?',
      });
    case 'follow_on_commands':
      return i18n.translate('publicIpDiscovery.question.followOnCommands', {
        defaultMessage: 'What did it start?',
      });
    case 'related_alerts':
      return i18n.translate('publicIpDiscovery.question.relatedAlerts', {
        defaultMessage: 'Is the same seen elsewhere?',
      });
  }
}

/** The guide's last question, in short. */
export function dispositionQuestion(): string {
  return i18n.translate('publicIpDiscovery.question.disposition', {
    defaultMessage: 'What do the answers support together?',
  });
}

/** What a question is about, as a name. */
export function questionName(id: QuestionId): string {
  switch (id) {
    case 'dns_outcome':
      return i18n.translate('publicIpDiscovery.questionName.dnsOutcome', {
        defaultMessage: 'lookup',
      });
    case 'binary_identity':
      return i18n.translate('publicIpDiscovery.questionName.binaryIdentity', {
        defaultMessage: 'binary',
      });
    case 'launch_chain':
      return i18n.translate('publicIpDiscovery.questionName.launchChain', {
        defaultMessage: 'launch chain',
      });
    case 'connections':
      return i18n.translate('publicIpDiscovery.questionName.connections', {
        defaultMessage: 'connections',
      });
    case 'follow_on_commands':
      return i18n.translate('publicIpDiscovery.questionName.followOnCommands', {
        defaultMessage: 'follow-on commands',
      });
    case 'related_alerts':
      return i18n.translate('publicIpDiscovery.questionName.relatedAlerts', {
        defaultMessage: 'related alerts',
      });
  }
}

/** What an answer does to the concern. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict) {
    case 'escalates':
      return i18n.translate('publicIpDiscovery.verdict.escalates', {
        defaultMessage: 'Escalates',
      });
    case 'lowers_concern':
      return i18n.translate('publicIpDiscovery.verdict.lowersConcern', {
        defaultMessage: 'Lowers concern',
      });
    case 'unresolved':
      return i18n.translate('publicIpDiscovery.verdict.unresolved', {
        defaultMessage: 'Unresolved',
      });
  }
}

/** What a search looked for, to stand within a sentence: `network events of this process`. */
export function searchWords(search: SearchId): string {
  switch (search) {
    case 'process_events':
      return i18n.translate('publicIpDiscovery.search.processEvents', {
        defaultMessage: 'process events of this process',
      });
    case 'network_events':
      return i18n.translate('publicIpDiscovery.search.networkEvents', {
        defaultMessage: 'network events of this process',
      });
    case 'child_processes':
      return i18n.translate('publicIpDiscovery.search.childProcesses', {
        defaultMessage: 'child processes of this process',
      });
    case 'user_alerts':
      return i18n.translate('publicIpDiscovery.search.userAlerts', {
        defaultMessage: 'alerts of this user',
      });
    case 'host_alerts':
      return i18n.translate('publicIpDiscovery.search.hostAlerts', {
        defaultMessage: 'alerts of this host',
      });
    case 'parent_process':
      return i18n.translate('publicIpDiscovery.search.parentProcess', {
        defaultMessage: 'the start of the parent process',
      });
  }
}
