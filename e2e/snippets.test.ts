import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

// What webmasters are told to paste is what the example pages have, which the other tests open.
const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const examples = ['plain-html', 'wordpress', 'drupal']
  .flatMap((folder) =>
    readdirSync(join(root, 'examples', folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((name) => name.endsWith('.html'))
  .map((name) => read(join('examples', name)));

/** The kit's address, and the integrity value that it publishes, are filled in where the pages are served. */
const asWritten = (snippet: string) =>
  snippet.replaceAll('https://kit.example.org', '{{KIT}}').replace('sha384-…', '{{INTEGRITY}}');
/** Most of the example site forbids `style` and keeps places free in its stylesheet, as the guide says. */
const withoutStyle = (snippet: string) => snippet.replace(/ style="[^"]*"/, '');

const snippetsIn = (document: string) =>
  [...read(document).matchAll(/```html\n *(.*?)\n *```/gs)].map(([, one]) => one!);

const guide = read('docs/embedding.md');
const snippets = snippetsIn('docs/embedding.md');
const ofSystems = readdirSync(join(root, 'docs/embedding')).map((name) => `docs/embedding/${name}`);

it('the guide shows every rung of the ladder', () => {
  const signs = [
    '<diaspora-directory',
    '<spotlight-carousel',
    '<mentor-request',
    '<diaspora-join',
    'data-diaspora-kit',
    '#embed',
    '<iframe',
  ];
  for (const sign of signs)
    expect(
      snippets.filter((snippet) => snippet.includes(sign)),
      sign,
    ).toHaveLength(1);
});

it.each([...new Set([...snippets, ...ofSystems.flatMap(snippetsIn)])])(
  'is in an example page, on one line: %s',
  (snippet) => {
    expect(snippet).not.toContain('\n');
    const forms = [asWritten(snippet), withoutStyle(asWritten(snippet))];
    expect(examples.some((page) => forms.some((form) => page.includes(form)))).toBe(true);
  },
);

it.each(ofSystems)('%s has something to paste, and is reached from the guide', (document) => {
  expect(snippetsIn(document)).not.toEqual([]);
  expect(guide).toContain(`(${document.replace('docs/', '')})`);
});

it('pins the version that is built', () => {
  const { version } = JSON.parse(read('packages/elements/package.json')) as { version: string };
  const pinned = guide.matchAll(/kit\.example\.org\/(\d+\.\d+\.\d+)\//g);
  expect([...new Set([...pinned].map(([, number]) => number))]).toEqual([version]);
});

it('keeps a marked place free as the example site does', () => {
  const [, rule] = /`(\[data-diaspora-kit[^`]*)`/.exec(guide)!;
  const site = read('examples/plain-html/site.css').replace(/\s+/g, ' ');
  expect(site.replaceAll('; }', ' }')).toContain(rule);
});
