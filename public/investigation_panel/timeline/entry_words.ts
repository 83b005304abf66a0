import { i18n } from '@kbn/i18n';
import { processTitle } from '../lineage/process_title';
import { ruleTitle } from '../lineage/rule_title';
import type { EntrySubject } from './timeline_entries';

/** What an entry tells, in a few words. */
export function entryWords(subject: EntrySubject): string {
  switch (subject.kind) {
    case 'lookup':
      return lookupWords(subject);
    case 'connection':
      return (
        subject.destination ??
        i18n.translate('publicIpDiscovery.timeline.unnamedDestination', {
          defaultMessage: 'destination not recorded',
        })
      );
    case 'process_started':
      return i18n.translate('publicIpDiscovery.timeline.started', {
        defaultMessage: 'started {process}',
        values: { process: processTitle(subject.process) },
      });
    case 'process_ended':
      return i18n.translate('publicIpDiscovery.timeline.ended', {
        defaultMessage: 'ended {process}',
        values: { process: processTitle(subject.process) },
      });
    case 'process_event':
      return processEventWords(subject);
    case 'alert':
      return alertWords(subject);
  }
}

function lookupWords({ name, outcome }: Extract<EntrySubject, { kind: 'lookup' }>): string {
  if (name === undefined) {
    return i18n.translate('publicIpDiscovery.timeline.unnamedLookup', {
      defaultMessage: 'DNS lookup, name not recorded',
    });
  }
  switch (outcome.kind) {
    case 'resolved':
      return i18n.translate('publicIpDiscovery.timeline.resolved', {
        defaultMessage: 'asked {name} → {addresses}',
        values: { name, addresses: outcome.addresses.join(', ') },
      });
    case 'failed':
      return i18n.translate('publicIpDiscovery.timeline.lookupFailed', {
        defaultMessage: 'asked {name}: failed',
        values: { name },
      });
    case 'answered_without_address':
      return i18n.translate('publicIpDiscovery.timeline.answeredWithoutAddress', {
        defaultMessage: 'asked {name}: answered without an address',
        values: { name },
      });
    case 'no_answer_recorded':
      return i18n.translate('publicIpDiscovery.timeline.noAnswerRecorded', {
        defaultMessage: 'asked {name}: no answer recorded',
        values: { name },
      });
  }
}

function processEventWords({
  process,
  action,
}: Extract<EntrySubject, { kind: 'process_event' }>): string {
  const name = processTitle(process);
  return action === undefined
    ? i18n.translate('publicIpDiscovery.timeline.processEvent', {
        defaultMessage: 'event of {process}',
        values: { process: name },
      })
    : i18n.translate('publicIpDiscovery.timeline.processAction', {
        defaultMessage: '{process}: {action}',
        values: { process: name, action },
      });
}

function alertWords({ rule, count }: Extract<EntrySubject, { kind: 'alert' }>): string {
  if (count === 1) return ruleTitle(rule);
  return i18n.translate('publicIpDiscovery.timeline.alerts', {
    defaultMessage: '{rule}, {count, number} alerts',
    values: { rule: ruleTitle(rule), count },
  });
}
