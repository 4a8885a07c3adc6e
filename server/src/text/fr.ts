import { accounts } from './fr/accounts.js';
import { claims } from './fr/claims.js';
import { common } from './fr/common.js';
import { contacts } from './fr/contacts.js';
import { directory } from './fr/directory.js';
import { entry } from './fr/entry.js';
import { erasure } from './fr/erasure.js';
import { freshness } from './fr/freshness.js';
import { history } from './fr/history.js';
import { joining } from './fr/joining.js';
import { mail } from './fr/mail.js';
import { mentoring } from './fr/mentoring.js';
import { pages } from './fr/pages.js';
import { photo } from './fr/photo.js';
import { privacy } from './fr/privacy.js';
import { problems } from './fr/problems.js';
import { spotlight } from './fr/spotlight.js';
import { staff } from './fr/staff.js';
import { vocabulary } from './fr/vocabulary.js';
import type { Text } from './index.js';

export const fr: Text = {
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
