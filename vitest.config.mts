import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** What Kibana provides at run time; the sources are tested without it. */
const kbn = (name: string) => join(import.meta.dirname, 'test/support/kbn', name);

export default defineConfig({
  plugins: [markdownAsText],
  resolve: {
    alias: {
      '@kbn/alerting-plugin/server': kbn('alerting_plugin_server.ts'),
      '@kbn/config-schema': kbn('config_schema.ts'),
      '@kbn/core/server': kbn('core_server.ts'),
      '@kbn/i18n': kbn('i18n.ts'),
      '@kbn/i18n-react': 'react-intl',
      '@kbn/task-manager-plugin/server': kbn('task_manager_plugin_server.ts'),
    },
  },
  test: {
    // What a browser shows takes its time, above all while other tests run.
    expect: { poll: { timeout: 20_000 } },
    // By default one core is left idle, which is half of a machine with two.
    maxWorkers: '100%',
    globalSetup: ['test/support/build_once.ts'],
    include: ['{common,cli,server,public,sandbox,test}/**/*.test.{ts,tsx}'],
  },
});
