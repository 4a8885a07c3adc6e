/**
 * What a bundle can lose without a reader noticing: white space between template lines, rules for classes it never
 * writes, private `--_*` properties it never reads, and the length of the names of the others.
 *
 * @param {string} code A minified module whose style sheets are template literals without expressions.
 */
export function shrink(code) {
  const words = code.replace(sheets, '``');
  const written = (name) =>
    words.includes(name) || [...words.matchAll(/dk-[\w-]+-(?=\$\{)/g)].some(([start]) => name.startsWith(start));
  let small = code.replace(sheets, (_, css) => `\`${prune(css, written)}\``).replace(/\n\s*/g, ' ');
  for (let size = 0; size !== small.length;) {
    size = small.length;
    const read = new Set([...small.matchAll(/var\((--_[\w-]+)/g)].map(([, name]) => name));
    small = small.replace(declarations, (declaration, name) => (read.has(name) ? declaration : ''));
  }
  const names = [...new Set(small.match(/--_[\w-]+/g))];
  return small.replace(/--_[\w-]+/g, (name) => `--_${names.indexOf(name).toString(36)}`);
}

const sheets = /`((?:[:.@*\[a-z][^`{}$]*\{(?:[^`{}]|\{(?:[^`{}]|\{[^`{}]*\})*\})*\})+)`/g;

const nested = (depth) => (depth ? `(?:[^;{}()]|\\(${nested(depth - 1)}\\))*` : '[^;{}()]*');
const declarations = new RegExp(`(--_[\\w-]+):${nested(5)};?`, 'g');

/** Without the selectors, rules and groups that can match nothing in a shadow root with these classes. */
function prune(css, written) {
  let kept = '';
  for (const [, head, body] of css.matchAll(/([^{}]+)\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g)) {
    if (head.startsWith('@keyframes')) kept += `${head}{${body}}`;
    else if (head.startsWith('@')) {
      const inner = prune(body, written);
      if (inner) kept += `${head}{${inner}}`;
    } else {
      const selectors = head
        .split(/,(?![^(]*\))/)
        .filter(
          (selector) =>
            !selector.startsWith(':root') &&
            (selector.match(/\.(?:dk-|is-|directory)[\w-]*/g) ?? []).every((name) => written(name.slice(1))),
        );
      if (selectors.length > 0) kept += `${selectors.join()}{${body}}`;
    }
  }
  return kept;
}
