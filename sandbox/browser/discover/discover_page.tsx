import { EuiCallOut, EuiEmptyPrompt, EuiPageTemplate } from '@elastic/eui';
import type { HttpStart } from '@kbn/core/public';
import { useLocation } from 'react-router-dom';
import { decode } from '../../../common/validation';
import { discoverRequest } from '../../kibana/browser_host/discover_request';
import { paramsInHash } from './discover_locator';
import { DiscoverSearch } from './discover_search';

interface Props {
  readonly http: HttpStart;
}

/** What a link to Discover asks for, and the events it finds. */
export function DiscoverPage({ http }: Props) {
  const { hash } = useLocation();
  const params = paramsInHash(hash);
  return (
    <EuiPageTemplate offset={0} restrictWidth={false} data-test-subj="discoverPage">
      <EuiPageTemplate.Header
        pageTitle="Discover"
        description="A stand-in: it shows what a link asks for and the first events that are found."
      />
      <EuiPageTemplate.Section>
        {params === undefined ? (
          <EuiEmptyPrompt
            titleSize="xs"
            title={<h2>No link was followed</h2>}
            body={<p>Open Discover from an investigation.</p>}
          />
        ) : (
          <Search params={params} http={http} key={hash} />
        )}
      </EuiPageTemplate.Section>
    </EuiPageTemplate>
  );
}

function Search({ params, http }: { readonly params: unknown; readonly http: HttpStart }) {
  const decoded = decode(discoverRequest, params);
  if (decoded.kind === 'valid') return <DiscoverSearch request={decoded.value} http={http} />;
  return (
    <EuiCallOut
      color="danger"
      iconType="error"
      title="Discover would not understand this link"
      data-test-subj="discoverRefused"
    >
      <ul>
        {decoded.faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </EuiCallOut>
  );
}
