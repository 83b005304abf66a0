import { i18n } from '@kbn/i18n';
import type { CapabilityKind, PivotId, RuleCondition } from '../../../common/sources';
import type { Verdict } from './source_rows';

/** Whether something works on a source, in a word or two. */
export function capabilityWord(kind: CapabilityKind): string {
  switch (kind) {
    case 'yes':
      return i18n.translate('publicIpDiscovery.capability.yes', { defaultMessage: 'Yes' });
    case 'conditional':
      return i18n.translate('publicIpDiscovery.capability.conditional', {
        defaultMessage: 'If set up so',
      });
    case 'partial':
      return i18n.translate('publicIpDiscovery.capability.partial', {
        defaultMessage: 'In part',
      });
    case 'doubtful':
      return i18n.translate('publicIpDiscovery.capability.doubtful', {
        defaultMessage: 'Doubtful',
      });
    case 'misleading':
      return i18n.translate('publicIpDiscovery.capability.misleading', {
        defaultMessage: 'No, it misleads',
      });
    case 'never':
      return i18n.translate('publicIpDiscovery.capability.never', { defaultMessage: 'No' });
  }
}

/** A number of things that work, work partly, or do not work. */
export function verdictCountText(verdict: Verdict, count: number): string {
  switch (verdict) {
    case 'yes':
      return i18n.translate('publicIpDiscovery.capability.countYes', {
        defaultMessage: '{count} yes',
        values: { count },
      });
    case 'partly':
      return i18n.translate('publicIpDiscovery.capability.countPartly', {
        defaultMessage: '{count} partly',
        values: { count },
      });
    case 'no':
      return i18n.translate('publicIpDiscovery.capability.countNo', {
        defaultMessage: '{count} no',
        values: { count },
      });
  }
}

/** What a part of the rule's query asks of an event. */
export function conditionLabel(condition: RuleCondition): string {
  switch (condition) {
    case 'gate':
      return i18n.translate('publicIpDiscovery.condition.gate', {
        defaultMessage: 'DNS event of a Windows process, which every match is',
      });
    case 'process_name':
      return i18n.translate('publicIpDiscovery.condition.processName', {
        defaultMessage: 'Process name in the list',
      });
    case 'code_signature':
      return i18n.translate('publicIpDiscovery.condition.codeSignature', {
        defaultMessage: 'No signature, or none that is trusted',
      });
    case 'signer':
      return i18n.translate('publicIpDiscovery.condition.signer', {
        defaultMessage: 'Signer in the list',
      });
    case 'path':
      return i18n.translate('publicIpDiscovery.condition.path', {
        defaultMessage: 'Path in the list',
      });
    case 'defender_exclusion':
      return i18n.translate('publicIpDiscovery.condition.defenderExclusion', {
        defaultMessage: 'Exclusion of Microsoft Defender',
      });
  }
}

/** What a button of the guide asks for. */
export function pivotLabel(pivot: PivotId): string {
  switch (pivot) {
    case 'process_events':
      return i18n.translate('publicIpDiscovery.sourcePivot.processEvents', {
        defaultMessage: 'Process events of the process',
      });
    case 'network_events':
      return i18n.translate('publicIpDiscovery.sourcePivot.networkEvents', {
        defaultMessage: 'Network events of the process',
      });
    case 'child_processes':
      return i18n.translate('publicIpDiscovery.sourcePivot.childProcesses', {
        defaultMessage: 'Processes that it started',
      });
    case 'user_alerts':
      return i18n.translate('publicIpDiscovery.sourcePivot.userAlerts', {
        defaultMessage: 'Alerts of its user',
      });
    case 'host_alerts':
      return i18n.translate('publicIpDiscovery.sourcePivot.hostAlerts', {
        defaultMessage: 'Alerts of its host',
      });
  }
}
