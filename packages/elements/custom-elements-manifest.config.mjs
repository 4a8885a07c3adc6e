import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { hostTypes } from './scripts/types.mjs';

/** Leaves what a host page can use: events that are described, members that are neither private nor protected. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      declaration.events &&= declaration.events.filter(({ description }) => description);
      declaration.members &&= declaration.members.filter(
        ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public',
      );
    }
  },
};

/** The file system gives files in the order in which they were made. */
const inOrder = {
  name: 'in-order',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.{test,stories}.ts', 'src/test/**', 'src/css.d.ts'],
  outdir: '.',
  litelement: true,
  plugins: [inOrder, publicOnly, hostTypes, customElementVsCodePlugin({ outdir: '.' })],
};
