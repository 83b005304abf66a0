import { EuiDatePicker, EuiDatePickerRange, EuiFormRow, EuiSelect, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import moment from 'moment';
import { presetDays, type PresetDays, type PreviewRange, type RangeFault } from './preview_range';

const CUSTOM = 'custom';

export interface RangePickerProps {
  readonly range: PreviewRange;
  readonly fault: RangeFault | undefined;
  readonly onChange: (range: PreviewRange) => void;
}

/** Chooses the past that a preview looks at: the last day, week or month, or two absolute times. */
export function RangePicker({ range, fault, onChange }: RangePickerProps) {
  const selected = range.kind === 'last' ? presetId(range.days) : CUSTOM;
  const select = (id: string) => {
    const days = presetDays.find((each) => presetId(each) === id);
    if (days !== undefined) onChange({ kind: 'last', days });
    else if (range.kind === 'last') {
      const to = moment().startOf('minute');
      onChange({
        kind: 'absolute',
        from: to.clone().subtract(range.days, 'days').valueOf(),
        to: to.valueOf(),
      });
    }
  };
  return (
    <div>
      <EuiSelect
        aria-label={i18n.translate('publicIpDiscovery.preview.range', {
          defaultMessage: 'Past to search',
        })}
        options={[
          ...presetDays.map((days) => ({ value: presetId(days), text: presetLabel(days) })),
          {
            value: CUSTOM,
            text: i18n.translate('publicIpDiscovery.preview.rangeCustom', {
              defaultMessage: 'From … to …',
            }),
          },
        ]}
        value={selected}
        onChange={({ target }) => select(target.value)}
        data-test-subj="previewRange"
      />
      {range.kind === 'absolute' && (
        <>
          <EuiSpacer size="s" />
          <Ends range={range} fault={fault} onChange={onChange} />
        </>
      )}
    </div>
  );
}

function Ends({
  range,
  fault,
  onChange,
}: RangePickerProps & { readonly range: Extract<PreviewRange, { kind: 'absolute' }> }) {
  const picker = (
    label: string,
    value: number | undefined,
    take: (at: number | undefined) => void
  ) => (
    <EuiDatePicker
      // EUI gives the inputs names of its own, which say nothing of what they are for.
      title={label}
      placeholder={label}
      selected={value === undefined ? null : moment(value)}
      onChange={(chosen) => take(chosen?.valueOf())}
      showTimeSelect
      dateFormat="YYYY-MM-DD HH:mm"
      timeFormat="HH:mm"
      maxDate={moment()}
      isInvalid={fault !== undefined}
    />
  );
  return (
    <EuiFormRow
      label={i18n.translate('publicIpDiscovery.preview.rangeEnds', {
        defaultMessage: 'From and to, at most 90 days',
      })}
      isInvalid={fault !== undefined}
      error={fault === undefined ? [] : [faultText(fault)]}
    >
      <EuiDatePickerRange
        startDateControl={picker(
          i18n.translate('publicIpDiscovery.preview.rangeFrom', { defaultMessage: 'From' }),
          range.from,
          (from) => onChange({ ...range, from })
        )}
        endDateControl={picker(
          i18n.translate('publicIpDiscovery.preview.rangeTo', { defaultMessage: 'To' }),
          range.to,
          (to) => onChange({ ...range, to })
        )}
      />
    </EuiFormRow>
  );
}

function presetId(days: PresetDays): string {
  return `${days}d`;
}

function presetLabel(days: PresetDays): string {
  return days === 1
    ? i18n.translate('publicIpDiscovery.preview.range24h', { defaultMessage: 'The last 24 hours' })
    : i18n.translate('publicIpDiscovery.preview.rangeDays', {
        defaultMessage: 'The last {days} days',
        values: { days },
      });
}

function faultText(fault: RangeFault): string {
  switch (fault) {
    case 'missing':
      return i18n.translate('publicIpDiscovery.preview.rangeMissing', {
        defaultMessage: 'Choose both times.',
      });
    case 'reversed':
      return i18n.translate('publicIpDiscovery.preview.rangeReversed', {
        defaultMessage: 'The beginning is not before the end. Choose an earlier one.',
      });
    case 'future':
      return i18n.translate('publicIpDiscovery.preview.rangeFuture', {
        defaultMessage: 'The beginning is in the future. Choose an earlier one.',
      });
    case 'too_long':
      return i18n.translate('publicIpDiscovery.preview.rangeTooLong', {
        defaultMessage: 'This is longer than 90 days. Choose times that are closer together.',
      });
  }
}
