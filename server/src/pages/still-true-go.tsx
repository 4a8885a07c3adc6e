import type { Profile } from '@diaspora-kit/contract';
import type { Deps } from '../deps.js';
import { findMember } from '../features/accounts/members.store.js';
import { confirmEntryByToken } from '../features/freshness/confirm-entry.js';
import { showStillTrue } from '../features/freshness/show-still-true.js';
import { findProfileOwner } from '../features/profiles/profile-owner.store.js';
import type { GoAction } from './go-pages.js';
import { link, type Page } from './page.js';
import { Tags } from './parts/card.js';
import { Layout } from './parts/layout.js';

/** The link that says an entry is still true. It shows what a visitor sees, and nothing else: mails are forwarded. */
export const stillTrueGo = (deps: Deps): GoAction => ({
  async languageOf(mission, subject) {
    const owner = await findProfileOwner(deps.db, mission.slug, subject);
    return owner === undefined ? undefined : (await findMember(deps.db, mission.slug, owner))?.lang;
  },
  async words(page, subject) {
    const { go } = page.text.freshness;
    const profile = await showStillTrue(deps, page.mission!, subject, page.lang);
    const query = new URLSearchParams({ lang: page.lang, mission: page.mission!.slug, next: 'entry' });
    return {
      title: go.title,
      lead: profile ? go.lead : go.notShown,
      button: go.button,
      more: (
        <>
          {profile && <Shown profile={profile} />}
          <p>
            <a href={`/account/sign-in?${query}`}>{go.change}</a>
          </p>
        </>
      ),
    };
  },
  async act(c, mission, page, token) {
    await confirmEntryByToken(deps, mission.slug, token);
    return c.redirect(link(page, '/still-true'), 303);
  },
});

function Shown({ profile }: { profile: Profile }) {
  const { name, headline, lang, summary, origin, residence, place, sectors, offers, topics, languages } = profile;
  return (
    <section class="dk-panel dk-stack dk-stack--s">
      <p class="dk-card__name" dir="auto">
        {name}
      </p>
      {headline && (
        <p dir="auto" lang={lang ?? undefined}>
          {headline}
        </p>
      )}
      {summary && (
        <p dir="auto" lang={summary.lang}>
          {summary.text}
        </p>
      )}
      {place && <p dir="auto">{place}</p>}
      <Tags labels={[...origin, ...(residence ? [residence] : [])]} />
      <Tags labels={[...sectors, ...offers, ...topics, ...languages]} />
    </section>
  );
}

/** After the button was pressed; anybody may read it. */
export function StillTruePage({ page }: { page: Page }) {
  const { title, text } = page.text.freshness.done;
  return (
    <Layout page={page} title={title} personal>
      <div class="dk-wrap dk-section dk-stack">
        <h1 class="dk-h1">{title}</h1>
        <p class="dk-lead">{text}</p>
      </div>
    </Layout>
  );
}
