import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.{ts,tsx}', '**/test/**', 'e2e/**'];

const message = 'Render with a template: text is escaped there.';

/** Markup comes only from templates. */
const noMarkupFromText = [
  'error',
  { selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]', message },
  { selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]', message },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", message },
  { selector: 'ImportDeclaration[source.value=/unsafe-(html|svg|mathml)/]', message },
  { selector: "ImportDeclaration[source.value='hono/html'] ImportSpecifier[imported.name='raw']", message },
  {
    // A script of JSON-LD is the one place without escaping; `jsonForHtml` does it.
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']:not(:has(CallExpression[callee.name='jsonForHtml']))",
    message,
  },
];

const bind = 'Bind it: a statement is made of our own words, by their names.';
const statement =
  "CallExpression[callee.property.name=/^(run|get|all|script)$/]:matches([callee.object.name=/^(tx|db|reader|writer)$/], [callee.object.property.name='db'])";

/** What a statement may hold is a text or a name of one: nothing read or worked out where it is run. */
const noSqlFromText = [
  { selector: `${statement} > TemplateLiteral:first-child > :not(TemplateElement, Identifier)`, message: bind },
  { selector: `${statement} > .arguments:first-child:not(Identifier, Literal, TemplateLiteral)`, message: bind },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'storybook-static/**',
      'coverage/**',
      'data/**',
      'packages/elements/src/locale/**',
    ],
  },
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': noMarkupFromText,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'server/web/**/*.ts'],
    extends: [
      lit['flat/recommended'],
      wc['flat/best-practice'],
      litA11y.configs['flat/recommended'] ?? litA11y.configs.recommended,
    ],
    rules: {
      // Safari forgets that a list without bullets is one.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'server/{src,test,web}/**/*.{ts,tsx}'],
    ignores: ['packages/contract/src/**/*.test.ts', '**/*.stories.ts', '**/*.config.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    // One place reads the environment, so that a setting exists once and is checked once.
    files: ['packages/**/*.ts', 'server/**/*.{ts,tsx}'],
    ignores: ['server/src/main.ts', 'server/src/config.ts', '**/*.config.ts', ...tests],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only main.ts and config.ts read the environment.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'node:process', message: 'Only main.ts and config.ts read the environment.' },
            { name: 'process', message: 'Only main.ts and config.ts read the environment.' },
          ],
        },
      ],
    },
  },
  {
    // Log lines have a fixed list of fields (server/src/platform); widgets leave the host's console alone.
    files: ['packages/**/*.ts', 'server/**/*.{ts,tsx}'],
    ignores: ['server/src/main.ts', 'server/src/commands/**', '**/*.config.ts', ...tests],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['server/src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': [...noMarkupFromText, ...noSqlFromText] },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // chai's `expect(x).to.be.true`
      'no-restricted-syntax': 'off',
    },
  },
);
