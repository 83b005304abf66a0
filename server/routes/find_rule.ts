import type { RulesClient, SanitizedRule } from '@kbn/alerting-plugin/server';
import { boomStatus } from './boom_status';

/** The rule of the space; `undefined` until it is enabled for the first time. */
export async function findRule(
  client: RulesClient,
  id: string
): Promise<SanitizedRule | undefined> {
  try {
    return await client.get({ id });
  } catch (error) {
    if (boomStatus(error) === 404) return undefined;
    throw error;
  }
}
