import { foldCase } from './case_folding';
import { compileWildcard } from './wildcard';

/**
 * Whether a pattern of `:` matches whatever another one matches. Where that cannot be told at a glance, because a `*`
 * would have to fit into `?`, only the same pattern counts.
 */
export function patternCovers(wider: string, narrower: string): boolean {
  const [outer, inner] = [foldCase(wider), foldCase(narrower)];
  if (outer.includes('?') && inner.includes('*')) return outer === inner;
  // The wildcards of the narrower one stand for themselves: only a wildcard of the wider one takes them.
  return compileWildcard(outer)(inner);
}
