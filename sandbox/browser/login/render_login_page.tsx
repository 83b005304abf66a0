import { createRoot } from 'react-dom/client';
import type { InjectedMetadata } from '../../kibana/browser_host/injected_metadata';
import type { HttpService } from '../core/http_service';
import { PageContext, type PageServices } from '../page/page_context';
import { pageElement } from '../page/render_page';
import { LoginPage } from './login_page';

/** Shows who may log in, to those who have not. */
export function renderLoginPage(
  { users }: InjectedMetadata,
  { http, i18n, theme }: PageServices & { readonly http: HttpService }
): void {
  createRoot(pageElement()).render(
    <PageContext i18n={i18n} theme={theme}>
      <LoginPage http={http} userNames={users} />
    </PageContext>
  );
}
