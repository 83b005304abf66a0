import { EuiIcon, useEuiTheme, type IconColor } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { ClippedWords } from './clipped_words';
import type { Signer } from './signer';

/** Who signed a program and whether that holds, in words; icon and colour only repeat them. */
export function SignerLine({ signer }: { readonly signer: Signer }) {
  const { euiTheme } = useEuiTheme();
  const { icon, color } = signerLook(signer);
  return (
    <span
      css={{ display: 'flex', alignItems: 'center', gap: euiTheme.size.xs, minInlineSize: 0 }}
      data-test-subj="lineageSigner"
      data-kind={signer.kind}
    >
      <EuiIcon type={icon} color={color} size="s" css={{ flex: 'none' }} aria-hidden />
      <ClippedWords
        words={signerWords(signer)}
        values={['subject' in signer ? signer.subject : undefined]}
      />
    </span>
  );
}

function signerLook({ kind }: Signer): { readonly icon: string; readonly color: IconColor } {
  switch (kind) {
    case 'trusted':
      return { icon: 'check', color: 'success' };
    case 'not_trusted':
    case 'unsigned':
      return { icon: 'warning', color: 'danger' };
    case 'trust_not_recorded':
    case 'not_recorded':
      return { icon: 'minus', color: 'subdued' };
  }
}

function signerWords(signer: Signer): string {
  switch (signer.kind) {
    case 'unsigned':
      return i18n.translate('publicIpDiscovery.lineageSigner.unsigned', {
        defaultMessage: 'unsigned',
      });
    case 'not_recorded':
      return i18n.translate('publicIpDiscovery.lineageSigner.notRecorded', {
        defaultMessage: 'no signature data',
      });
    case 'trusted':
      return signer.subject === undefined
        ? i18n.translate('publicIpDiscovery.lineageSigner.trusted', {
            defaultMessage: 'signed, signer not recorded',
          })
        : i18n.translate('publicIpDiscovery.lineageSigner.trustedBy', {
            defaultMessage: 'signed by {subject}',
            values: { subject: signer.subject },
          });
    case 'not_trusted':
      return signer.subject === undefined
        ? i18n.translate('publicIpDiscovery.lineageSigner.notTrusted', {
            defaultMessage: 'signature not trusted',
          })
        : i18n.translate('publicIpDiscovery.lineageSigner.notTrustedBy', {
            defaultMessage: 'signature not trusted: {subject}',
            values: { subject: signer.subject },
          });
    case 'trust_not_recorded':
      return signer.subject === undefined
        ? i18n.translate('publicIpDiscovery.lineageSigner.trustNotRecorded', {
            defaultMessage: 'signed, trust not recorded',
          })
        : i18n.translate('publicIpDiscovery.lineageSigner.trustNotRecordedBy', {
            defaultMessage: 'signed by {subject}, trust not recorded',
            values: { subject: signer.subject },
          });
  }
}
