import { EuiFilterButton, EuiFilterGroup } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { zooms, type Zoom } from './zoom';

export interface ZoomButtonsProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Chooses how much of the time is seen. */
export function ZoomButtons({ zoom, onZoom }: ZoomButtonsProps) {
  return (
    <EuiFilterGroup
      compressed
      role="group"
      aria-label={i18n.translate('publicIpDiscovery.timeline.zoomLegend', {
        defaultMessage: 'Window around the event',
      })}
      data-test-subj="timelineZoom"
    >
      {zooms.map((each, place) => (
        <EuiFilterButton
          key={each}
          isToggle
          isSelected={each === zoom}
          hasActiveFilters={each === zoom}
          withNext={place < zooms.length - 1}
          onClick={() => onZoom(each)}
          data-test-subj={`zoom-${each}`}
        >
          {zoomLabel(each)}
        </EuiFilterButton>
      ))}
    </EuiFilterGroup>
  );
}

function zoomLabel(zoom: Zoom): string {
  switch (zoom) {
    case 'whole':
      return i18n.translate('publicIpDiscovery.timeline.wholeWindow', {
        defaultMessage: 'Whole window',
      });
    case 'fifteen_minutes':
      return minutes(15);
    case 'five_minutes':
      return minutes(5);
    case 'one_minute':
      return minutes(1);
  }
}

function minutes(count: number): string {
  return i18n.translate('publicIpDiscovery.timeline.minutesAround', {
    defaultMessage: '±{count, number} min',
    values: { count },
  });
}
