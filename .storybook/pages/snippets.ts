import guide from '../../docs/embedding.md?raw';

/** The guide's snippets: what webmasters paste, and what the example pages have that the tests open. */
const snippets = [...guide.matchAll(/```html\n(.*?)\n```/gs)].map(([, snippet]) => snippet!);

/**
 * The first snippet of the guide in which `sign` stands.
 *
 * @throws {Error} there is none: the page about the ladder no longer follows the guide.
 */
export function snippetWith(sign: string): string {
  const found = snippets.find((snippet) => snippet.includes(sign));
  if (!found) throw new Error(`No snippet of docs/embedding.md has ${sign}.`);
  return found;
}
