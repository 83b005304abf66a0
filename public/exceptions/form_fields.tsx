import { EuiFieldText, EuiFormRow, EuiSpacer, EuiText, EuiTextArea, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ExceptionEntry, ExceptionEvidence, GuardRailFault } from '../../common/exceptions';
import type { ExceptionEffect, HistoryEvent } from '../../common/history';
import { EntriesFields } from './entries_fields';
import { EvidenceLinks } from './evidence_links';
import { canOverride, type ExceptionForm } from './exception_form';
import type { ExceptionSubject } from './exception_subject';
import { ExpiryField } from './expiry_field';
import { FaultsCallout } from './faults_callout';
import { FaultyRow } from './faulty_row';
import { OverrideField } from './override_field';

export interface FormFieldsProps {
  readonly form: ExceptionForm;
  /** Whether the exception is not saved yet. */
  readonly isNew: boolean;
  readonly initial: ExceptionForm;
  readonly subject: ExceptionSubject | undefined;
  /** Of an exception that is changed. */
  readonly evidence: readonly ExceptionEvidence[];
  readonly faults: readonly GuardRailFault[];
  /** How often the person has wanted to save it with faults: from the first time on, a missing name or reason is told. */
  readonly refusals: number;
  /** The conditions that the effect is of. */
  readonly judged: readonly ExceptionEntry[];
  /** Undefined as long as nothing of the past is known. */
  readonly effect: ExceptionEffect | undefined;
  /** What has been found of the past. */
  readonly events: readonly HistoryEvent[];
  /** Whether a condition was begun that would be lost. */
  readonly isUnfinished: boolean;
  readonly onUnfinished: (isUnfinished: boolean) => void;
  readonly onChange: (form: ExceptionForm) => void;
}

const NAME_FAULTS: readonly string[] = ['name_missing', 'name_too_long'];
const REASON_FAULTS: readonly string[] = ['reason_missing', 'reason_too_long'];
const EXPIRY_FAULTS: readonly string[] = ['expiry_is_no_date', 'expiry_has_passed'];
const MISSING: readonly string[] = ['name_missing', 'reason_missing'];
/** Told where the person chooses the date or writes the reason. */
const FIELD_FAULTS: readonly string[] = [
  ...NAME_FAULTS,
  ...REASON_FAULTS,
  ...EXPIRY_FAULTS,
  'override_without_reason',
];

/** Everything that a person writes of an exception, each with what speaks against it. */
export function FormFields(props: FormFieldsProps) {
  const { form, isNew, initial, subject, faults, refusals, judged, effect, events, onChange } =
    props;
  const change = (part: Partial<ExceptionForm>) => onChange({ ...form, ...part });
  const of = (ids: readonly string[]) =>
    faults.filter(({ id }) => ids.includes(id) && (refusals > 0 || !MISSING.includes(id)));
  const evidence = subject === undefined ? props.evidence : withSubject(props.evidence, subject);
  return (
    <div>
      <FaultsCallout
        faults={faults.filter(({ id }) => !FIELD_FAULTS.includes(id))}
        isSaveRefused={refusals > 0}
      />
      <FaultyRow
        label={i18n.translate('publicIpDiscovery.exceptionForm.name', { defaultMessage: 'Name' })}
        faults={of(NAME_FAULTS)}
      >
        <EuiFieldText
          fullWidth
          value={form.name}
          isInvalid={of(NAME_FAULTS).length > 0}
          onChange={({ target }) => change({ name: target.value })}
          data-test-subj="exceptionName"
        />
      </FaultyRow>
      <FaultyRow
        label={i18n.translate('publicIpDiscovery.exceptionForm.reason', {
          defaultMessage: 'Reason',
        })}
        helpText={i18n.translate('publicIpDiscovery.exceptionForm.reasonHelp', {
          defaultMessage:
            'What proved that this is harmless, such as a ticket or who confirmed it. Those who look after you read it.',
        })}
        faults={of(REASON_FAULTS)}
      >
        <EuiTextArea
          fullWidth
          rows={3}
          value={form.reason}
          isInvalid={of(REASON_FAULTS).length > 0}
          onChange={({ target }) => change({ reason: target.value })}
          data-test-subj="exceptionReason"
        />
      </FaultyRow>
      <EuiSpacer size="l" />
      <EuiTitle size="xs">
        <h3>
          {i18n.translate('publicIpDiscovery.exceptionForm.entries', {
            defaultMessage: 'Conditions',
          })}
        </h3>
      </EuiTitle>
      <EuiText size="s" color="subdued">
        <p>
          {i18n.translate('publicIpDiscovery.exceptionForm.entriesHelp', {
            defaultMessage:
              'An event raises no alert if all of them hold. Upper and lower case are the same.',
          })}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      <EntriesFields
        entries={form.entries}
        isNew={isNew}
        initial={initial.entries}
        subject={subject}
        faults={faults}
        judged={judged}
        effect={effect}
        events={events}
        isUnfinished={props.isUnfinished}
        onUnfinished={props.onUnfinished}
        onChange={(entries) => change({ entries })}
      />
      <EuiSpacer size="l" />
      <ExpiryField
        expiry={form.expiry}
        initial={initial.expiry}
        faults={of(EXPIRY_FAULTS)}
        onChange={(expiry) => change({ expiry })}
      />
      {evidence.length > 0 && (
        <>
          <EuiSpacer size="m" />
          <EuiFormRow
            fullWidth
            hasChildLabel={false}
            label={i18n.translate('publicIpDiscovery.exceptionForm.evidence', {
              defaultMessage: 'Evidence',
            })}
          >
            <EvidenceLinks evidence={evidence} />
          </EuiFormRow>
        </>
      )}
      {(form.overrideReason !== null || canOverride(faults)) && (
        <OverrideField
          reason={form.overrideReason}
          faults={of(['override_without_reason'])}
          refusals={refusals}
          onChange={(overrideReason) => change({ overrideReason })}
        />
      )}
    </div>
  );
}

function withSubject(
  evidence: readonly ExceptionEvidence[],
  { evidence: own }: ExceptionSubject
): readonly ExceptionEvidence[] {
  return evidence.some(({ alertId }) => alertId === own.alertId) ? evidence : [own, ...evidence];
}
