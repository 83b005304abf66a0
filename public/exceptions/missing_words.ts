import { i18n } from '@kbn/i18n';
import type { MissingReason } from '../../common/exceptions';

/** Why an alert gives no value for a part of the exception, and what to do. */
export function missingWords(reason: MissingReason): string {
  switch (reason) {
    case 'never_filled':
      return i18n.translate('publicIpDiscovery.exceptionMissing.neverFilled', {
        defaultMessage: 'The data source has no field that tells it.',
      });
    case 'process_start_needed':
      return i18n.translate('publicIpDiscovery.exceptionMissing.processStartNeeded', {
        defaultMessage:
          'Only the start of the process tells it, and that was not found. Add the value by hand if you know it.',
      });
    case 'identifies_nothing':
      return i18n.translate('publicIpDiscovery.exceptionMissing.identifiesNothing', {
        defaultMessage: 'What the event has there identifies nothing.',
      });
    case 'signature_not_trusted':
      return i18n.translate('publicIpDiscovery.exceptionMissing.signatureNotTrusted', {
        defaultMessage:
          'There is the name of a signer, which the signature does not prove. Use the hash of the file if you know it.',
      });
    case 'too_long':
      return i18n.translate('publicIpDiscovery.exceptionMissing.tooLong', {
        defaultMessage: 'The value is longer than what a search can find.',
      });
    case 'not_in_events':
      return i18n.translate('publicIpDiscovery.exceptionMissing.notInEvents', {
        defaultMessage:
          'The data source usually has it; this event does not. Add the value by hand if you know it.',
      });
  }
}
