export * from './diaspora-directory/diaspora-directory.js';
export * from './diaspora-directory/diaspora-directory.events.js';
export * from './diaspora-join/diaspora-join.js';
export * from './diaspora-join/diaspora-join.events.js';
export * from './spotlight-carousel/spotlight-carousel.js';
export * from './spotlight-carousel/spotlight-carousel.events.js';
export * from './mentor-request/mentor-request.js';
export * from './mentor-request/mentor-request.events.js';
