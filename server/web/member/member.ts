import { keepDrafts } from './drafts.js';
import { leaveAtOnce } from './leave.js';

leaveAtOnce();
keepDrafts();
