import { EuiCode } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { Fragment } from 'react';
import type { RuleUpdate } from '../../../common/rule';

/** The conditions that an update changes: as they are, and as they will be. */
export function UpdateChanges({
  update: { changes, version, follows },
}: {
  readonly update: RuleUpdate;
}) {
  return (
    <dl data-test-subj="ruleUpdateChanges">
      {changes.map(({ field, before, after }) => (
        <Fragment key={`${field} ${after}`}>
          <dt>{versionText(follows)}</dt>
          <dd>
            <EuiCode css={{ overflowWrap: 'anywhere' }}>{before}</EuiCode>
          </dd>
          <dt>{versionText(version)}</dt>
          <dd>
            <EuiCode css={{ overflowWrap: 'anywhere' }}>{after}</EuiCode>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function versionText(version: number): string {
  return i18n.translate('publicIpDiscovery.ruleUpdate.version', {
    defaultMessage: 'In version {version}',
    values: { version },
  });
}
