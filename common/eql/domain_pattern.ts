import { isTellingPattern, patternLiterals } from './pattern_literals';

/** Below the two letters of a country, these are no domain of anyone: `co.uk`, `com.br`. */
const SHARED_SECOND_LEVELS: ReadonlySet<string> = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'go',
  'gob',
  'gov',
  'ne',
  'net',
  'or',
  'org',
]);

/**
 * Whether a pattern of names in DNS, in lower case, names a service: `api*.example.com`, `example.*`. Neither a top-level
 * domain nor a word that may stand anywhere does.
 */
export function namesService(pattern: string): boolean {
  const labels = pattern.split('.');
  const shared = sharedLabels(labels);
  const own = labels.slice(0, -shared);
  const isNamed =
    own.some(isTellingPattern) ||
    // A short name such as `ip.sb` says something if all of it is given.
    (own.length > 0 && labels.slice(-shared - 1).every(isWhole));
  return isTellingPattern(pattern) && isNamed;
}

/** How many of the last labels belong to no one: the top-level domain, with a shared second level of a country. */
function sharedLabels(labels: readonly string[]): number {
  const [second = '', top = ''] = labels.slice(-2);
  return labels.length > 2 && /^[a-z]{2}$/.test(top) && SHARED_SECOND_LEVELS.has(second) ? 2 : 1;
}

function isWhole(label: string): boolean {
  return label !== '' && patternLiterals(label) === label;
}
