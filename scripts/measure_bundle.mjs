// The sizes of the browser side and what they may be.

/** Minified bytes of the script that every page of Kibana loads, and of all chunks for the app's first page. */
export const BUDGETS = { entry: 15_000, firstPage: 250_000 };

/** Loading these modules shows the first page, the list of alerts. */
const FIRST_PAGE = ['render_app', 'alerts_page'];

/** @returns the files with their sizes, and the two sums that have a budget */
export function measureBundle(stats) {
  const { assets, chunks } = stats.toJson({
    all: false,
    assets: true,
    assetsSpace: Infinity,
    chunks: true,
    chunkOrigins: true,
    ids: true,
  });
  const sizes = new Map(assets.map(({ name, size }) => [name, size]));
  const files = chunks.flatMap((chunk) =>
    chunk.files.map((name) => ({ name, bytes: sizes.get(name), ...roleOf(chunk) }))
  );
  const sum = (role) =>
    files.filter((file) => file.role === role).reduce((total, { bytes }) => total + bytes, 0);
  return { files, entry: sum('entry'), firstPage: sum('firstPage') };
}

/** A chunk is loaded by the imports that it stems from. */
function roleOf({ entry, origins }) {
  if (entry) return { role: 'entry', loadedBy: [] };
  const loadedBy = [...new Set(origins.map(({ request }) => request))].sort();
  const isFirst = loadedBy.some((request) => FIRST_PAGE.includes(request.split('/').at(-1)));
  return { role: isFirst ? 'firstPage' : 'later', loadedBy };
}

/** The sizes as a table for people. */
export function describeSizes({ files, entry, firstPage }) {
  const rows = [
    ['entry', entry, `of ${kilobytes(BUDGETS.entry)}`],
    ['first page', firstPage, `of ${kilobytes(BUDGETS.firstPage)}`],
    ...files
      .toSorted((one, other) => other.bytes - one.bytes)
      .map(({ name, bytes, loadedBy }) => [name, bytes, loadedBy.join(', ')]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, bytes, note]) =>
      `${name.padEnd(width)} ${kilobytes(bytes).padStart(10)}  ${note}`.trimEnd()
    )
    .join('\n');
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
