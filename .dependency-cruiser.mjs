/**
 * Who may import whom: `contract <- elements <- server/web` and `contract <- server/src`.
 * Tests may reach further than what they test.
 */
const test = '[.]test[.]tsx?$|/test/';
const story = '[.]stories[.]ts$';

/** Contract modules that widgets ship: no schemas, no third-party code. */
const light = '^packages/contract/src/(client|routes|problems|vocabulary|pattern|quoted|mentor-request-limits)[.]ts$';

/** @type {(name: string, comment: string, from: object, to: object) => object} */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const runTime = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that need each other are one idea, or lack a third. Types alone may point back.',
      {},
      { circular: true, viaOnly: runTime },
    ),
    forbid('resolvable', 'The import leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'contract-stands-alone',
      'The contract knows nothing of ours, and of others only valibot.',
      { path: '^packages/contract/src/', pathNot: test },
      { pathNot: '^packages/contract/src/|node_modules/valibot/' },
    ),
    forbid(
      'contract-is-light-at-run-time',
      'What widgets ship imports no schema at run time.',
      { path: light },
      { pathNot: light, ...runTime },
    ),
    forbid(
      'elements-import-the-contract-only',
      'Elements know nothing of the server.',
      { path: '^packages/elements/src/', pathNot: `${test}|${story}` },
      { pathNot: '^packages/(elements|contract)/src/|node_modules/(lit|@lit|lit-html|lit-element)/' },
    ),
    forbid(
      'elements-ship-no-schemas',
      'Of the contract, elements take types, and values from the light modules.',
      { path: '^packages/elements/src/', pathNot: `${test}|${story}` },
      { path: '^packages/contract/src/', pathNot: light, ...runTime },
    ),
    forbid(
      'widgets-are-strangers',
      'A widget imports no sibling; what two need moves to base/, parts/ or theme/.',
      { path: '^packages/elements/src/([a-z]+-[a-z-]+)/', pathNot: test },
      { path: '^packages/elements/src/[a-z]+-[a-z-]+/', pathNot: '^packages/elements/src/$1/' },
    ),
    forbid(
      'shared-parts-know-no-widget',
      'base/, parts/ and theme/ serve widgets and never import one.',
      { path: '^packages/elements/src/(base|parts|theme)/', pathNot: test },
      { path: '^packages/elements/src/[a-z]+-[a-z-]+/' },
    ),
    forbid(
      'server-knows-no-element',
      'The server and the elements meet in the contract only.',
      { path: '^server/src/', pathNot: test },
      { path: '^packages/elements/|^server/web/' },
    ),
    forbid(
      'nobody-imports-the-server',
      'Not even its own browser code.',
      { path: '^(packages|examples|[.]storybook|server/web)/' },
      { path: '^server/', pathNot: '^server/web/' },
    ),
    forbid(
      'examples-use-what-is-published',
      'An example is a page somebody can paste.',
      { path: '^examples/' },
      { path: '^(packages|server|scripts)/' },
    ),
    forbid(
      'platform-knows-no-feature',
      'http, db, mail and jobs serve any feature.',
      { path: '^server/src/platform/', pathNot: test },
      { path: '^server/src/(features|pages|commands)/' },
    ),
    forbid(
      'features-know-no-page',
      'Pages and commands call features, not the other way.',
      { path: '^server/src/features/', pathNot: test },
      { path: '^server/src/(pages|commands)/' },
    ),
    forbid(
      'features-meet-at-use-cases-and-stores',
      'Another feature is reached through a use case or its store; routes, rules and the rest are its own.',
      { path: '^server/src/features/([^/]+)/', pathNot: test },
      {
        path: '^server/src/features/[^/]+/[^/.]+[.](?!store[.])[^/]+[.]tsx?$',
        pathNot: '^server/src/features/$1/',
        ...runTime,
      },
    ),
    forbid(
      'rules-are-pure',
      'Rules decide; they read no file, no database, no network.',
      { path: '[.]rules[.]ts$' },
      {
        path: '^server/src/platform/(?!time[.])|[.](store|routes)[.]tsx?$|node_modules/(libsql|hono|@hono|nodemailer)/|^(node:)?(fs|net|http|https|child_process|dns|worker_threads)(/|$)',
        ...runTime,
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
    },
  },
};
