import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import '../../packages/elements/src/theme/tokens.css';
import pattern from '../../packages/elements/src/parts/pattern.css?raw';
import tokens from '../../packages/elements/src/theme/tokens.css?raw';
import { publicTokens, type Token } from './public-tokens.js';
import './tokens.css';

/** Every public token, read from the style sheets that the widgets are made of, with the value in force here. */
const meta: Meta = { title: 'Tokens', tags: ['!autodocs'] };
export default meta;

const all = publicTokens(tokens);

const rows = (begins: string, sample: (token: Token) => TemplateResult): TemplateResult => html`
  <main class="tokens">
    <table>
      <thead>
        <tr>
          <th scope="col">Sample</th>
          <th scope="col">Set</th>
          <th scope="col">Without</th>
        </tr>
      </thead>
      <tbody>
        ${all
          .filter(({ name }) => new RegExp(`^--dk-${begins}`).test(name))
          .map(
            (token) => html`
              <tr>
                <td>${sample(token)}</td>
                <td><code dir="ltr">${token.name}</code></td>
                <td><code dir="ltr">${token.value}</code></td>
              </tr>
            `,
          )}
      </tbody>
    </table>
  </main>
`;

const page = (begins: string, sample: (token: Token) => TemplateResult): StoryObj => ({
  render: () => rows(begins, sample),
});

/** The value in force: a mission's own, else ours. */
const inForce = ({ name, value }: Token) => `var(${name}, ${value})`;

const box = (style: Record<string, string>) => html`<div class="tokens__box" style=${styleMap(style)}></div>`;
const words = (style: Record<string, string>) => html`<span style=${styleMap(style)}>Hodan هدان Sènan</span>`;

export const Colours = page('(color|brand)', (token) => box({ background: inForce(token) }));
export const Fonts = page('font', (token) => words({ fontFamily: inForce(token) }));
export const Sizes = page('text', (token) => words({ fontSize: inForce(token) }));
export const Weights = page('weight', (token) => words({ fontWeight: inForce(token) }));
export const Spaces = page('space', (token) => box({ inlineSize: inForce(token) }));
export const Corners = page('radius', (token) => box({ borderRadius: inForce(token), background: 'transparent' }));

/** Grounds and threads of the woven patterns; in dark all but the ground are a tenth darker. */
export const Threads: StoryObj = {
  render: () => {
    const hues = new Map<string, Token[]>();
    for (const token of publicTokens(pattern)) {
      const [, hue] = /^--dk-(\w+)-\d$/.exec(token.name)!;
      hues.set(hue!, [...(hues.get(hue!) ?? []), token]);
    }
    return html`<main class="tokens">
      <table>
        ${[...hues].map(
          ([hue, threads]) =>
            html`<tr>
              <th scope="row">${hue}</th>
              ${threads.map(
                (token) =>
                  html`<td>
                    ${box({ background: inForce(token) })}<code dir="ltr">${token.name} ${token.value}</code>
                  </td>`,
              )}
            </tr>`,
        )}
      </table>
    </main>`;
  },
};
