/**
 * One self-contained module per widget, one with all of them, and the words of each language; each beside its brotli.
 *
 * usage: node scripts/build.mjs
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { writeCatalogues } from './locales.mjs';
import { namedSheets, withSheets } from './sheets.mjs';
import { oneLineTemplates } from './templates.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;
/** Whoever reads `dist` meanwhile reads the build before. */
const fresh = `${root}node_modules/.build-${process.pid}`;

/** Every folder with a module of its own name is a widget, or the loader. */
const tags = (await readdir(`${root}src`)).filter((name) => existsSync(`${root}src/${name}/${name}.ts`));
const entries = [...tags.map((tag) => [tag, `src/${tag}/${tag}.ts`]), ['elements', 'src/index.ts']];

await mkdir(fresh, { recursive: true });

for (const [name, entry] of entries) {
  const [bundle] = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [namedSheets, oneLineTemplates],
    build: {
      target: 'es2022',
      write: false,
      minify: true,
      lib: { entry, formats: ['es'], fileName: () => `${name}.js` },
      // A library keeps its white space without this.
      rolldownOptions: {
        output: { minify: true, codeSplitting: false },
        // Of these only what is called is needed; nothing happens when they are loaded.
        treeshake: { moduleSideEffects: (id) => !/[\\/]@lit[\\/]localize[\\/]/.test(id) },
      },
    },
  });
  // The minifier keeps its notes to bundlers; nobody bundles these again.
  const code = bundle.output[0].code.replaceAll('/* @__PURE__ */', '');
  await writeFile(`${fresh}/${name}.js`, withSheets(code));
}

await writeCatalogues(`${fresh}/lang`);
await copyFile(`${root}elements.d.ts`, `${fresh}/elements.d.ts`);

for (const file of await readdir(fresh, { recursive: true, withFileTypes: true })) {
  if (!/\.(js|json)$/.test(file.name)) continue;
  const path = `${file.parentPath}/${file.name}`;
  const small = brotliCompressSync(await readFile(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await writeFile(`${path}.br`, small);
  console.log(`${path.slice(fresh.length + 1).padEnd(24)} ${(small.length / 1000).toFixed(2)} KB brotli`);
}

await rm(dist, { recursive: true, force: true });
await rename(fresh, dist);
