import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Writes a brotli twin beside each file: it is compressed once, here, as well as can be. */
const brotliTwins: Plugin = {
  name: 'brotli-twins',
  writeBundle({ dir = '' }, bundle) {
    for (const { fileName } of Object.values(bundle)) {
      const file = join(dir, fileName);
      const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
      writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), options));
    }
  },
};

/** The stylesheet of the pages (the elements' theme and parts, and what stands around them), and the scripts of framed and of private ones. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [brotliTwins],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The first browsers with light-dark(), so that it is kept.
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    rolldownOptions: {
      input: ['pages.css', 'embed/embed.ts', 'member/member.ts', 'member/passkey.ts'],
      output: { assetFileNames: '[name]-[hash][extname]', entryFileNames: '[name].[hash].js' },
    },
  },
});
