const hostile = 'server/test/hostile.test.ts';
const oneOrigin = 'server/test/one-origin.test.ts';

/** What the page of a mission gets to know, and who else gets to know of a reader. */
export const mutations = [
  {
    row: 4,
    control: 'the end of the open API before the pages',
    file: 'server/src/app.ts',
    find: "app.use('/api/*', apiHeaders)",
    replace: "app.use('*', apiHeaders)",
    test: hostile,
    fails: 'of the API is open to any origin without credentials, of a page to none',
  },
  {
    row: 4,
    control: 'answers without credentials',
    file: 'server/src/platform/http/headers.ts',
    find: "c.header('access-control-expose-headers', 'Retry-After');",
    replace: "c.header('access-control-allow-credentials', 'true');",
    test: hostile,
    fails: 'of the API is open to any origin without credentials, of a page to none',
  },
  {
    row: 4,
    control: 'questions of a widget without cookies',
    file: 'packages/contract/src/client.ts',
    find: "credentials: 'same-origin', ...init",
    replace: "credentials: 'include', ...init",
    test: 'packages/contract/src/client.test.ts',
    fails: 'gets without headers, so that a preload matches and no preflight is needed',
  },
  {
    row: 4,
    control: 'a receipt that holds nothing of the request',
    file: 'server/src/features/mentoring/mentoring.routes.ts',
    find: 'return c.json(receipt,',
    replace: 'return c.json({ ...receipt, ...input },',
    test: 'server/src/features/mentoring/mentoring.test.ts',
    fails: 'answers a receipt that holds nothing of what was written',
  },
  {
    row: 8,
    control: 'files of the kit alone',
    file: 'server/src/pages/parts/layout.tsx',
    find: '<link rel="icon" href="/icon.svg"',
    replace: '<link rel="icon" href="https://cdn.example/icon.svg"',
    test: oneOrigin,
    fails: 'asks no other host, and lets nothing in it ask one',
  },
  {
    row: 8,
    control: 'pictures of the kit alone, in what a widget is told',
    file: 'server/src/features/profiles/present-profile.ts',
    find: 'const url = (side: PhotoSize) => `${base}',
    replace: 'const url = (side: PhotoSize) => `https://cdn.example${new URL(base).pathname}',
    test: oneOrigin,
    fails: 'is so for the pictures that a widget is told of',
  },
  {
    row: 8,
    control: 'the policy that lets a page ask nobody else',
    file: 'server/src/platform/http/headers.ts',
    find: "style-src 'self'; img-src 'self'; form-action",
    replace: "style-src 'self'; img-src https:; form-action",
    test: oneOrigin,
    fails: 'asks no other host, and lets nothing in it ask one',
  },
];
