import { operationUrl } from '@diaspora-kit/contract/client';
import { startEarly } from '../base/start-early.js';

startEarly('spotlight-carousel', (_, api, scope) => operationUrl(api, 'listSpotlights', scope));
