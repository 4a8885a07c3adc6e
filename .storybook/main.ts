import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../packages/elements/src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The widgets fetch their words from where their script came from.
  staticDirs: [{ from: '../packages/elements/dist/lang', to: '/v1/lang' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};
export default config;
