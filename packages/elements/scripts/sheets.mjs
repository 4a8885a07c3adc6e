/**
 * The styles of a bundle. While it is built a sheet is only named; once it is known which classes the bundle writes, the
 * sheets are put in, without what can match nothing, and with tokens that no mission sets in a widget as plain values.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { transform } from 'lightningcss';

/** Public inputs that work in a widget. On a page all of `tokens.css` do. */
const inputs = /^--dk-(brand|color|font|radius)/;

/** The first browsers with `light-dark()`: it stays as it is written. */
const targets = {
  chrome: 123 << 16,
  firefox: 120 << 16,
  safari: (17 << 16) | (5 << 8),
  ios_saf: (17 << 16) | (5 << 8),
};

const suffix = '.css?inline';
const mark = /[`'"]sheet:([^`'"]+)[`'"]/g;

/** Vite plugin: `import sheet from './x.css?inline'` is a name for `withSheets`. */
export const namedSheets = {
  name: 'named-sheets',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith(suffix) ? `\0sheet:${resolve(dirname(importer), source.slice(0, -suffix.length))}` : undefined,
  load: (id) => (id.startsWith('\0sheet:') ? `export default ${JSON.stringify(`${id.slice(1)}.css`)};` : undefined),
};

/** @param {string} code A minified bundle of modules that were built with `namedSheets`. */
export function withSheets(code) {
  const files = [...new Set([...code.matchAll(mark)].map(([, file]) => file))];
  const pruned = files.map((file) => prune(readFileSync(file, 'utf8'), writtenIn(code)));
  const constants = constantsIn(pruned);
  const sheets = withoutUnread(pruned.map((sheet) => inline(sheet, constants)));
  const filled = code.replace(mark, (_, file) => `\`${sheets[files.indexOf(file)].replace(/[\\`$]/g, '\\$&')}\``);
  return shortenNames(filled, sheets.join(''));
}

/** Whether a class can occur: as a word of the bundle, as what begins `dk-x-${` in it, or as any `f${`. */
function writtenIn(code) {
  const words = new Set(code.match(/[\w-]+/g));
  const beginnings = code.match(computed) ?? [];
  return (name) => words.has(name) || !/[-_]/.test(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

const computed = /dk-[\w-]+-(?=\$\{)/g;

function prune(sheet, isWritten) {
  const canMatch = (selector) =>
    selector.every(({ type, kind, name }) => kind !== 'root' && (type !== 'class' || isWritten(name)));
  return print(sheet, {
    Rule: { style: ({ value }) => (value.selectors.some(canMatch) ? undefined : []) },
    Selector: (selector) => (canMatch(selector) ? undefined : []),
    Variable: ({ name: { ident }, fallback }) =>
      ident.startsWith('--dk-') && !inputs.test(ident) ? fallback : undefined,
  });
}

/** Private properties that are set once, on the host, to a value without variables. */
function constantsIn(sheets) {
  const constants = new Map();
  const style = ({ value: { selectors, declarations } }) => {
    for (const { property, value } of declarations.declarations) {
      if (property !== 'custom') continue;
      const plain = !constants.has(value.name) && isHost(selectors) && value.value.every(({ type }) => type !== 'var');
      constants.set(value.name, plain ? value.value : undefined);
    }
  };
  for (const sheet of sheets) print(sheet, { Rule: { style } });
  return constants;
}

const isHost = ([selector, ...others]) => others.length === 0 && selector.length === 1 && selector[0].kind === 'host';

/** Printed twice: a declaration with a variable in it is only understood, and shortened, once that is gone. */
const inline = (sheet, constants) => print(print(sheet, { Variable: ({ name }) => constants.get(name.ident) }), {});

const print = (sheet, visitor) =>
  transform({ filename: 'sheet.css', code: Buffer.from(sheet), minify: true, targets, visitor }).code.toString();

/** Private properties that nothing reads go, and then those that only they read. */
function withoutUnread(sheets) {
  const read = new Set(sheets.flatMap((sheet) => [...sheet.matchAll(/var\((--_[\w-]+)/g)].map(([, name]) => name)));
  const kept = sheets.map((sheet) =>
    sheet.replace(/(--_[\w-]+):[^;}]+;?/g, (all, name) => (read.has(name) ? all : '')),
  );
  return kept.join() === sheets.join() ? sheets.map((sheet) => print(sheet, {})) : withoutUnread(kept);
}

/** Private properties and classes get names as short as they can be; a class that is put together keeps its own. */
function shortenNames(code, css) {
  const beginnings = code.match(computed) ?? [];
  const isWhole = (name) => !beginnings.some((beginning) => name.startsWith(beginning));
  const classes = [...css.matchAll(/\.((?:dk-|\w+__)[\w-]+)/g)].map(([, name]) => name).filter(isWhole);
  const properties = css.match(/--_[\w-]+/g) ?? [];
  const short = new Map([...new Set(classes)].map((name, index) => [name, `_${index.toString(36)}`]));
  for (const name of properties) if (!short.has(name)) short.set(name, `--_${short.size.toString(36)}`);
  return code.replace(/--_[\w-]+|(?<![\w-])(?:dk-|\w+__)[\w-]+/g, (name) => short.get(name) ?? name);
}
