import { INJECTED_METADATA_ELEMENT, type InjectedMetadata } from './injected_metadata';

/**
 * The page of all apps. Stands for Kibana's template
 * (`src/core/packages/rendering/server-internal/src/views/template.tsx`): data in elements, one script, which loads the
 * others.
 *
 * @param filesUrl where the sandbox's own files are
 */
export function htmlPage(metadata: InjectedMetadata, filesUrl: string): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(metadata.i18n.locale)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Sandbox of Public IP Discovery</title>
    <link rel="icon" type="image/svg+xml" href="${escapeHtml(filesUrl)}/favicon.svg">
  </head>
  <body>
    <${INJECTED_METADATA_ELEMENT} data="${escapeHtml(JSON.stringify(metadata))}"></${INJECTED_METADATA_ELEMENT}>
    <div id="kibana-body" role="status" style="font-family: sans-serif">Loading</div>
    <noscript>The page needs JavaScript.</noscript>
    <script src="${escapeHtml(filesUrl)}/bootstrap.js"></script>
  </body>
</html>
`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES.get(character) ?? character);
}
