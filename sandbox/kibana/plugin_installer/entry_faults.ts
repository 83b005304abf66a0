import type { ZipEntry } from './zip_entry';

const FILE_PERMISSIONS = [0o644, 0o755];
const FOLDER_PERMISSIONS = [0o755];

/** What only developers need, or is left there by accident. */
const LEFT_OVER: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /\.map$/, what: 'a source map' },
  { pattern: /[._](test|spec|mock|stories)s?\.[^/]*$|\/(__tests__|__mocks__)\//, what: 'a test' },
  { pattern: /\.(tsx?|mts|cts|jsx)$/, what: 'a source' },
  { pattern: /\.tsbuildinfo$|\/tsconfig[^/]*\.json$/, what: 'an input of the compiler' },
  {
    pattern: /\/(\.git|\.DS_Store|\.env[^/]*|npm-debug\.log|\.npmrc)(\/|$)/,
    what: 'a file of a workplace',
  },
];

/**
 * What is wrong with the entries as such, whatever plugin it is: where they lie, what they are, who may read them.
 *
 * @param folder that of the plugin below `kibana/`
 */
export function entryFaults(entries: readonly ZipEntry[], folder: string): readonly string[] {
  return [...entries.flatMap((entry) => faultsOf(entry, folder)), ...duplicates(entries)];
}

function faultsOf({ name, type, permissions }: ZipEntry, folder: string): readonly string[] {
  const prefix = `kibana/${folder}/`;
  const isFolderOfIt = type === 'folder' && prefix.startsWith(name);
  const leftOver = LEFT_OVER.find(({ pattern }) => pattern.test(name));
  return [
    ...(name.startsWith(prefix) || isFolderOfIt
      ? []
      : [`${name} lies outside of ${prefix} and would not be unpacked.`]),
    ...(name.includes('\\') ? [`${name} has a backslash in its path.`] : []),
    ...(type === 'link' ? [`${name} is a symbolic link, which the installer does not make.`] : []),
    ...(type === 'special' ? [`${name} is neither a file nor a folder.`] : []),
    ...modeFault(name, type, permissions),
    ...(leftOver === undefined ? [] : [`${name} is ${leftOver.what}, which does not ship.`]),
  ];
}

/** The installer gives files the mode of the zip; it often runs as another user than Kibana. */
function modeFault(name: string, type: ZipEntry['type'], permissions: number): readonly string[] {
  const allowed = type === 'folder' ? FOLDER_PERMISSIONS : FILE_PERMISSIONS;
  if (type === 'link' || type === 'special' || allowed.includes(permissions)) return [];
  const wanted = allowed.map(octal).join(' or ');
  return [`${name} has the mode ${octal(permissions)}; it has to be ${wanted}.`];
}

function octal(permissions: number): string {
  return permissions.toString(8).padStart(3, '0');
}

/** Two names that differ in case are one file on some machines. */
function duplicates(entries: readonly ZipEntry[]): readonly string[] {
  const names = entries.map(({ name }) => name.toLowerCase());
  const seen = new Set<string>();
  return names
    .filter((name) => seen.size === seen.add(name).size)
    .map((name) => `${name} is there twice.`);
}
