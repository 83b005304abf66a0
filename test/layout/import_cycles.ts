import { build, type Metafile } from 'esbuild';

/** Path of a file → paths of the files that it imports; imports of types only are none. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads which files import which, below a folder. Packages are left out. */
export async function importGraph(root: string, files: readonly string[]): Promise<ImportGraph> {
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: {
      contents: files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    jsx: 'automatic',
    loader: { '.md': 'text', '.svg': 'text' },
    logLevel: 'error',
  });
  return new Map(Object.entries(metafile.inputs).map(([path, input]) => [path, internal(input)]));
}

function internal({ imports }: Metafile['inputs'][string]): readonly string[] {
  return imports.filter(({ external }) => external !== true).map(({ path }) => path);
}

/**
 * Files that import themselves by way of others. Such files cannot be read one after the other, and what a module sees of
 * another depends on which was loaded first.
 *
 * @returns each cycle as the files on its way, the first one again at its end
 */
export function importCycles(graph: ImportGraph): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const finished = new Set<string>();
  const way: string[] = [];
  const visit = (path: string): void => {
    const at = way.indexOf(path);
    if (at >= 0) {
      cycles.push([...way.slice(at), path]);
      return;
    }
    if (finished.has(path)) return;
    way.push(path);
    (graph.get(path) ?? []).forEach(visit);
    way.pop();
    finished.add(path);
  };
  [...graph.keys()].sort().forEach(visit);
  return cycles;
}
