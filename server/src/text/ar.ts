import { accounts } from './ar/accounts.js';
import { claims } from './ar/claims.js';
import { common } from './ar/common.js';
import { contacts } from './ar/contacts.js';
import { directory } from './ar/directory.js';
import { entry } from './ar/entry.js';
import { erasure } from './ar/erasure.js';
import { freshness } from './ar/freshness.js';
import { history } from './ar/history.js';
import { joining } from './ar/joining.js';
import { mail } from './ar/mail.js';
import { mentoring } from './ar/mentoring.js';
import { pages } from './ar/pages.js';
import { photo } from './ar/photo.js';
import { privacy } from './ar/privacy.js';
import { problems } from './ar/problems.js';
import { spotlight } from './ar/spotlight.js';
import { staff } from './ar/staff.js';
import { vocabulary } from './ar/vocabulary.js';
import type { Text } from './index.js';

export const ar: Text = {
  accounts,
  claims,
  common,
  contacts,
  directory,
  entry,
  erasure,
  freshness,
  history,
  joining,
  mail,
  mentoring,
  pages,
  photo,
  privacy,
  problems,
  spotlight,
  staff,
  vocabulary,
};
