/**
 * `elements.d.ts`, out of the manifest: the tags, their attributes as properties, and their events, for host pages written in
 * TypeScript. It imports nothing, so that it can be copied beside the page's own code.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));

// The code lists of the contract: that file imports nothing, so that it can be loaded as it stands.
const vocabulary = ts.transpile(readFileSync(file('../../contract/src/vocabulary.ts'), 'utf8'), {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
});
const { facetNames, sortOrders } = await import(`data:text/javascript,${encodeURIComponent(vocabulary)}`);

const comment = (text) => `/** ${text.replace(/\s*\n\s*/g, ' ')} */`;

const union = (codes) => codes.map((code) => `'${code}'`).join(' | ');

const fields = (list, prefix = '') =>
  list.flatMap(({ name, type, description }) => [
    ...(description ? [`  ${comment(description)}`] : []),
    `  ${prefix}${name}: ${type?.text ?? 'string'};`,
  ]);

/** What a page can set; what is the page's own already, as `lang`, is not said again. */
const element = ({ name, description, attributes }) => [
  comment(description),
  `export interface ${name} extends HTMLElement {`,
  ...fields(attributes.filter(({ fieldName }) => fieldName).map((one) => ({ ...one, name: one.fieldName }))),
  '}',
];

const event = ({ name, description, members }) => [
  comment(description),
  `export interface ${name} extends Event {`,
  ...fields(
    members.filter((member) => !member.static),
    'readonly ',
  ),
  '}',
];

const typeOf = ({ members }) => members.find((member) => member.static && member.name === 'type').default;

/** A plugin of the manifest's analyzer. */
export const hostTypes = {
  name: 'host-types',
  packageLinkPhase({ customElementsManifest }) {
    const all = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
    const tags = all.filter((declaration) => declaration.tagName);
    const events = all.filter((declaration) => declaration.superclass?.name === 'Event');
    const lines = [
      '// Made from custom-elements.json by `npm run check -- manifest`.',
      `export type FacetName = ${union(facetNames)};`,
      `export type SortOrder = ${union(sortOrders)};`,
      ...tags.flatMap(element),
      ...events.flatMap(event),
      'declare global {',
      '  interface HTMLElementTagNameMap {',
      ...tags.map(({ name, tagName }) => `    '${tagName}': ${name};`),
      '  }',
      '  interface GlobalEventHandlersEventMap {',
      ...events.map((declaration) => `    ${typeOf(declaration)}: ${declaration.name};`),
      '  }',
      '}',
    ];
    writeFileSync(file('../elements.d.ts'), `${lines.join('\n')}\n`);
  },
};
