import { accounts } from './en/accounts.js';
import { claims } from './en/claims.js';
import { common } from './en/common.js';
import { contacts } from './en/contacts.js';
import { directory } from './en/directory.js';
import { entry } from './en/entry.js';
import { erasure } from './en/erasure.js';
import { freshness } from './en/freshness.js';
import { history } from './en/history.js';
import { joining } from './en/joining.js';
import { mail } from './en/mail.js';
import { mentoring } from './en/mentoring.js';
import { pages } from './en/pages.js';
import { photo } from './en/photo.js';
import { privacy } from './en/privacy.js';
import { problems } from './en/problems.js';
import { spotlight } from './en/spotlight.js';
import { staff } from './en/staff.js';
import { vocabulary } from './en/vocabulary.js';

export const en = {
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
