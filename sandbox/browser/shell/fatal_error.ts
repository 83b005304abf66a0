/**
 * Replaces the page, whatever it shows. Stands for the screens that Kibana shows when a script cannot be loaded
 * (`…/bootstrap/render_template.ts`) and for its fatal errors service (`src/core/packages/fatal-errors`): a plugin that
 * fails takes all of Kibana with it.
 */
export function showFatalError(error: unknown): void {
  // For whoever looks for the place in the code.
  console.error(error);
  const main = document.createElement('main');
  main.dataset['testSubj'] = 'fatalErrorScreen';
  main.style.cssText = 'font-family: sans-serif; max-width: 60em; margin: 4em auto; padding: 0 1em';
  main.append(
    element('h1', 'The page could not be loaded'),
    element('p', error instanceof Error ? error.message : String(error)),
    element(
      'p',
      'In Kibana every page of every app would end like this. The console has the stack.'
    )
  );
  document.body.replaceChildren(main);
}

function element(name: 'h1' | 'p', text: string): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}
