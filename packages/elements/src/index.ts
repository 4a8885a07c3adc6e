export * from './diaspora-directory/diaspora-directory.js';
export * from './diaspora-directory/diaspora-directory.events.js';
