import { i18n } from '@kbn/i18n';
import type { StoredException } from '../../common/api';
import { expiryInstant } from './exception_expiry';
import type { ExceptionForm } from './exception_form';
import { entryWords } from './entry_words';
import { expiryText } from './expiry_text';

/** A part of an exception that two people wrote differently; empty texts where there is nothing. */
export interface FormDifference {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/** What differs between an exception as someone else has saved it and what was typed here. */
export function formDifferences(
  theirs: StoredException | null,
  form: ExceptionForm,
  now: Date
): readonly FormDifference[] {
  if (theirs === null) return [];
  return [
    { label: nameLabel(), theirs: theirs.name, mine: form.name },
    { label: reasonLabel(), theirs: theirs.reason, mine: form.reason },
    {
      label: entriesLabel(),
      theirs: theirs.entries.map(entryWords).join('; '),
      mine: form.entries.map(entryWords).join('; '),
    },
    {
      label: expiryLabel(),
      theirs: expiryText(theirs.expiresAt),
      mine: expiryText(expiryInstant(form.expiry, now)),
    },
    {
      label: overrideLabel(),
      theirs: theirs.override?.reason ?? '',
      mine: form.overrideReason ?? '',
    },
  ].filter((difference) => difference.theirs !== difference.mine);
}

const nameLabel = () =>
  i18n.translate('publicIpDiscovery.exceptionDifference.name', { defaultMessage: 'Name' });
const reasonLabel = () =>
  i18n.translate('publicIpDiscovery.exceptionDifference.reason', { defaultMessage: 'Reason' });
const entriesLabel = () =>
  i18n.translate('publicIpDiscovery.exceptionDifference.entries', {
    defaultMessage: 'Conditions',
  });
const expiryLabel = () =>
  i18n.translate('publicIpDiscovery.exceptionDifference.expiry', { defaultMessage: 'Expires' });
const overrideLabel = () =>
  i18n.translate('publicIpDiscovery.exceptionDifference.override', {
    defaultMessage: 'Reason of the override',
  });
