import eui from '@elastic/eslint-plugin-eui';
import prettier from 'eslint-config-prettier';
import importPlugin from 'eslint-plugin-import';
import tseslint from 'typescript-eslint';

/**
 * Dependencies point down only: `from` may not be imported in `target`. Folders under common/ are listed with the
 * neighbours they may use; everything else below common/ is refused.
 */
const callersOfCommon = ['cli', 'public', 'sandbox', 'scripts', 'server', 'test'];
const mayUse = {
  validation: [],
  event: [],
  eql: ['event'],
  sources: ['event'],
  rule: ['eql', 'event', 'sources'],
  guide: ['eql', 'event', 'sources', 'validation'],
  triage: ['eql', 'event', 'sources', 'guide', 'rule'],
  exceptions: ['eql', 'event', 'sources'],
  history: ['event', 'sources', 'exceptions'],
  api: [
    'eql',
    'event',
    'sources',
    'rule',
    'guide',
    'triage',
    'exceptions',
    'history',
    'validation',
  ],
};

const directions = [
  ...callersOfCommon.map((from) => ({
    target: './common',
    from: `./${from}`,
    message: 'common/ is pure and used by everything else, it imports nothing from outside itself.',
  })),
  ...Object.entries(mayUse).map(([folder, allowed]) => ({
    target: `./common/${folder}`,
    from: './common',
    except: [folder, ...allowed].map((name) => `./${name}`),
    message: `common/${folder} may only use ${allowed.join(', ') || 'nothing else'}.`,
  })),
  ...['public', 'sandbox', 'cli'].map((from) => ({
    target: './server',
    from: `./${from}`,
    message: 'server/ imports from common/ only.',
  })),
  ...['server', 'sandbox', 'cli'].map((from) => ({
    target: './public',
    from: `./${from}`,
    message: 'public/ imports from common/ only.',
  })),
  ...['server', 'public', 'cli'].map((from) => ({
    target: './sandbox',
    from: `./${from}`,
    message: 'sandbox/ runs the built plugin, it imports no source of it (types excepted).',
  })),
  ...['server', 'public', 'sandbox'].map((from) => ({
    target: './cli',
    from: `./${from}`,
    message: 'cli/ imports from common/ only.',
  })),
];

export default tseslint.config(
  { ignores: ['target/', 'build/', 'node_modules/'] },
  {
    files: ['**/*.{ts,mts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { import: importPlugin },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.mts', '.mjs'] } },
      'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx', '.mts'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // An index that is checked by the loop around it is not more readable as an iterator, and slower.
      '@typescript-eslint/prefer-for-of': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='RegExp'], CallExpression[callee.name='RegExp']",
          message: 'No regular expression is built from data.',
        },
      ],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['**/*.{ts,mts,tsx}'],
    // Tests may share fixtures and support from test/.
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'import/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: directions }],
    },
  },
  {
    files: ['common/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'common/ also runs in the browser.' }] },
      ],
    },
  },
  {
    files: ['**/*.test.{ts,tsx}'],
    rules: {
      // Asymmetric matchers such as expect.stringContaining are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['public/**/*.{ts,tsx}'],
    plugins: { '@elastic/eui': eui },
    rules: {
      ...eui.configs?.recommended?.rules,
      // The props that it asks for are unknown to the EUI 115 of Kibana 9.4.
      '@elastic/eui/callout-prefer-props-for-content': 'off',
    },
  },
  prettier
);
