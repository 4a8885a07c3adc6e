import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

// What webmasters are told to paste is what the example pages have, which the other tests open.
const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const examples = readdirSync(join(root, 'examples/plain-html'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => read(join('examples/plain-html', name)));

/** The example site forbids `style` and keeps places free in its stylesheet, as the guide says. */
const asOnTheSite = (snippet: string) =>
  snippet.replaceAll('https://kit.example.org', '{{KIT}}').replace(/ style="[^"]*"/, '');

const guide = read('docs/embedding.md');
const snippets = [...guide.matchAll(/```html\n(.*?)\n```/gs)].map(([, snippet]) => snippet!);

it('the guide shows every rung of the ladder', () => {
  const signs = [
    '<diaspora-directory',
    '<spotlight-carousel',
    '<mentor-request',
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

it.each(snippets)('is in an example page, on one line: %s', (snippet) => {
  expect(snippet).not.toContain('\n');
  expect(examples.some((page) => page.includes(asOnTheSite(snippet)))).toBe(true);
});

it('keeps a marked place free as the example site does', () => {
  const [, rule] = /`(\[data-diaspora-kit[^`]*)`/.exec(guide)!;
  const site = read('examples/plain-html/site.css').replace(/\s+/g, ' ');
  expect(site.replaceAll('; }', ' }')).toContain(rule);
});
