import { readFile } from 'node:fs/promises';
import { defineConfig, type Plugin } from 'vitest/config';

/** Markdown files are text modules, here as in the builds. */
const markdownAsText: Plugin = {
  name: 'markdown-as-text',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('.md')) return undefined;
    return `export default ${JSON.stringify(await readFile(id, 'utf8'))};`;
  },
};

export default defineConfig({
  plugins: [markdownAsText],
  test: {
    globalSetup: ['test/support/build_cli.ts'],
    include: ['{common,cli,server,public,test}/**/*.test.ts'],
  },
});
