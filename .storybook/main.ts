import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['./pages/*.mdx', './pages/*.stories.ts', '../packages/elements/src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The widgets fetch their words from where their script came from.
  staticDirs: [{ from: '../packages/elements/dist/lang', to: '/v1/lang' }],
  // As in the widgets' own build: `light-dark()` stays as it is written.
  viteFinal: (config) => ({
    ...config,
    build: { ...config.build, cssTarget: ['chrome123', 'safari17.5', 'firefox120'] },
  }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};
export default config;
