import { dataSources } from '../../../common/sources';

/**
 * The place of a source among the colours and in lists: the same on every page and with every filter. What is no source
 * comes after the seven.
 */
export function sourcePlace(source: string): number {
  const place = dataSources.findIndex(({ id }) => id === source);
  return place === -1 ? dataSources.length : place;
}
