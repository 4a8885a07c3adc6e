import { directionOf } from '@diaspora-kit/contract/vocabulary';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import manifest from '../packages/elements/custom-elements.json';

setCustomElementsManifest(manifest);

const widths = { phone: '320px', large: '768px', full: 'none' };

/** Each story stands in a plain host page: its language and direction around it, its colours admitting light or dark. */
const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { language: 'en', theme: 'light', width: 'full', network: 'normal' },
  globalTypes: {
    language: {
      description: 'Language of the host page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'fr', title: 'Français' },
          { value: 'ar', title: 'العربية' },
        ],
      },
    },
    theme: {
      description: 'Colours of the host page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    width: {
      description: 'Width of the place kept for the widget',
      toolbar: {
        icon: 'mobile',
        dynamicTitle: true,
        items: [
          { value: 'phone', title: 'Phone, 320' },
          { value: 'large', title: 'Tablet, 768' },
          { value: 'full', title: 'Full width' },
        ],
      },
    },
    network: {
      description: 'Network between the widget and the recorded answers',
      toolbar: {
        icon: 'lightning',
        dynamicTitle: true,
        items: [
          { value: 'normal', title: 'Network: normal' },
          { value: 'slow', title: 'Network: slow' },
          { value: 'offline', title: 'Network: offline' },
          { value: 'error', title: 'Network: server error' },
        ],
      },
    },
  },
  parameters: {
    // Bones are drawn on typical words that nobody is to read.
    a11y: { test: 'error', config: { rules: [{ id: 'color-contrast', selector: '*:not(.dk-bone)' }] } },
    layout: 'fullscreen',
    // The toolbar turns what there is to turn; a table of attributes is in the docs.
    controls: { disable: true },
    docs: { toc: true },
    options: {
      storySort: { order: ['Embed ladder', 'Tokens', 'Writing', 'Directory', 'Spotlight', 'Mentor request'] },
    },
  },
  decorators: [
    (story, { globals, viewMode }) => {
      const { language, theme, width } = globals as { language: string; theme: string; width: keyof typeof widths };
      return html`
        <div
          lang=${language}
          dir=${directionOf(language)}
          style=${styleMap({
            colorScheme: theme,
            background: 'Canvas',
            color: 'CanvasText',
            maxInlineSize: widths[width],
            minBlockSize: viewMode === 'story' ? '100svh' : '0',
            padding: '16px',
          })}
        >
          ${story()}
        </div>
      `;
    },
  ],
};
export default preview;
