import { EuiLoadingSpinner } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { usePluginServices } from '../../services/plugin_services';
import { useAnswer } from '../../services/use_answer';

/** How much the rule had to search: nothing found among many events is not the same as nothing to search. */
export function SearchedEvents() {
  const { api } = usePluginServices();
  const [answer] = useAnswer((signal) => api.sources(signal), [api]);
  switch (answer.kind) {
    case 'loading':
      return <EuiLoadingSpinner size="s" />;
    case 'failed':
      return (
        <>
          {i18n.translate('publicIpDiscovery.searchedEvents.failed', {
            defaultMessage: 'How many events there are could not be counted: {message}',
            values: { message: answer.failure.message },
          })}
        </>
      );
    case 'answered': {
      const withEvents = answer.value.sources.filter(({ events }) => events > 0);
      if (withEvents.length === 0) {
        return (
          <>
            {i18n.translate('publicIpDiscovery.searchedEvents.none', {
              defaultMessage:
                'None of the seven sources has had an event in the last 24 hours that you may read, so there is nothing to be found. Set up one of them, or ask for read access.',
            })}
          </>
        );
      }
      return (
        <>
          {i18n.translate('publicIpDiscovery.searchedEvents.some', {
            defaultMessage:
              'The last 24 hours have {isAtLeast, select, true {more than } other {}}{events, number} events of {sources, plural, one {# source} other {# sources}}; none in the time shown matched.',
            values: {
              events: withEvents.reduce((sum, { events }) => sum + events, 0),
              isAtLeast: String(withEvents.some(({ eventsAtLeast }) => eventsAtLeast)),
              sources: withEvents.length,
            },
          })}
        </>
      );
    }
  }
}
