import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { HOST_GLOBALS, LAYERS, layersPlugin, NODE_GLOBALS, PAGE_GLOBALS } from './tools/lint/layers.mjs';

const TESTS = ['**/*.test.ts', '**/*.test.tsx'];

/** Refuses the names that a layer has no business with; its tests run in Node, and may use what that offers. */
function restrictGlobals(layer) {
  const { globals, page } = LAYERS[layer];
  const refused = HOST_GLOBALS.filter((name) => !globals.includes(name));
  const forTests = page ? refused : [...refused, ...PAGE_GLOBALS];
  const rules = (names) => ({
    'layers/globals': ['error', { names, message: `src/${layer} must be able to do without it.` }],
  });
  const files = [`src/${layer}/**/*.{ts,tsx}`];
  return [
    { files, ignores: TESTS, rules: rules([...forTests, ...NODE_GLOBALS]) },
    { files: files.map((pattern) => pattern.replace('*.{', '*.test.{')), rules: rules(forTests) },
  ];
}

export default defineConfig(
  { ignores: ['dist/', 'package/', 'coverage/', 'node_modules/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { layers: layersPlugin },
    rules: { 'layers/explained-disable': 'error', 'max-lines': ['error', { max: 400 }] },
  },
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        module: 'writable',
        require: 'readonly',
        URL: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // TypeScript itself knows which names exist.
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      // What is not known is `unknown`: an `any` that comes from outside is looked at before it is used.
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-enum-comparison': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-unsafe-unary-minus': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    // A hook after an early return takes the whole panel down once what it returned for comes or goes.
    rules: { 'react-hooks/rules-of-hooks': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'layers/imports': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: [...TESTS, 'src/domain/model/words.ts', 'src/domain/arithmetic/digits.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[property.name=/^(toLocale(String|DateString|TimeString)|toFixed)$/], NewExpression[callee.object.name='Intl'][callee.property.name=/^(NumberFormat|PluralRules|DateTimeFormat)$/]",
          message:
            'one formatter for numbers and one for plurals: domain/model/words.ts and domain/arithmetic/digits.ts.',
        },
      ],
    },
  },
  ...Object.keys(LAYERS).flatMap(restrictGlobals),
  {
    files: ['workbench/**/*.{ts,tsx}'],
    rules: { 'layers/workbench-imports': 'error' },
  },
  {
    files: ['workbench/**/*.ts'],
    // Only scripts that are run inside the page of the workbench speak to its Excel, as an add-in does.
    ignores: [...TESTS, 'workbench/cli/**'],
    rules: {
      'layers/globals': [
        'error',
        { names: ['Excel'], message: 'the workbench is Excel, and only its scripts use the add-in side.' },
      ],
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    ignores: TESTS,
    plugins: { 'office-addins': officeAddins },
    rules: {
      // The plugin's three rules about reading before a load or a sync follow no value out of its function, and many
      // reads here share one round trip. The real office.js, which the tests run, throws where something is not loaded.
      // The plugin's own rule about loops knows `context.sync` alone; ours knows what wraps it as well.
      'layers/sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
);
