import { leaveAtOnce } from './leave.js';

leaveAtOnce();
