import type { Match } from '../../common/eql';
import type { LookupDescription } from '../../common/sources';

/**
 * The sentence that stands in every list of alerts: who asked for what, where, and what made it suspicious.
 *
 * @param matches what matched; the domain is named anyway, the first of the others is the reason
 */
export function reasonSentence(
  { process, host, user, domain }: LookupDescription,
  matches: readonly Match[]
): string {
  const who = [process ?? 'A process', host && `on ${host}`, user && `(${user})`].filter(Boolean);
  const why = matches.find(
    ({ field, inList, by }) =>
      field !== 'dns.question.name' &&
      (inList || by !== 'value' || field.includes('code_signature'))
  );
  const because = why === undefined ? '' : ` It was looked at because ${suspicion(why)}.`;
  return `${who.join(' ')} asked for ${domain ?? 'a name'}, a public-IP lookup service.${because}`;
}

function suspicion({ field, value, entry }: Match): string {
  switch (field) {
    case 'process.name':
      return `${String(value)} is a listed program (${entry})`;
    case 'process.code_signature.trusted':
      return 'its signature is not trusted';
    case 'process.code_signature.exists':
      return 'it is not signed';
    case 'process.code_signature.subject_name':
      return `it is signed by ${String(value)}`;
    case 'process.executable':
      return `it runs from ${String(value)} (${entry})`;
    default:
      return `${field} is ${String(value)}`;
  }
}
