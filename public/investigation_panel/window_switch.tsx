import { EuiFilterButton, EuiFilterGroup, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { Investigation } from './use_investigation';

/** Chooses the windows of all buttons: around the event, or literally as the guide has them. */
export function WindowSwitch({ investigation }: { readonly investigation: Investigation }) {
  const { window, setWindow } = investigation;
  const isAroundEvent = window === 'around_event';
  return (
    <div>
      <EuiFilterGroup
        compressed
        role="group"
        aria-label={i18n.translate('publicIpDiscovery.windowSwitch.legend', {
          defaultMessage: 'Time window of the buttons',
        })}
        data-test-subj="windowSwitch"
      >
        <EuiFilterButton
          isToggle
          isSelected={isAroundEvent}
          hasActiveFilters={isAroundEvent}
          withNext
          onClick={() => setWindow('around_event')}
          data-test-subj="windowAroundEvent"
        >
          {i18n.translate('publicIpDiscovery.windowSwitch.aroundEvent', {
            defaultMessage: 'Around the event',
          })}
        </EuiFilterButton>
        <EuiFilterButton
          isToggle
          isSelected={!isAroundEvent}
          hasActiveFilters={!isAroundEvent}
          onClick={() => setWindow('as_guide')}
          data-test-subj="windowAsGuide"
        >
          {i18n.translate('publicIpDiscovery.windowSwitch.asGuide', {
            defaultMessage: 'As the guide says',
          })}
        </EuiFilterButton>
      </EuiFilterGroup>
      <EuiText size="xs" color="subdued">
        <p>
          {isAroundEvent
            ? i18n.translate('publicIpDiscovery.windowSwitch.aroundEventWords', {
                defaultMessage:
                  'Counted from the time of the event, and on to what the process did next.',
              })
            : i18n.translate('publicIpDiscovery.windowSwitch.asGuideWords', {
                defaultMessage:
                  'Counted from the time of the alert, literally as the guide is written.',
              })}
        </p>
      </EuiText>
    </div>
  );
}
