import { i18n } from '@kbn/i18n';
import type { TriageReason } from '../../../common/api';
import { visibleText } from '../values/visible_text';
import { citedProgram, citedText } from './cited_text';
import { searchWords } from './question_words';

/**
 * A reason in one sentence, plain text that holds no more of an event than 120 characters, all of them visible. Where
 * the event lacks what the reason is about, the sentence says so.
 */
export function reasonWords(reason: TriageReason): string {
  const [first] = reason.citations;
  const value = citedText(first);
  const program = citedProgram(first);
  const field = visibleText(first?.field ?? '');
  const isThere = first !== undefined && first.value !== null;
  const search = reason.search === null ? otherSearch() : searchWords(reason.search);
  switch (reason.id) {
    // DNS outcome
    case 'resolved_by_suspicious_process':
      return i18n.translate('publicIpDiscovery.reason.resolvedBySuspiciousProcess', {
        defaultMessage: 'A suspicious process resolved the service, to {value}.',
        values: { value },
      });
    case 'failed_and_fits':
      return i18n.translate('publicIpDiscovery.reason.failedAndFits', {
        defaultMessage:
          'The lookup failed ({value}), and binary, launch and connections all lower concern.',
        values: { value },
      });
    case 'request_only_and_fits':
      return i18n.translate('publicIpDiscovery.reason.requestOnlyAndFits', {
        defaultMessage:
          'The service was only asked for ({value}), and binary, launch and connections all lower concern.',
        values: { value },
      });
    case 'resolved':
      return i18n.translate('publicIpDiscovery.reason.resolved', {
        defaultMessage:
          'The name resolved to {value}; binary and launch do not make the process suspicious.',
        values: { value },
      });
    case 'failed':
      return i18n.translate('publicIpDiscovery.reason.failed', {
        defaultMessage:
          'The lookup failed ({value}), but binary, launch and connections do not all lower concern.',
        values: { value },
      });
    case 'request_only':
      return i18n.translate('publicIpDiscovery.reason.requestOnly', {
        defaultMessage:
          'Only the request is recorded ({value}), and binary, launch and connections do not all lower concern.',
        values: { value },
      });
    case 'answered_without_address':
      return i18n.translate('publicIpDiscovery.reason.answeredWithoutAddress', {
        defaultMessage: 'The lookup was answered without an address ({value}).',
        values: { value },
      });
    case 'outcome_not_recorded':
      return i18n.translate('publicIpDiscovery.reason.outcomeNotRecorded', {
        defaultMessage:
          'How the lookup ended is not recorded{isThere, select, true { ({field}: {value})} other {: {field} is not in the event}}.',
        values: { field, value, isThere },
      });
    // Binary identity
    case 'script_host_or_lolbin':
      return OLD_EXECUTABLE_TYPE.test(first?.value ?? '')
        ? i18n.translate('publicIpDiscovery.reason.oldExecutableType', {
            defaultMessage:
              '{program} is of an executable type that hardly any current software uses.',
            values: { program },
          })
        : i18n.translate('publicIpDiscovery.reason.scriptHostOrLolbin', {
            defaultMessage:
              '{program} is a script host or LOLBin, which does what its caller tells it.',
            values: { program },
          });
    case 'script_runtime_signer':
      return i18n.translate('publicIpDiscovery.reason.scriptRuntimeSigner', {
        defaultMessage:
          'It is signed as a script runtime ({value}), which vouches for the runtime and not for the script.',
        values: { value },
      });
    case 'unsigned':
      return i18n.translate('publicIpDiscovery.reason.unsigned', {
        defaultMessage: 'The program is unsigned ({field}: {value}).',
        values: { field, value },
      });
    case 'signature_invalid':
      return i18n.translate('publicIpDiscovery.reason.signatureInvalid', {
        defaultMessage: 'Its signature is invalid ({value}).',
        values: { value },
      });
    case 'signer_mismatch':
      return i18n.translate('publicIpDiscovery.reason.signerMismatch', {
        defaultMessage: 'It lies in a folder of Windows, but {value} signed it and not Microsoft.',
        values: { value },
      });
    case 'renamed_binary':
      return i18n.translate('publicIpDiscovery.reason.renamedBinary', {
        defaultMessage: 'It was built as {value} and runs under another name.',
        values: { value },
      });
    case 'user_writable_path':
      return i18n.translate('publicIpDiscovery.reason.userWritablePath', {
        defaultMessage: 'The program lies where users can write: {value}',
        values: { value },
      });
    case 'defender_component':
      return i18n.translate('publicIpDiscovery.reason.defenderComponent', {
        defaultMessage:
          'It lies in the folder of Microsoft Defender and has the signer of Microsoft Defender ({value}).',
        values: { value },
      });
    case 'vendor_component':
      return i18n.translate('publicIpDiscovery.reason.vendorComponent', {
        defaultMessage:
          'Its signature is trusted, its folder is protected, and its parent has the same signer ({value}).',
        values: { value },
      });
    case 'signature_expired':
      return i18n.translate('publicIpDiscovery.reason.signatureExpired', {
        defaultMessage:
          'Its signature has expired ({value}), which is neither unsigned nor trusted.',
        values: { value },
      });
    case 'signature_not_trusted':
      return i18n.translate('publicIpDiscovery.reason.signatureNotTrusted', {
        defaultMessage:
          'Its signature is not trusted ({field}: {value}), which may only mean that it has expired.',
        values: { field, value },
      });
    case 'signature_not_recorded':
      return i18n.translate('publicIpDiscovery.reason.signatureNotRecorded', {
        defaultMessage:
          '{isThere, select, true {Its signer is not recorded ({field}: {value}).} other {Its signature is not recorded: {field} is not in the event.}}',
        values: { field, value, isThere },
      });
    case 'hash_not_recorded':
      return i18n.translate('publicIpDiscovery.reason.hashNotRecorded', {
        defaultMessage:
          'Its hash is not recorded: {isThere, select, true {{field} ({value}) identifies nothing on this source} other {{field} is not in the event}}.',
        values: { field, value, isThere },
      });
    case 'path_not_recorded':
      return i18n.translate('publicIpDiscovery.reason.pathNotRecorded', {
        defaultMessage:
          'Where the program lies is not recorded: {isThere, select, true {{field} ({value}) identifies nothing on this source} other {{field} is not in the event}}.',
        values: { field, value, isThere },
      });
    case 'name_not_recorded':
      return i18n.translate('publicIpDiscovery.reason.nameNotRecorded', {
        defaultMessage:
          'The name of the program is not recorded: {isThere, select, true {{field} ({value}) identifies nothing on this source} other {{field} is not in the event}}.',
        values: { field, value, isThere },
      });
    case 'owner_not_recognised':
      return i18n.translate('publicIpDiscovery.reason.ownerNotRecognised', {
        defaultMessage: 'Path, signer and parent do not tell whose product it is ({value}).',
        values: { value },
      });
    // Launch chain
    case 'office_parent':
      return i18n.translate('publicIpDiscovery.reason.officeParent', {
        defaultMessage: 'An Office program launched it: {program}',
        values: { program },
      });
    case 'browser_parent':
      return i18n.translate('publicIpDiscovery.reason.browserParent', {
        defaultMessage: 'A browser launched it: {program}',
        values: { program },
      });
    case 'script_host_parent':
      return i18n.translate('publicIpDiscovery.reason.scriptHostParent', {
        defaultMessage: 'A script host launched it: {program}',
        values: { program },
      });
    case 'service_session':
      return i18n.translate('publicIpDiscovery.reason.serviceSession', {
        defaultMessage:
          'It runs in a service session ({value}), and no recognized service owns it.',
        values: { value },
      });
    case 'remote_session':
      return i18n.translate('publicIpDiscovery.reason.remoteSession', {
        defaultMessage: 'It runs in a remote session ({value}).',
        values: { value },
      });
    case 'hidden_or_encoded_command':
      return i18n.translate('publicIpDiscovery.reason.hiddenOrEncodedCommand', {
        defaultMessage: 'A command line hides its window or encodes what it runs: {value}',
        values: { value },
      });
    case 'remote_script':
      return i18n.translate('publicIpDiscovery.reason.remoteScript', {
        defaultMessage: 'A command line runs a script from another system: {value}',
        values: { value },
      });
    case 'script_from_user_folder':
      return i18n.translate('publicIpDiscovery.reason.scriptFromUserFolder', {
        defaultMessage:
          'A command line runs a script from a folder that users can write to: {value}',
        values: { value },
      });
    case 'defender_workflow':
      return i18n.translate('publicIpDiscovery.reason.defenderWorkflow', {
        defaultMessage: 'It was launched the way Microsoft Defender always is ({value}).',
        values: { value },
      });
    case 'vendor_workflow':
      return i18n.translate('publicIpDiscovery.reason.vendorWorkflow', {
        defaultMessage:
          'Parent, command line, user and session belong to one workflow of its vendor ({value}).',
        values: { value },
      });
    case 'start_not_found':
      return i18n.translate('publicIpDiscovery.reason.startNotFound', {
        defaultMessage:
          'The start of the process was not found; it may lie before the time that was searched.',
      });
    case 'parent_not_recorded':
      return i18n.translate('publicIpDiscovery.reason.parentNotRecorded', {
        defaultMessage:
          'What launched it is not recorded: {isThere, select, true {{field} ({value}) identifies nothing on this source} other {{field} is not in the event}}.',
        values: { field, value, isThere },
      });
    case 'command_line_not_recorded':
      return i18n.translate('publicIpDiscovery.reason.commandLineNotRecorded', {
        defaultMessage:
          'Its command line is not recorded: {isThere, select, true {{field} ({value}) identifies nothing on this source} other {{field} is not in the event}}.',
        values: { field, value, isThere },
      });
    case 'parent_command_line_not_recorded':
      return i18n.translate('publicIpDiscovery.reason.parentCommandLineNotRecorded', {
        defaultMessage: 'What its parent was told to do is not recorded.',
      });
    case 'user_not_recorded':
      return i18n.translate('publicIpDiscovery.reason.userNotRecorded', {
        defaultMessage:
          'Its user is not recorded: {isThere, select, true {{field} ({value}) identifies nothing on this source} other {{field} is not in the event}}.',
        values: { field, value, isThere },
      });
    case 'session_not_recorded':
      return i18n.translate('publicIpDiscovery.reason.sessionNotRecorded', {
        defaultMessage:
          'The kind of its session is not recorded: {isThere, select, true {{field} ({value}) identifies nothing on this source} other {{field} is not in the event}}.',
        values: { field, value, isThere },
      });
    case 'workflow_not_recognised':
      return i18n.translate('publicIpDiscovery.reason.workflowNotRecognised', {
        defaultMessage: 'Its launch by {program} fits no known workflow.',
        values: { program },
      });
    // Connections
    case 'reached_service':
      return i18n.translate('publicIpDiscovery.reason.reachedService', {
        defaultMessage: 'It connected to {value}, an address that the lookup gave.',
        values: { value },
      });
    case 'unrelated_infrastructure':
      return i18n.translate('publicIpDiscovery.reason.unrelatedInfrastructure', {
        defaultMessage: 'It connected to {value}, which it had resolved for another name, {name}.',
        values: { value, name: citedText(citationOf(reason, 'dns.question.name')) },
      });
    case 'direct_public_connection':
      return i18n.translate('publicIpDiscovery.reason.directPublicConnection', {
        defaultMessage: 'It connected to {value}, a public address that it never looked up.',
        values: { value },
      });
    case 'no_connection':
      return i18n.translate('publicIpDiscovery.reason.noConnection', {
        defaultMessage: 'Connections of this host are recorded, and the process made none.',
      });
    case 'internal_connections_only':
      return i18n.translate('publicIpDiscovery.reason.internalConnectionsOnly', {
        defaultMessage: 'It connected to internal addresses only, such as {value}.',
        values: { value },
      });
    case 'confirmed_proxy':
      return i18n.translate('publicIpDiscovery.reason.confirmedProxy', {
        defaultMessage: 'It connected to {value}, a proxy that an operator has confirmed.',
        values: { value },
      });
    case 'destination_not_recorded':
      return i18n.translate('publicIpDiscovery.reason.destinationNotRecorded', {
        defaultMessage:
          'Where a connection went is not recorded: {isThere, select, true {{field} ({value}) is no address} other {{field} is not in the event}}.',
        values: { field, value, isThere },
      });
    case 'possible_proxy':
      return i18n.translate('publicIpDiscovery.reason.possibleProxy', {
        defaultMessage:
          'It connected to {value}, an internal address that may relay it outside. If it is a proxy, an operator confirms it in {setting}.',
        values: { value, setting: 'publicIpDiscovery.investigation.confirmedProxies' },
      });
    case 'inbound_connection':
      return i18n.translate('publicIpDiscovery.reason.inboundConnection', {
        defaultMessage: 'It accepted a connection from {value}.',
        values: { value },
      });
    case 'public_resolver':
      return i18n.translate('publicIpDiscovery.reason.publicResolver', {
        defaultMessage: 'It asked a name server outside: {value}.',
        values: { value },
      });
    case 'proxy_without_workflow':
      return i18n.translate('publicIpDiscovery.reason.proxyWithoutWorkflow', {
        defaultMessage:
          'It connected to {value}, a confirmed proxy, but binary and launch fit no known workflow.',
        values: { value },
      });
    case 'connections_may_be_filtered':
      return i18n.translate('publicIpDiscovery.reason.connectionsMayBeFiltered', {
        defaultMessage:
          'Connections may be missing: configurations of Sysmon often leave them out. None recorded is no evidence of none.',
      });
    case 'answer_needs_no_connection':
      return i18n.translate('publicIpDiscovery.reason.answerNeedsNoConnection', {
        defaultMessage:
          'The answer to {value} is the public address itself, so that no connection needs to follow.',
        values: { value },
      });
    // Follow-on commands
    case 'shell_child':
      return i18n.translate('publicIpDiscovery.reason.shellChild', {
        defaultMessage: 'It started a shell: {program}',
        values: { program },
      });
    case 'downloader_child':
      return i18n.translate('publicIpDiscovery.reason.downloaderChild', {
        defaultMessage: 'It started a downloader: {program}',
        values: { program },
      });
    case 'installer_child':
      return i18n.translate('publicIpDiscovery.reason.installerChild', {
        defaultMessage: 'It started an installer: {program}',
        values: { program },
      });
    case 'reconnaissance_child':
      return i18n.translate('publicIpDiscovery.reason.reconnaissanceChild', {
        defaultMessage: 'It started a command for reconnaissance: {program}',
        values: { program },
      });
    case 'persistence_child':
      return i18n.translate('publicIpDiscovery.reason.persistenceChild', {
        defaultMessage: 'It started a command for persistence: {program}',
        values: { program },
      });
    case 'no_child':
      return i18n.translate('publicIpDiscovery.reason.noChild', {
        defaultMessage: 'Process events of this host are recorded, and it started no process.',
      });
    case 'child_not_named':
      return i18n.translate('publicIpDiscovery.reason.childNotNamed', {
        defaultMessage:
          'The name of a child process is not recorded: {isThere, select, true {{field} ({value}) identifies nothing on this source} other {{field} is not in the event}}.',
        values: { field, value, isThere },
      });
    case 'child_before_lookup':
      return i18n.translate('publicIpDiscovery.reason.childBeforeLookup', {
        defaultMessage:
          'It started {program} before the lookup, so that this did not follow from it.',
        values: { program },
      });
    case 'other_child':
      return i18n.translate('publicIpDiscovery.reason.otherChild', {
        defaultMessage: 'It started {program}, which is of none of the known kinds.',
        values: { program },
      });
    case 'no_child_but_unrecognised':
      return i18n.translate('publicIpDiscovery.reason.noChildButUnrecognised', {
        defaultMessage: 'It started no process, but binary and launch support no known check.',
      });
    // Related alerts
    case 'same_on_other_host':
      return i18n.translate('publicIpDiscovery.reason.sameOnOtherHost', {
        defaultMessage: 'The same binary asked for {domain} on another host: {value}',
        values: { value, domain: citedText(citationOf(reason, 'dns.question.name')) },
      });
    case 'same_by_other_user':
      return i18n.translate('publicIpDiscovery.reason.sameByOtherUser', {
        defaultMessage: 'The same binary asked for {domain} as another user: {value}',
        values: { value, domain: citedText(citationOf(reason, 'dns.question.name')) },
      });
    case 'same_component_only':
      return i18n.translate('publicIpDiscovery.reason.sameComponentOnly', {
        defaultMessage:
          'All related alerts ({value}) are of this same component, on this host and of this user.',
        values: { value },
      });
    case 'same_name_only':
      return i18n.translate('publicIpDiscovery.reason.sameNameOnly', {
        defaultMessage:
          'A related alert ({value}) has the same program name and domain, but nothing identifies its binary.',
        values: { value },
      });
    case 'other_alerts':
      return i18n.translate('publicIpDiscovery.reason.otherAlerts', {
        defaultMessage:
          'There are related alerts ({value}); they show neither a spread nor one recognized component.',
        values: { value },
      });
    case 'no_related_alerts':
      return i18n.translate('publicIpDiscovery.reason.noRelatedAlerts', {
        defaultMessage: 'No other alert of this host or user was found, which proves nothing.',
      });
    case 'shared_account':
      return i18n.translate('publicIpDiscovery.reason.sharedAccount', {
        defaultMessage:
          '{value} exists on each host, so that alerts of this account elsewhere tell little.',
        values: { value },
      });
    // Of any search
    case 'no_telemetry':
      return reason.search === 'network_events'
        ? i18n.translate('publicIpDiscovery.reason.noConnectionTelemetry', {
            defaultMessage:
              'No connections of this host are recorded. Missing telemetry is unresolved, not benign.',
          })
        : i18n.translate('publicIpDiscovery.reason.noTelemetry', {
            defaultMessage:
              'Nothing of the kind is recorded: {search}. Missing telemetry is unresolved, not benign.',
            values: { search },
          });
    case 'cannot_be_asked':
      return i18n.translate('publicIpDiscovery.reason.cannotBeAsked', {
        defaultMessage:
          'The search for {search} cannot be asked: {isThere, select, true {{field} ({value}) identifies nothing on this source} other {{field} is not in the event}}.',
        values: { search, field, value, isThere },
      });
    case 'denied':
      return i18n.translate('publicIpDiscovery.reason.denied', {
        defaultMessage: 'You may not read what the search for {search} needs. Ask for read access.',
        values: { search },
      });
    case 'search_failed':
      return i18n.translate('publicIpDiscovery.reason.searchFailed', {
        defaultMessage: 'The search for {search} failed. Ask again.',
        values: { search },
      });
    case 'search_incomplete':
      return i18n.translate('publicIpDiscovery.reason.searchIncomplete', {
        defaultMessage:
          'The search for {search} did not see everything. Narrow the window and ask again.',
        values: { search },
      });
    case 'not_asked':
      return i18n.translate('publicIpDiscovery.reason.notAsked', {
        defaultMessage: 'There was no search for {search}.',
        values: { search },
      });
    case 'still_arriving':
      return i18n.translate('publicIpDiscovery.reason.stillArriving', {
        defaultMessage:
          'So soon after the lookup, late events may not have arrived. Ask again in some minutes.',
      });
    case 'window_cut':
      return i18n.translate('publicIpDiscovery.reason.windowCut', {
        defaultMessage:
          'The window ends before what followed the lookup. Ask around the event to see it.',
      });
  }
}

/** The rule suspects these by their names, as it does script hosts. */
const OLD_EXECUTABLE_TYPE = /\.(?:com|pif)$/i;

function citationOf({ citations }: TriageReason, field: string) {
  return citations.find((citation) => citation.field === field);
}

const otherSearch = () =>
  i18n.translate('publicIpDiscovery.search.other', { defaultMessage: 'further events' });
