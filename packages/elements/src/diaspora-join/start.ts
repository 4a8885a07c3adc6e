import { operationUrl } from '@diaspora-kit/contract/client';
import { startEarly } from '../base/start-early.js';

startEarly('diaspora-join', (_, api, scope) => operationUrl(api, 'getMission', scope));
