/** An entry of the ATT&CK catalogue. */
export interface ThreatReference {
  /** `TA0007`, `T1016` or `T1016.001`. */
  readonly id: string;
  readonly name: string;
  /** The entry's page. */
  readonly reference: string;
}

/** A technique and those of its sub-techniques that the rule covers. */
export interface ThreatTechnique extends ThreatReference {
  readonly subtechnique: readonly ThreatReference[];
}

/** One tactic and how the rule's behavior serves it, in the shape of the `threat` array of Kibana's security rules. */
export interface Threat {
  readonly framework: string;
  readonly tactic: ThreatReference;
  readonly technique: readonly ThreatTechnique[];
}

/**
 * Where the behavior stands in MITRE ATT&CK. The lookup itself is discovery; it counts as command and control too
 * because it goes out over DNS, and often just before the first call home.
 */
export const threatMapping: readonly Threat[] = [
  {
    framework: 'MITRE ATT&CK',
    tactic: {
      id: 'TA0007',
      name: 'Discovery',
      reference: 'https://attack.mitre.org/tactics/TA0007/',
    },
    technique: [
      {
        id: 'T1016',
        name: 'System Network Configuration Discovery',
        reference: 'https://attack.mitre.org/techniques/T1016/',
        subtechnique: [
          {
            id: 'T1016.001',
            name: 'Internet Connection Discovery',
            reference: 'https://attack.mitre.org/techniques/T1016/001/',
          },
        ],
      },
    ],
  },
  {
    framework: 'MITRE ATT&CK',
    tactic: {
      id: 'TA0011',
      name: 'Command and Control',
      reference: 'https://attack.mitre.org/tactics/TA0011/',
    },
    technique: [
      {
        id: 'T1071',
        name: 'Application Layer Protocol',
        reference: 'https://attack.mitre.org/techniques/T1071/',
        subtechnique: [
          {
            id: 'T1071.004',
            name: 'DNS',
            reference: 'https://attack.mitre.org/techniques/T1071/004/',
          },
        ],
      },
    ],
  },
];
