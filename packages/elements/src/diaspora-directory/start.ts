import { operationUrl } from '@diaspora-kit/contract/client';
import { startEarly } from '../base/start-early.js';
import { PageAddress } from './page-address.js';
import { decodeState, queryOf } from './search.js';

startEarly('diaspora-directory', (element, api, scope) => {
  const { search } = decodeState(new PageAddress(element).read());
  return operationUrl(api, 'listProfiles', { ...scope, ...queryOf(search) });
});
