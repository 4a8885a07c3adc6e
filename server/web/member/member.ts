import { keepDrafts } from './drafts.js';
import { leaveAtOnce } from './leave.js';
import { shrinkPhotos } from './photos.js';

leaveAtOnce();
keepDrafts();
shrinkPhotos();
