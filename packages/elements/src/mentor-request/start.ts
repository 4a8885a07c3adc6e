import { operationUrl } from '@diaspora-kit/contract/client';
import { startEarly } from '../base/start-early.js';

startEarly('mentor-request', (_, api, scope) => operationUrl(api, 'getMission', scope));
startEarly('mentor-request[mentor]:not([mentor=""])', (element, api, scope) =>
  operationUrl(api, 'getProfile', { ...scope, slug: element.getAttribute('mentor')! }),
);
