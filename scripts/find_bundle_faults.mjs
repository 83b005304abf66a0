// What a bundle may not contain, found in its module graph and in the syntax tree of its files.
import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { sharedDependencies } from './shared_dependencies.mjs';

/**
 * What is bundled besides the sources: small, without state, and not shared by Kibana under this name. The date
 * mathematics of the server and the browser are the same code this way.
 */
const BUNDLED_PACKAGES = ['@elastic/datemath', 'ipaddr.js'];

/** Passes on two functions of the shared react-dom, and is not shared itself. */
const BUNDLED_MODULES = ['react-dom/client.js'];

const CREATE_ELEMENT_REFUSED =
  'has a key after a spread in JSX, which needs a function that @emotion/react does not have; write the key first';

/** Packages of which Kibana's page has the one instance there may be, with what belongs to them. */
const SHARED_PACKAGES = new Set([
  ...Object.keys(sharedDependencies).map(packageOfRequest),
  'history',
  'react-intl',
  'react-router',
  'scheduler',
]);

/** @returns a sentence for each reason to refuse the output, with the source that causes it */
export async function findBundleFaults(stats, root, outdir) {
  const { compilation } = stats;
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  const faults = [
    ...[...errors, ...warnings].map(({ message }) => message),
    ...outputModules(compilation).flatMap((module) => faultsOfModule(module, compilation, root)),
    ...(await faultsOfFiles(outdir)),
  ];
  return [...new Set(faults)].sort();
}

/** The modules that are in a chunk, those that were joined into one included. */
function outputModules({ modules, chunkGraph }) {
  return [...modules]
    .filter((module) => chunkGraph.getModuleChunks(module).length > 0)
    .flatMap((module) => module.modules ?? [module]);
}

function faultsOfModule(module, { moduleGraph }, root) {
  const connections = moduleGraph.getIncomingConnections(module);
  const reason = whyRefused(module);
  const refused = reason === undefined ? connections.filter(wantsCreateElement) : connections;
  return importersOf(module, refused, root).map(
    (importer) => `${importer} ${reason ?? CREATE_ELEMENT_REFUSED}`
  );
}

/** Compiled JSX asks for it where a spread may carry a key. The types do not show it, and it fails only when it is called. */
function wantsCreateElement({ dependency, resolvedModule }) {
  return (
    resolvedModule?.userRequest === '@emotion/react' && dependency.ids?.at(0) === 'createElement'
  );
}

function whyRefused(module) {
  return module.resource === undefined
    ? whyExternalRefused(module.userRequest)
    : whyBundlingRefused(module.resource);
}

function whyExternalRefused(request) {
  if (request === undefined || Object.hasOwn(sharedDependencies, request)) return undefined;
  return isBuiltin(request)
    ? `imports ${request} of Node, which a browser does not have`
    : `imports ${request}, which Kibana does not share with plugins (scripts/shared_dependencies.mjs); import its types only`;
}

function whyBundlingRefused(resource) {
  const path = pathInPackages(resource);
  if (path === undefined || isBundled(resource)) return undefined;
  const name = packageOfRequest(path);
  return SHARED_PACKAGES.has(name) ||
    name.startsWith('@emotion/') ||
    name.startsWith('@elastic/eui')
    ? `brings a second ${name} (${path}); there may be only the one that Kibana shares`
    : `brings ${name} (${path}), which is not among the packages to bundle (scripts/find_bundle_faults.mjs)`;
}

function isBundled(resource) {
  return (
    BUNDLED_MODULES.includes(pathInPackages(resource)) ||
    BUNDLED_PACKAGES.includes(packageOfResource(resource))
  );
}

/** `react/index.js` of `/…/node_modules/react/index.js`; undefined for a source. */
function pathInPackages(resource) {
  const [, ...rest] = resource.replaceAll('\\', '/').split('/node_modules/');
  return rest.at(-1);
}

function packageOfResource(resource) {
  const path = pathInPackages(resource);
  return path === undefined ? undefined : packageOfRequest(path);
}

function packageOfRequest(request) {
  return request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Who imports a module, from the root of the repository. A package whose own modules import each other is told once. */
function importersOf(module, connections, root) {
  // Modules that were joined have no place.
  const places = connections.flatMap(({ originModule }) => originModule?.resource ?? []);
  const own = packageOfResource(module.resource ?? '');
  return [...new Set(places)]
    .filter((place) => own === undefined || packageOfResource(place) !== own || isBundled(place))
    .map((place) => pathInPackages(place) ?? relative(root, place));
}

/** Kibana's content security policy lets no text become code. */
async function faultsOfFiles(outdir) {
  const names = await readdir(outdir).catch(() => []);
  const faults = await Promise.all(
    names.sort().map(async (name) => {
      const tree = ts.createSourceFile(name, await readFile(join(outdir, name), 'utf8'), {});
      return textAsCode(tree).map(
        (found) => `${name} calls ${found}, which Kibana's content security policy refuses`
      );
    })
  );
  return faults.flat();
}

function textAsCode(node) {
  const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
  const callee = isCall && ts.isIdentifier(node.expression) ? node.expression.text : undefined;
  const found = callee === 'eval' || callee === 'Function' ? [callee] : [];
  ts.forEachChild(node, (child) => {
    found.push(...textAsCode(child));
  });
  return found;
}
