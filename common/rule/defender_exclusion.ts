/** Events that the rule passes over: both parts must hold. */
export interface DefenderExclusion {
  /** Wildcard patterns of `process.executable`. */
  readonly pathPatterns: readonly string[];
  /** `user.id` must be one of these SIDs, in just this spelling. */
  readonly userIds: readonly string[];
}

/**
 * Microsoft Defender checks its own connectivity from a versioned folder below `ProgramData`, which would otherwise
 * count as a place any user can write to. The account is part of the exclusion because a path alone is easy to imitate:
 * `S-1-5-18` is Local System, as which Defender's main service runs. Its network inspection service (`NisSrv.exe`) runs
 * as Local Service, `S-1-5-19`, and does alert: version 5 of the rule excludes it as well.
 */
export const defenderExclusion: DefenderExclusion = {
  pathPatterns: [
    '?:\\ProgramData\\Microsoft\\Windows Defender\\platform\\*\\*.exe',
    '\\Device\\HarddiskVolume*\\ProgramData\\Microsoft\\Windows Defender\\platform\\*\\*.exe',
  ],
  userIds: ['S-1-5-18'],
};
