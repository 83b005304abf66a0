import { EuiButton, EuiCallOut, EuiEmptyPrompt, EuiSpacer, EuiText } from '@elastic/eui';
import { useState } from 'react';
import type { HttpService } from '../core/http_service';
import { logIn } from './log_in';
import { pageAfterLogin } from './login_url';

interface Props {
  readonly http: HttpService;
  readonly userNames: readonly string[];
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ['admin', 'may do everything'],
  ['analyst', 'may look and investigate'],
  ['outsider', 'may do nothing'],
]);

/** Stands for the login page of the security plugin. Nobody types a password for the sandbox on their own machine. */
export function LoginPage({ http, userNames }: Props) {
  const [failure, setFailure] = useState<string>();
  const enter = async (name: string) => {
    try {
      await logIn(http, name);
      window.location.assign(pageAfterLogin(window.location, http.basePath.prepend('/')));
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <main data-test-subj="loginPage">
      <EuiEmptyPrompt
        iconType="flask"
        title={<h1>Sandbox of Public IP Discovery</h1>}
        body={<p>Who do you want to be?</p>}
        actions={userNames.map((name) => (
          <div key={name} css={{ inlineSize: '14em' }}>
            <EuiButton fullWidth data-test-subj={`logIn-${name}`} onClick={() => void enter(name)}>
              {name}
            </EuiButton>
            <EuiText size="xs" color="subdued">
              {ROLES.get(name) ?? ''}
            </EuiText>
          </div>
        ))}
      />
      {failure !== undefined && (
        <>
          <EuiSpacer />
          <EuiCallOut
            announceOnMount
            color="danger"
            iconType="error"
            title={`You could not be logged in: ${failure}`}
          />
        </>
      )}
    </main>
  );
}
