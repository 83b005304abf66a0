import { isSharedAccount } from '../../sources';
import type { ExceptionDraft } from '../exception_item';
import { quoted, railFault, forEachValue, type GuardRailFault } from '../guard_rail';
import { isInProtectedFolder } from '../protected_folder';

const HOST_FIELDS: readonly string[] = ['host.id', 'host.name'];

/**
 * An account that every host has does not say where an exception applies. It is accepted as the scope all the same if
 * the path of the program is given and lies where only administrators may put files.
 *
 * Microsoft Defender shows why: its `NisSrv.exe` runs as `S-1-5-19` on every host, and the right exception is its signer,
 * its path, `services.exe` as its parent, the name, and `S-1-5-19` — one entry per host would be a list that nobody
 * reads, and an override for each such service would wear overrides out. What the scope leaves open the path closes:
 * whoever can put a program there and have it run as a service is an administrator of that host already, and could
 * switch the sensor off instead. In a folder that users can write to (ProgramData but for Defender's own, Temp) the same
 * account is no limit, since a service that runs a file from there is a common way up.
 */
export function scopeOfSharedAccounts(draft: ExceptionDraft): readonly GuardRailFault[] {
  const { entries } = draft;
  const isLimited =
    entries.some(({ field }) => HOST_FIELDS.includes(field)) ||
    entries.some(
      ({ field, values }) =>
        field === 'process.executable' && values.length > 0 && values.every(isInProtectedFolder)
    ) ||
    entries.some(
      ({ field, values }) =>
        field === 'user.id' && values.length > 0 && !values.some(isSharedAccount)
    );
  if (isLimited) return [];
  return forEachValue(draft, (value, { field }, place) =>
    field === 'user.id' && isSharedAccount(value)
      ? [
          railFault(
            'service_account_alone',
            `Every host has the account ${quoted(value)}. Add \`host.id\` or \`host.name\`, or the \`process.executable\` in a folder that only administrators may write to.`,
            { field, value },
            place
          ),
        ]
      : []
  );
}
