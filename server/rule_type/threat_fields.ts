import type { Threat, ThreatReference } from '../../common/rule';

/** MITRE ATT&CK in the fields that ECS has for it, which hold several tactics and techniques side by side. */
export function threatFields(
  threats: readonly Threat[]
): Record<string, readonly string[] | string> {
  const techniques = threats.flatMap(({ technique }) => technique);
  return {
    'threat.framework': threats[0]?.framework ?? '',
    ...references(
      'threat.tactic',
      threats.map(({ tactic }) => tactic)
    ),
    ...references('threat.technique', techniques),
    ...references(
      'threat.technique.subtechnique',
      techniques.flatMap(({ subtechnique }) => subtechnique)
    ),
  };
}

function references(
  prefix: string,
  entries: readonly ThreatReference[]
): Record<string, readonly string[]> {
  return {
    [`${prefix}.id`]: entries.map(({ id }) => id),
    [`${prefix}.name`]: entries.map(({ name }) => name),
    [`${prefix}.reference`]: entries.map(({ reference }) => reference),
  };
}
