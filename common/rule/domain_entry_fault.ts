import { foldCase } from '../eql/case_folding';
import { namesService } from '../eql/domain_pattern';
import { hasWildcard } from '../eql/wildcard';

/** Longest name in DNS, as text. */
const MAX_DOMAIN_LENGTH = 253;

/** Names that stand before any domain, whoever owns it; `www.*` is no service. */
const COMMON_HOST_NAME = /^(?:api|cdn|mail|www)\./;

/** What keeps a text from being an entry of a list of domains, to follow the entry; `undefined` if nothing does. */
export function domainEntryFault(entry: string): string | undefined {
  if (/\s/u.test(entry)) return 'has white space, which no domain has';
  if (entry.length > MAX_DOMAIN_LENGTH) {
    return `has ${entry.length} characters, a domain has at most ${MAX_DOMAIN_LENGTH}`;
  }
  if (/[/\\:@]/.test(entry)) return 'is no domain; give the name alone, such as api.example.com';
  // Windows records names of other alphabets as they were asked for.
  if (/[^\p{L}\p{M}\p{N}._*?-]/u.test(entry)) {
    return 'has characters that no domain has; letters, digits, dots, hyphens and wildcards can stand in one';
  }
  if (!/[^*?.]/.test(entry)) return 'names nothing: it is made of wildcards and dots only';
  if (entry.startsWith('.')) {
    return 'matches nothing, as no name begins with a dot; for all names below it write * before the dot';
  }
  if (entry.endsWith('.')) return 'has a dot at its end, with which events have no names';
  if (entry.includes('..')) return 'matches nothing, as no name has two dots in a row';
  if (hasWildcard(entry) && !namesService(foldCase(entry).replace(COMMON_HOST_NAME, ''))) {
    return 'matches names of services that have nothing in common; give a domain beside its ending, such as *.example.com';
  }
  return undefined;
}
