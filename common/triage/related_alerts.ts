import { firstText } from '../event';
import { describeLookup, isSharedAccount } from '../sources';
import type { Answer } from './answer';
import { domainOf, type CaseEvent, type CaseFile } from './case_file';
import { makeAnswer } from './make_answer';
import { cite } from './process/citations';
import { factsOf, type Facts } from './process/facts';
import { fileName } from './process/path_kind';
import { reason, type Reason, type ReasonId } from './reason';
import { searchCitation, searchReasons } from './search_reasons';

/**
 * Question 6: do other alerts around this user or host pair the same binary with the same domain?
 *
 * Escalates if the same binary asked for the same name on another host of this user, or as another user on this host.
 * Lowers concern only if there are such alerts, all of them are of the component that questions 2 and 3 recognised, and
 * all stay on this host and with this user. No related alert at all proves nothing.
 */
export function relatedAlerts(file: CaseFile, identity: Answer, launch: Answer): Answer {
  const isShared = isSharedAccount(file.process.first('user.id')?.value ?? '');
  const alerts = distinct([...file.userAlerts, ...file.hostAlerts]).filter((alert) =>
    isAround(alert, file, isShared)
  );
  const related = alerts.map((event) => ({ event, likeness: likeness(event, file) }));
  const escalating = related.flatMap(({ event, likeness: like }) =>
    like === 'same' || like === 'alike' ? spreadReasons(event, file, isShared) : []
  );
  const isRecognised = [identity, launch].every(({ verdict }) => verdict === 'lowers_concern');
  const isCohort =
    isRecognised &&
    related.length > 0 &&
    related.every(
      ({ event, likeness: like }) => like === 'same' && isCertainlyHere(event, file, isShared)
    );
  const open: Reason[] = [
    ...firstOf('same_name_only', related, 'same_name'),
    ...firstOf('other_alerts', related, 'other'),
    ...(isShared ? [] : searchReasons(file, 'user_alerts')),
    ...searchReasons(file, 'host_alerts'),
    ...(alerts.length === 0 ? [nothingRelated(file)] : []),
    ...(isShared && !isCohort
      ? [reason('shared_account', [cite(file.subject, 'user.id')], 'user_alerts')]
      : []),
    ...(escalating.length === 0 && !isCohort ? recurrence(related) : []),
  ];
  const [recurring] = related;
  const lowering =
    isCohort && escalating.length === 0 && recurring !== undefined
      ? [reason('same_component_only', [cite(recurring.event, 'dns.question.name')])]
      : [];
  const [first = nothingRelated(file), ...others] = [
    ...oneOfEach(escalating),
    ...open,
    ...lowering,
  ];
  return makeAnswer('related_alerts', file, [first, ...others], {
    searches: ['user_alerts', 'host_alerts'],
    fields:
      alerts.length === 0
        ? []
        : [
            ['dns.question.name'],
            ['process.hash.sha256'],
            ['process.code_signature.subject_name'],
            ['process.parent.executable'],
          ],
    facts: factsOf(alerts, file.source),
  });
}

/**
 * Whether an alert is of this host or this user, as far as it tells. An account that every host has ties nothing on
 * different hosts together.
 */
function isAround(alert: CaseEvent, file: CaseFile, isShared: boolean): boolean {
  if (isSameHost(alert, file) !== false) return true;
  return !isShared && isSameUser(alert, file) !== false;
}

/**
 * Whether an alert pairs the same binary with the same name. `alike` is enough to fear a spread, not to trust: a copied
 * name of a signer makes a file alike. A name of a program alone identifies no binary.
 */
type Likeness = 'same' | 'alike' | 'same_name' | 'other';

function likeness(alert: CaseEvent, file: CaseFile): Likeness {
  const domain = domainOf(alert.fields);
  if (domain === undefined || domain !== file.domain) return 'other';
  return sameBinary(factsOf([alert], undefined), file.process);
}

/** By hash if both have one, else by signer and name, else by path. */
function sameBinary(one: Facts, other: Facts): Likeness {
  const shared = (field: string) => sharesValue(one, other, field);
  const hash = shared('process.hash.sha256');
  if (hash !== undefined && !hash) return 'other';
  const isSameParent = shared('process.parent.executable') !== false;
  if (hash === true) return isSameParent ? 'same' : 'alike';
  if (!sharesName(one, other)) return 'other';
  const signer = shared('process.code_signature.subject_name');
  const path = shared('process.executable');
  if (signer === false) return 'other';
  if (signer === true) {
    const isTrusted = [one, other].every((facts) => isAlwaysTrusted(facts));
    return isTrusted && path === true && isSameParent ? 'same' : 'alike';
  }
  if (path === undefined) return 'same_name';
  return path ? 'alike' : 'other';
}

function isAlwaysTrusted(facts: Facts): boolean {
  const trusted = facts.all('process.code_signature.trusted');
  return trusted.length > 0 && trusted.every(({ value }) => value === 'true');
}

/** Whether an alert is certainly of this host and this user: what it does not tell may be another. */
function isCertainlyHere(alert: CaseEvent, file: CaseFile, isShared: boolean): boolean {
  const facts = factsOf([alert], file.source);
  const hostId = sharesValue(facts, file.process, 'host.id');
  return hostId === true && (isShared || isSameUser(alert, file) === true);
}

/** Whether both have a common value of a field; `undefined` if one of them has none. */
function sharesValue(one: Facts, other: Facts, field: string): boolean | undefined {
  const some = one.all(field).map(({ value }) => value.toLowerCase());
  const others = new Set(other.all(field).map(({ value }) => value.toLowerCase()));
  if (some.length === 0 || others.size === 0) return undefined;
  return some.some((value) => others.has(value));
}

function sharesName(one: Facts, other: Facts): boolean {
  const names = (facts: Facts) =>
    facts.all('process.name', 'process.executable').map(({ value }) => fileName(value));
  const known = new Set(names(other));
  return names(one).some((name) => known.has(name));
}

function spreadReasons(alert: CaseEvent, file: CaseFile, isShared: boolean): Reason[] {
  const citations = [cite(alert, 'dns.question.name'), cite(alert, 'process.name')] as const;
  const host = isSameHost(alert, file);
  const user = isSameUser(alert, file);
  if (host === false && user !== false && !isShared) {
    return [reason('same_on_other_host', [hostCitation(alert), ...citations])];
  }
  return host !== false && user === false
    ? [reason('same_by_other_user', [userCitation(alert), ...citations])]
    : [];
}

/** `undefined` if one of them does not tell. */
function isSameHost(alert: CaseEvent, { process }: CaseFile): boolean | undefined {
  const facts = factsOf([alert], undefined);
  return (
    sharesValue(facts, process, 'host.id') ??
    sharesValue(facts, process, 'host.name') ??
    sharesValue(facts, process, 'host.hostname')
  );
}

function isSameUser(alert: CaseEvent, { process, subject, source }: CaseFile): boolean | undefined {
  const facts = factsOf([alert], source);
  const byId = sharesValue(facts, process, 'user.id');
  if (byId !== undefined) return byId;
  const [one, other] = [describeLookup(alert.fields).user, describeLookup(subject.fields).user];
  return one === undefined || other === undefined
    ? sharesValue(facts, process, 'user.name')
    : one.toLowerCase() === other.toLowerCase();
}

function hostCitation(alert: CaseEvent) {
  const name = cite(alert, 'host.name');
  return name.value === null ? cite(alert, 'host.id') : name;
}

function userCitation(alert: CaseEvent) {
  const name = cite(alert, 'user.name');
  return name.value === null ? cite(alert, 'user.id') : name;
}

type Related = readonly { readonly event: CaseEvent; readonly likeness: Likeness }[];

function firstOf(id: ReasonId, related: Related, like: Likeness): Reason[] {
  const found = related.find(({ likeness: each }) => each === like);
  return found === undefined ? [] : [reason(id, [alertCitation(found.event)])];
}

/** The same tuple again, of a binary that nobody has recognised, or not certainly the same. */
function recurrence(related: Related): Reason[] {
  const found = related.find(({ likeness: like }) => like === 'same' || like === 'alike');
  return found === undefined ? [] : [reason('other_alerts', [alertCitation(found.event)])];
}

function alertCitation(alert: CaseEvent) {
  const name = firstText(alert.fields, 'kibana.alert.rule.name');
  return cite(alert, name === undefined ? 'dns.question.name' : 'kibana.alert.rule.name');
}

function nothingRelated(file: CaseFile): Reason {
  return reason('no_related_alerts', [searchCitation(file, 'host_alerts')], 'host_alerts');
}

function distinct(alerts: readonly CaseEvent[]): readonly CaseEvent[] {
  return [
    ...new Map(alerts.map((alert) => [JSON.stringify([alert.index, alert.id]), alert])).values(),
  ];
}

/** One reason for each host or user that the pair was seen on. */
function oneOfEach(reasons: readonly Reason[]): Reason[] {
  return [
    ...new Map(
      reasons.map((each) => [JSON.stringify([each.id, each.citations[0].value]), each])
    ).values(),
  ];
}
