import type { Deps } from '../deps.js';
import { findMember } from '../features/accounts/members.store.js';
import { actOnContactByToken } from '../features/contacts/act-on-contact.js';
import { confirmContactByToken } from '../features/contacts/confirm-contact.js';
import { findContact } from '../features/contacts/contacts.store.js';
import { findProfileOwner } from '../features/profiles/profile-owner.store.js';
import { privatePage } from './answer.js';
import type { GoAction } from './go-pages.js';
import { link, type Page } from './page.js';
import { Layout } from './parts/layout.js';

/** The link by which a sender confirms their message. */
export const confirmContactGo = (deps: Deps): GoAction => ({
  languageOf: async (mission, subject) => (await findContact(deps.db, mission.slug, subject))?.lang,
  words: ({ text }) => {
    const { title, text: lead, button } = text.contacts.go.confirm;
    return { title, lead, button };
  },
  act: async (c, mission, page, token) =>
    c.redirect(link(page, `/contact/receipt/${await confirmContactByToken(deps, mission, token)}`), 303),
});

/** The links in an owner's mail that need no sign-in: they open nothing, and tell nothing of the message. */
export const ownerGo = (deps: Deps, purpose: 'decline-contact' | 'block-sender'): GoAction => {
  const { verb, done } =
    purpose === 'decline-contact'
      ? ({ verb: 'decline', done: 'declined' } as const)
      : ({ verb: 'block', done: 'blocked' } as const);
  return {
    languageOf: async ({ slug }, subject) => {
      const contact = await findContact(deps.db, slug, subject);
      const owner = contact && (await findProfileOwner(deps.db, slug, contact.profile));
      return owner === undefined ? undefined : (await findMember(deps.db, slug, owner))?.lang;
    },
    words: ({ text }) => ({
      title: text.contacts.go[verb].title,
      lead: text.contacts.go[verb].text,
      button: text.contacts.account[verb],
    }),
    act: async (c, mission, page, token) => {
      await actOnContactByToken(deps, mission, purpose, token);
      return privatePage(c, <DonePage page={page} words={page.text.contacts.go[done]} />);
    },
  };
};

const DonePage = ({ page, words }: { page: Page; words: { title: string; text: string } }) => (
  <Layout page={page} title={words.title} personal exit>
    <div class="dk-wrap dk-section dk-stack dk-stack--s">
      <h1 class="dk-h1">{words.title}</h1>
      <p class="dk-lead dk-muted">{words.text}</p>
    </div>
  </Layout>
);
