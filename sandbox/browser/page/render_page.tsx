import { createRoot } from 'react-dom/client';
import { Page, type PageProps } from './page';
import { PageContext } from './page_context';

/** Puts the page of Kibana, with the app of the address in it, in place of what the server has sent. */
export function renderPage(props: PageProps): void {
  createRoot(pageElement()).render(
    <PageContext i18n={props.i18n} theme={props.theme}>
      <Page {...props} />
    </PageContext>
  );
}

export function pageElement(): HTMLElement {
  const element = document.createElement('div');
  document.getElementById('kibana-body')?.replaceWith(element);
  return element;
}
