import { describe, expect, test } from 'vitest';
import {
  alert,
  child,
  connection,
  earlierAlert,
  event,
  found,
  lookupEvent,
  start,
  updaterCase,
  type Changes,
  type Fields,
} from '../../test/support/updater_case';
import { dataSource } from '../sources';
import { answerQuestions } from './answer_questions';
import type { EvidenceEvent, SearchOutcome } from './evidence';
import type { QuestionId, Verdict } from './question';
import type { ReasonId } from './reason';

/** What a change of the updater's case makes of one answer. */
type Row = readonly [
  name: string,
  changes: Changes,
  verdict: Verdict,
  reasons: readonly ReasonId[],
];

function answered(question: QuestionId, changes: Changes) {
  const { answers } = answerQuestions(updaterCase(changes));
  const answer = answers.find((each) => each.question === question);
  return { verdict: answer?.verdict, reasons: answer?.reasons.map(({ id }) => id) };
}

function table(question: QuestionId, rows: readonly Row[]) {
  describe(question, () => {
    test.each(rows)('%s', (_name, changes, verdict, reasons) => {
      expect(answered(question, changes)).toEqual({ verdict, reasons });
    });
  });
}

const searches = (given: NonNullable<Changes['searches']>): Changes => ({ searches: given });
const started = (changes: Fields): Changes => searches({ process_events: found(start(changes)) });
const network = (...events: readonly EvidenceEvent[]): Changes =>
  searches({ network_events: found(lookupEvent(), ...events) });
const children = (...events: readonly EvidenceEvent[]): Changes =>
  searches({ child_processes: found(...events) });
/** The same fields on every event of the process. */
const everywhere = (fields: Fields): Changes => ({
  subject: alert(fields),
  searches: {
    process_events: found(start(fields)),
    network_events: found(lookupEvent(fields), connection('10.24.0.80', 8080, fields)),
  },
});
const asked = (fields: Fields): Changes => ({
  subject: alert(fields),
  searches: { network_events: found(lookupEvent(fields), connection('10.24.0.80', 8080)) },
});
const noSearch: readonly (readonly [SearchOutcome, ReasonId])[] = [
  [{ kind: 'no_telemetry' }, 'no_telemetry'],
  [
    { kind: 'cannot_be_asked', missing: [{ field: 'host.id', reason: 'It is not there.' }] },
    'cannot_be_asked',
  ],
  [{ kind: 'denied' }, 'denied'],
  [{ kind: 'failed' }, 'search_failed'],
  [{ kind: 'not_asked' }, 'not_asked'],
  [{ kind: 'searched', events: [], total: 7, isAtLeast: false }, 'search_incomplete'],
  [{ kind: 'searched', events: [], total: 0, isAtLeast: true }, 'search_incomplete'],
];

table('dns_outcome', [
  ['failed, and everything fits', {}, 'lowers_concern', ['failed_and_fits']],
  [
    'only asked, and everything fits',
    asked({
      'dns.Ext.status': 87,
      'event.action': 'lookup_requested',
      'kibana.alert.public_ip_discovery.dns_outcome': 'requested',
    }),
    'lowers_concern',
    ['request_only_and_fits'],
  ],
  [
    'failed, but a child escalates nothing of identity, lineage and network',
    children(child('whoami.exe')),
    'lowers_concern',
    ['failed_and_fits'],
  ],
  [
    'failed, but connections are not known',
    searches({ network_events: { kind: 'denied' } }),
    'unresolved',
    ['failed'],
  ],
  [
    'failed, but identity is open',
    started({ 'process.hash.sha256': undefined }),
    'unresolved',
    ['failed'],
  ],
  [
    'only asked, but the chain is open',
    {
      ...asked({ 'kibana.alert.public_ip_discovery.dns_outcome': 'requested' }),
      searches: {
        network_events: found(connection('10.24.0.80', 8080)),
        process_events: found(start({ 'process.command_line': undefined })),
      },
    },
    'unresolved',
    ['request_only'],
  ],
  [
    'resolved by a process that is not suspicious',
    asked({ 'dns.Ext.status': 0, 'dns.resolved_ip': ['203.0.113.10'] }),
    'unresolved',
    ['resolved'],
  ],
  [
    'resolved by a suspicious process',
    {
      ...asked({ 'dns.resolved_ip': ['203.0.113.10'] }),
      searches: {
        network_events: found(),
        process_events: found(start({ 'process.parent.name': 'WINWORD.EXE' })),
      },
    },
    'escalates',
    ['resolved_by_suspicious_process'],
  ],
  [
    'one of its events failed, another resolved',
    network(lookupEvent({ 'dns.Ext.status': 0, 'dns.resolved_ip': ['203.0.113.10'] }, 'dns-2')),
    'unresolved',
    ['resolved'],
  ],
  [
    'resolved in another alert of the lookup',
    { lookupAlerts: [alert({ 'dns.resolved_ip': ['203.0.113.10'] }, 'alert-2')] },
    'unresolved',
    ['resolved'],
  ],
  [
    'answered without an address, which is no failure',
    asked({ 'dns.Ext.status': 0 }),
    'unresolved',
    ['answered_without_address'],
  ],
  [
    'nothing tells how it ended',
    asked({ 'dns.Ext.status': undefined, 'kibana.alert.original_event.action': undefined }),
    'unresolved',
    ['outcome_not_recorded'],
  ],
  [
    'name servers of the zone are no addresses of the name',
    {
      source: dataSource('winlogbeat'),
      ...asked({
        'dns.Ext.status': undefined,
        'dns.resolved_ip': ['192.5.6.30', '2001:503:a83e::2:30'],
      }),
    },
    'unresolved',
    ['outcome_not_recorded'],
  ],
]);

table('binary_identity', [
  ["the vendor's own runtime", {}, 'lowers_concern', ['vendor_component']],
  [
    'a parent of another product',
    started({ 'process.parent.executable': 'C:\\Program Files\\Other\\a.exe' }),
    'escalates',
    ['script_host_or_lolbin'],
  ],
  [
    'a parent with another signer',
    started({ 'process.parent.code_signature.subject_name': 'Other Ltd' }),
    'escalates',
    ['script_host_or_lolbin'],
  ],
  [
    'a parent whose signature is not trusted',
    started({ 'process.parent.code_signature.trusted': false }),
    'escalates',
    ['script_host_or_lolbin'],
  ],
  [
    "the runtime's own publisher",
    everywhere({ 'process.code_signature.subject_name': 'Python Software Foundation' }),
    'escalates',
    ['script_host_or_lolbin', 'script_runtime_signer'],
  ],
  [
    'a part of Windows, whoever signed it and started it',
    everywhere({
      'process.name': 'powershell.exe',
      'process.executable': 'C:\\Program Files\\Larch Update\\powershell.exe',
      'process.pe.original_file_name': undefined,
    }),
    'escalates',
    ['script_host_or_lolbin'],
  ],
  [
    'not signed',
    everywhere({
      'process.code_signature.exists': false,
      'process.code_signature.trusted': undefined,
      'process.code_signature.subject_name': undefined,
      'process.code_signature.status': 'noSignature',
    }),
    'escalates',
    ['script_host_or_lolbin', 'unsigned', 'signature_not_recorded'],
  ],
  [
    'signed with a certificate that has expired: neither unsigned nor trusted',
    everywhere({
      'process.name': 'sync.exe',
      'process.executable': 'C:\\Program Files\\Larch Update\\sync.exe',
      'process.pe.original_file_name': 'sync.exe',
      'process.code_signature.trusted': false,
      'process.code_signature.status': 'errorExpired',
    }),
    'unresolved',
    ['signature_expired'],
  ],
  [
    'a signature that does not fit the file',
    everywhere({
      'process.name': 'sync.exe',
      'process.executable': 'C:\\Program Files\\Larch Update\\sync.exe',
      'process.pe.original_file_name': 'sync.exe',
      'process.code_signature.trusted': false,
      'process.code_signature.status': 'errorBadDigest',
    }),
    'escalates',
    ['signature_invalid', 'signature_not_trusted'],
  ],
  [
    'in a folder that users can write to',
    everywhere({
      'process.executable': 'C:\\Users\\jdoe\\AppData\\Roaming\\agent.exe',
      'process.name': 'agent.exe',
      'process.pe.original_file_name': 'agent.exe',
    }),
    'escalates',
    ['user_writable_path'],
  ],
  [
    'in a folder of Windows, but not signed by Microsoft',
    everywhere({
      'process.executable': 'C:\\Windows\\agent.exe',
      'process.name': 'agent.exe',
      'process.pe.original_file_name': 'agent.exe',
    }),
    'escalates',
    ['signer_mismatch'],
  ],
  [
    'built as a tool of another name',
    everywhere({
      'process.executable': 'C:\\Program Files\\Larch Update\\agent.exe',
      'process.name': 'agent.exe',
      'process.pe.original_file_name': 'PowerShell.EXE',
    }),
    'escalates',
    ['renamed_binary'],
  ],
  [
    'Microsoft Defender in its own folder',
    everywhere({
      'process.name': 'NisSrv.exe',
      'process.executable':
        'C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18\\NisSrv.exe',
      'process.pe.original_file_name': 'NisSrv.exe',
      'process.code_signature.subject_name': 'Microsoft Windows Publisher',
    }),
    'lowers_concern',
    ['defender_component'],
  ],
  [
    'in the folder of Defender, but signed by another',
    everywhere({
      'process.name': 'NisSrv.exe',
      'process.executable':
        'C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18\\NisSrv.exe',
      'process.pe.original_file_name': 'NisSrv.exe',
    }),
    'unresolved',
    ['owner_not_recognised'],
  ],
  [
    'a process that only its number names',
    everywhere({ 'process.entity_id': undefined }),
    'unresolved',
    ['cannot_be_asked'],
  ],
  [
    'a trusted signature alone',
    everywhere({
      'process.name': 'agent.exe',
      'process.executable': 'C:\\Program Files\\Other\\agent.exe',
      'process.pe.original_file_name': 'agent.exe',
    }),
    'unresolved',
    ['owner_not_recognised'],
  ],
  ['no hash', started({ 'process.hash.sha256': undefined }), 'unresolved', ['hash_not_recorded']],
  ...noSearch.map(([outcome, id]): Row => [
    `process events: ${id}`,
    searches({ process_events: outcome }),
    'escalates',
    ['script_host_or_lolbin', 'hash_not_recorded', id],
  ]),
]);

table('launch_chain', [
  ["the vendor's own service", {}, 'lowers_concern', ['vendor_workflow']],
  ...(
    [
      ['WINWORD.EXE', 'office_parent'],
      ['msedge.exe', 'browser_parent'],
      ['wscript.exe', 'script_host_parent'],
    ] as const
  ).map(([name, id]): Row => [
    `started by ${name}`,
    started({ 'process.parent.name': name }),
    'escalates',
    [id],
  ]),
  [
    'started by a shell that an Office program started',
    searches({
      process_events: found(
        start({
          'process.parent.name': 'cmd.exe',
          'process.parent.executable': 'C:\\Windows\\System32\\cmd.exe',
        })
      ),
      parent_process: found(
        event('parent-1', '11:59:49', {
          'process.name': 'cmd.exe',
          'process.parent.name': 'EXCEL.EXE',
        })
      ),
    }),
    'escalates',
    ['office_parent', 'service_session'],
  ],
  [
    'a service session of what is not recognised',
    started({ 'process.hash.sha256': undefined }),
    'escalates',
    ['service_session'],
  ],
  [
    'a remote session',
    started({ 'process.Ext.session_info.logon_type': 'RemoteInteractive' }),
    'escalates',
    ['remote_session'],
  ],
  [
    'an interactive session',
    started({ 'process.Ext.session_info.logon_type': 'Interactive' }),
    'lowers_concern',
    ['vendor_workflow'],
  ],
  [
    "a script in a user's folder",
    started({ 'process.command_line': 'python.exe C:\\Users\\jdoe\\AppData\\Local\\Temp\\a.py' }),
    'escalates',
    ['script_from_user_folder'],
  ],
  [
    "the parent's own command line, which its start tells",
    searches({
      process_events: found(start({ 'process.parent.command_line': undefined })),
      parent_process: found(
        event('parent-1', '11:59:49', {
          'process.name': 'LarchUpdateService.exe',
          'process.command_line': 'x.exe C:\\Users\\Public\\run.bat',
        })
      ),
    }),
    'escalates',
    ['script_from_user_folder'],
  ],
  ...(
    [
      'python.exe -c "import os"',
      'python.exe -m http.server C:\\Program Files\\Larch Update\\x',
      'python.exe \\\\10.0.0.5\\share\\x.py',
      'python.exe E:\\x.py',
      'python.exe C:\\PROGRA~3\\x.py',
      'python.exe',
    ] as const
  ).map((commandLine): Row => [
    `a runtime that runs something else: ${commandLine}`,
    started({ 'process.command_line': commandLine }),
    'unresolved',
    ['workflow_not_recognised'],
  ]),
  [
    'a session with new credentials',
    started({ 'process.Ext.session_info.logon_type': 'NewCredentials' }),
    'unresolved',
    ['workflow_not_recognised'],
  ],
  [
    "the parent's own start could not be searched",
    searches({
      process_events: found(start({ 'process.parent.command_line': undefined })),
      parent_process: { kind: 'failed' },
    }),
    'unresolved',
    ['parent_command_line_not_recorded', 'search_failed'],
  ],
  [
    'started in the name of another',
    started({ 'process.Ext.effective_parent.executable': 'C:\\Office\\WINWORD.EXE' }),
    'escalates',
    ['office_parent', 'service_session'],
  ],
  [
    'no command line',
    started({ 'process.command_line': undefined }),
    'unresolved',
    ['command_line_not_recorded'],
  ],
  [
    'arguments in place of a command line',
    started({
      'process.command_line': undefined,
      'process.args': ['python.exe', '-E', '"C:\\Program Files\\Larch Update\\check.pyc"'],
    }),
    'lowers_concern',
    ['vendor_workflow'],
  ],
  [
    'no session',
    started({ 'process.Ext.session_info.logon_type': undefined }),
    'unresolved',
    ['session_not_recorded'],
  ],
  [
    'no user',
    everywhere({ 'user.id': undefined, 'user.name': undefined }),
    'unresolved',
    ['user_not_recorded'],
  ],
  [
    'no parent',
    started({ 'process.parent.name': undefined, 'process.parent.executable': undefined }),
    'escalates',
    ['service_session', 'parent_not_recorded'],
  ],
  [
    'only the end of the process is recorded',
    started({ 'event.type': 'end' }),
    'unresolved',
    ['start_not_found'],
  ],
  ...noSearch.map(([outcome, id]): Row => [
    `process events: ${id}`,
    searches({ process_events: outcome }),
    'unresolved',
    [
      id,
      'parent_not_recorded',
      'command_line_not_recorded',
      'parent_command_line_not_recorded',
      'session_not_recorded',
    ],
  ]),
]);

table('connections', [
  ['the confirmed proxy only', {}, 'lowers_concern', ['confirmed_proxy']],
  ['the same proxy, not confirmed', { confirmedProxies: [] }, 'unresolved', ['possible_proxy']],
  [
    'the proxy, but the workflow is not recognised',
    started({ 'process.hash.sha256': undefined }),
    'unresolved',
    ['proxy_without_workflow'],
  ],
  ['none', network(), 'lowers_concern', ['no_connection']],
  [
    'inside, no port of a proxy',
    network(connection('10.24.0.31', 445)),
    'lowers_concern',
    ['internal_connections_only'],
  ],
  [
    'inside, port not recorded',
    network(connection('10.24.0.31', undefined)),
    'unresolved',
    ['possible_proxy'],
  ],
  [
    'outside, never looked up',
    network(connection('198.51.100.7', 443)),
    'escalates',
    ['direct_public_connection'],
  ],
  [
    'the address that the lookup gave',
    network(
      lookupEvent({ 'dns.resolved_ip': ['203.0.113.10'] }, 'dns-2'),
      connection('203.0.113.10', 443)
    ),
    'escalates',
    ['reached_service'],
  ],
  [
    'the same address in other letters',
    network(
      lookupEvent({ 'dns.resolved_ip': ['2001:DB8::A'] }, 'dns-2'),
      connection('2001:db8:0:0::a', 443)
    ),
    'escalates',
    ['reached_service'],
  ],
  [
    'an address of another name that the process asked for',
    network(
      lookupEvent(
        { 'dns.question.name': 'cdn.example', 'dns.resolved_ip': ['198.51.100.7'] },
        'dns-2'
      ),
      connection('198.51.100.7', 443)
    ),
    'escalates',
    ['unrelated_infrastructure'],
  ],
  [
    'the same address, looked up by another process',
    network(
      lookupEvent(
        { 'dns.resolved_ip': ['203.0.113.10'], 'process.entity_id': 'entity-9' },
        'dns-2'
      ),
      connection('203.0.113.10', 443)
    ),
    'escalates',
    ['direct_public_connection'],
  ],
  [
    'a name server that came with the answer is not the service',
    {
      source: dataSource('winlogbeat'),
      searches: {
        network_events: found(
          lookupEvent({
            'dns.resolved_ip': [
              '203.0.113.10',
              '203.0.113.10',
              '198.51.100.30',
              '2001:db8::30',
              '198.51.100.31',
            ],
          }),
          connection('198.51.100.31', 53)
        ),
      },
    },
    'escalates',
    ['direct_public_connection', 'connections_may_be_filtered'],
  ],
  [
    'many to one place are one reason',
    network(
      connection('198.51.100.7', 443, {}, 'a'),
      connection('198.51.100.7', 443, {}, 'b'),
      connection('198.51.100.8', 443, {}, 'c')
    ),
    'escalates',
    ['direct_public_connection', 'direct_public_connection'],
  ],
  [
    'no destination',
    network(connection(undefined, 443)),
    'unresolved',
    ['destination_not_recorded'],
  ],
  [
    'a destination that is no address',
    network(connection('x', 443)),
    'unresolved',
    ['destination_not_recorded'],
  ],
  [
    'an event that also tells the name of the host it connects to',
    network(connection('198.51.100.7', 443, { 'dns.question.name': 'cdn.example' })),
    'escalates',
    ['direct_public_connection'],
  ],
  [
    'a lookup that tells its resolver is no connection, but a public one is a way out',
    network(connection('9.9.9.9', 53, { 'dns.question.name': 'cdn.example' })),
    'unresolved',
    ['public_resolver'],
  ],
  [
    'one of several destinations of an event is outside',
    network(connection(undefined, 445, { 'destination.ip': ['10.24.0.31', '198.51.100.7'] })),
    'escalates',
    ['direct_public_connection', 'internal_connections_only'],
  ],
  [
    'of another process',
    network(connection('198.51.100.7', 443, { 'process.entity_id': 'entity-9' })),
    'lowers_concern',
    ['no_connection'],
  ],
  [
    'of another host',
    network(connection('198.51.100.7', 443, { 'host.id': 'host-9' })),
    'lowers_concern',
    ['no_connection'],
  ],
  [
    'no connection of any process is recorded',
    { ...network(), hasConnectionTelemetry: false },
    'unresolved',
    ['no_telemetry'],
  ],
  [
    'whether connections are recorded is not known',
    { ...network(), hasConnectionTelemetry: undefined },
    'unresolved',
    ['no_telemetry'],
  ],
  [
    'a source that leaves connections out',
    { ...network(), source: dataSource('windows_sysmon_operational') },
    'unresolved',
    ['connections_may_be_filtered'],
  ],
  [
    'too early to tell',
    { ...network(), arrivedUntil: Date.parse('2026-03-01T12:04:00.000Z') },
    'unresolved',
    ['still_arriving'],
  ],
  [
    'a name that DNS answers itself',
    {
      subject: alert({ 'dns.question.name': 'MyIP.OpenDNS.com.' }),
      searches: { network_events: found() },
    },
    'unresolved',
    ['answer_needs_no_connection'],
  ],
  ...noSearch.map(([outcome, id]): Row => [
    `network events: ${id}`,
    searches({ network_events: outcome }),
    'unresolved',
    [id],
  ]),
]);

table('follow_on_commands', [
  ['none, of what is recognised', {}, 'lowers_concern', ['no_child']],
  [
    'none, of what is not recognised',
    started({ 'process.hash.sha256': undefined }),
    'unresolved',
    ['no_child_but_unrecognised'],
  ],
  ...(
    [
      ['cmd.exe', 'shell_child'],
      ['curl.exe', 'downloader_child'],
      ['msiexec.exe', 'installer_child'],
      ['whoami.exe', 'reconnaissance_child'],
      ['schtasks.exe', 'persistence_child'],
    ] as const
  ).map(([name, id]): Row => [name, children(child(name)), 'escalates', [id]]),
  [
    'a tool under another name',
    children(child('a.exe', { 'process.pe.original_file_name': 'Whoami.EXE' })),
    'escalates',
    ['reconnaissance_child'],
  ],
  ['another program', children(child('helper.exe')), 'unresolved', ['other_child']],
  ['a child without a name', children(child(undefined)), 'unresolved', ['child_not_named']],
  [
    'only the end of a child is recorded',
    children(child('whoami.exe', { 'event.type': 'end' })),
    'escalates',
    ['reconnaissance_child'],
  ],
  [
    'start and end of one child are one reason',
    children(child('whoami.exe'), child('whoami.exe', { 'event.type': 'end' }, '12:00:31')),
    'escalates',
    ['reconnaissance_child'],
  ],
  [
    'before the lookup',
    children(child('whoami.exe', {}, '11:59:58')),
    'unresolved',
    ['child_before_lookup'],
  ],
  [
    'the console of Windows',
    children(
      child('conhost.exe', {
        'process.command_line': '\\??\\C:\\WINDOWS\\system32\\conhost.exe 0xffffffff -ForceV1',
      })
    ),
    'lowers_concern',
    ['no_child'],
  ],
  [
    'the console of Windows that is told to run something',
    children(
      child('conhost.exe', { 'process.command_line': 'conhost.exe --headless cmd.exe /c whoami' })
    ),
    'unresolved',
    ['other_child'],
  ],
  [
    'one process id for two children',
    children(
      child('helper.exe', { 'process.entity_id': undefined, 'process.pid': 99 }),
      child('cmd.exe', { 'process.entity_id': undefined, 'process.pid': 99 }, '12:00:40')
    ),
    'escalates',
    ['shell_child', 'other_child'],
  ],
  [
    'a window that ends before what followed',
    { searchedUntil: Date.parse('2026-03-01T12:07:00.000Z') },
    'unresolved',
    ['window_cut'],
  ],
  [
    'what calls itself so elsewhere',
    children(child('conhost.exe', { 'process.executable': 'C:\\Users\\a\\conhost.exe' })),
    'unresolved',
    ['other_child'],
  ],
  [
    'a child of another process',
    children(child('whoami.exe', { 'process.parent.entity_id': 'entity-9' })),
    'lowers_concern',
    ['no_child'],
  ],
  [
    'too early to tell',
    { arrivedUntil: Date.parse('2026-03-01T12:04:00.000Z') },
    'unresolved',
    ['still_arriving'],
  ],
  ...noSearch.map(([outcome, id]): Row => [
    `child processes: ${id}`,
    searches({ child_processes: outcome }),
    'unresolved',
    [id],
  ]),
]);

const related = (...alerts: readonly EvidenceEvent[]): Changes =>
  searches({ user_alerts: found(...alerts), host_alerts: found() });
const otherHost = { 'host.id': 'host-2', 'host.name': 'ws-02' };
const otherUser = { 'user.id': 'S-1-5-21-1-2-3-1002', 'user.name': 'eve' };

table('related_alerts', [
  ['the same component, run after run', {}, 'lowers_concern', ['same_component_only']],
  ['none', related(), 'unresolved', ['no_related_alerts']],
  [
    'the same on another host of the user',
    related(earlierAlert(), earlierAlert(otherHost, 'alert-3')),
    'escalates',
    ['same_on_other_host'],
  ],
  [
    'the same by another user of the host',
    searches({ user_alerts: found(), host_alerts: found(earlierAlert(otherUser)) }),
    'escalates',
    ['same_by_other_user'],
  ],
  [
    'the same name and signer here, but not trusted',
    searches({
      user_alerts: found(),
      host_alerts: found(earlierAlert({ 'process.code_signature.trusted': false })),
    }),
    'unresolved',
    ['other_alerts'],
  ],
  [
    'the same, but nothing tells of which host',
    related(earlierAlert({ 'host.id': undefined, 'host.name': undefined })),
    'unresolved',
    ['other_alerts'],
  ],
  [
    'another name on another host',
    related(earlierAlert({ ...otherHost, 'dns.question.name': 'ident.me' })),
    'unresolved',
    ['other_alerts'],
  ],
  [
    'another signer on another host',
    related(earlierAlert({ ...otherHost, 'process.code_signature.subject_name': 'Other Ltd' })),
    'unresolved',
    ['other_alerts'],
  ],
  [
    'another hash on another host',
    related(earlierAlert({ ...otherHost, 'process.hash.sha256': 'b'.repeat(64) })),
    'unresolved',
    ['other_alerts'],
  ],
  [
    'the same hash under another name on another host',
    related(
      earlierAlert({ ...otherHost, 'process.name': 'x.exe', 'process.hash.sha256': 'A'.repeat(64) })
    ),
    'escalates',
    ['same_on_other_host'],
  ],
  [
    'nothing but the name of the program in common',
    related(
      earlierAlert({
        ...otherHost,
        'process.executable': undefined,
        'process.code_signature.subject_name': undefined,
      })
    ),
    'unresolved',
    ['same_name_only'],
  ],
  [
    'the same again here, of what is not recognised',
    started({ 'process.hash.sha256': undefined }),
    'unresolved',
    ['other_alerts'],
  ],
  [
    'an account that every host has: what it did elsewhere is no spread',
    {
      ...everywhere({ 'user.id': 'S-1-5-18', 'user.name': 'SYSTEM' }),
      searches: {
        ...everywhere({ 'user.id': 'S-1-5-18', 'user.name': 'SYSTEM' }).searches,
        user_alerts: found(earlierAlert({ ...otherHost, 'user.id': 'S-1-5-18' })),
        host_alerts: found(earlierAlert({ 'user.id': 'S-1-5-18' })),
      },
    },
    'lowers_concern',
    ['same_component_only'],
  ],
  [
    'an account that every host has, and nothing on this one',
    {
      ...everywhere({ 'user.id': 'S-1-5-19' }),
      searches: {
        ...everywhere({ 'user.id': 'S-1-5-19' }).searches,
        user_alerts: found(earlierAlert({ ...otherHost, 'user.id': 'S-1-5-19' })),
        host_alerts: found(),
      },
    },
    'unresolved',
    ['no_related_alerts', 'shared_account'],
  ],
  ...noSearch.map(([outcome, id]): Row => [
    `alerts of the host: ${id}`,
    searches({ host_alerts: outcome }),
    'unresolved',
    [id, 'same_component_only'],
  ]),
]);

describe('the disposition', () => {
  const disposition = (changes: Changes) => answerQuestions(updaterCase(changes)).disposition;

  test('lowers concern where every answer does, with nothing open', () => {
    const { verdict, binds, contradicts, open } = disposition({});
    expect([verdict, contradicts, open]).toEqual(['lowers_concern', [], []]);
    expect(binds.map(({ question }) => question)).toEqual([
      'dns_outcome',
      'binary_identity',
      'launch_chain',
      'connections',
      'follow_on_commands',
      'related_alerts',
    ]);
  });

  test.each<[string, Changes, Verdict]>([
    ['a suspicious chain', started({ 'process.parent.name': 'WINWORD.EXE' }), 'escalates'],
    ['follow-on commands', children(child('whoami.exe')), 'escalates'],
    ['spread', related(earlierAlert(otherHost)), 'escalates'],
    ['egress beyond the service', network(connection('198.51.100.7', 443)), 'escalates'],
    [
      'the service was reached, and no more',
      network(
        lookupEvent({ 'dns.resolved_ip': ['203.0.113.10'] }, 'dns-2'),
        connection('203.0.113.10', 443)
      ),
      'unresolved',
    ],
    [
      'a suspicious binary alone',
      everywhere({
        'process.executable': 'C:\\Users\\a\\b.exe',
        'process.Ext.session_info.logon_type': 'Interactive',
      }),
      'unresolved',
    ],
    ['one answer open', searches({ host_alerts: { kind: 'denied' } }), 'unresolved'],
  ])('%s', (_name, changes, verdict) => {
    expect(disposition(changes).verdict).toBe(verdict);
  });

  test('lists what contradicts and what is open beside what binds', () => {
    const { binds, contradicts, open } = disposition({
      ...started({ 'process.Ext.session_info.logon_type': 'RemoteInteractive' }),
    });
    expect(contradicts.map(({ reason }) => reason.id)).toContain('remote_session');
    expect(binds.map(({ reason }) => reason.id)).toContain('vendor_component');
    expect(open.length).toBeGreaterThan(0);
  });
});
