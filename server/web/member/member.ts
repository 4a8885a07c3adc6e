import { leaveAtOnce } from './leave.js';

leaveAtOnce();
if (document.querySelector('form[data-passkey]'))
  void import('./passkey.js').then(({ offerPasskeys }) => offerPasskeys());
