import type { Profile } from '@diaspora-kit/contract';
import { organisationFacts } from './json-ld.js';
import { link, local, type Page } from './page.js';
import { langUnless, Tags } from './parts/card.js';
import { Crumb } from './parts/crumb.js';
import { Icon } from './parts/icons.js';
import { Layout } from './parts/layout.js';
import { Avatar, Selvedge } from './parts/pattern.js';
import { Prose } from './parts/prose.js';
import { FictionalBadge, MentoringBadge, Standing } from './parts/standing.js';
import { Thread } from './parts/thread.js';

interface ProfileProps {
  page: Page;
  profile: Profile;
}

/** One entry. What its owner does not show leaves no trace. */
export function ProfilePage({ page, profile }: ProfileProps) {
  const { profile: words } = page.text.pages;
  const isPerson = profile.kind === 'person';
  const robots = isPerson ? 'noindex, noarchive' : profile.fictional ? 'noindex' : undefined;
  return (
    <Layout
      page={page}
      title={profile.name}
      place="directory"
      {...(!isPerson && profile.headline && { description: profile.headline })}
      {...(robots && { robots })}
      facts={isPerson || profile.fictional ? undefined : organisationFacts(page, profile)}
    >
      <div class="dk-wrap dk-section dk-section--flush">
        <Crumb href={link(page, '/directory')} label={words.back} />
        <ProfileBody page={page} profile={profile} />
      </div>
    </Layout>
  );
}

/** Everything shown of an entry, on its own page and wherever somebody looks at it with other eyes. */
export function ProfileBody({ page, profile, heading = 'h1' }: ProfileProps & { heading?: 'h1' | 'h2' }) {
  return (
    <div class="dk-split">
      <article class="dk-stack dk-stack--l">
        <Head page={page} profile={profile} heading={heading} />
        <Selvedge slug={profile.slug} />
        {profile.summary && (
          <section class="dk-stack dk-stack--s">
            <h2 class="dk-h2">{profile.text.summary}</h2>
            <Prose text={profile.summary.text} lang={langUnless(page, profile.summary.lang)} />
          </section>
        )}
        <Labelled title={profile.text.topics} labels={profile.topics} />
        <Labelled title={profile.text.offers} labels={profile.offers} />
        <Glance page={page} profile={profile} />
        <Origin page={page} profile={profile} />
      </article>
      <Aside page={page} profile={profile} />
    </div>
  );
}

const AskButton = ({ page, profile, wide = false }: ProfileProps & { wide?: boolean }) =>
  profile.requestUrl && (
    <a class={wide ? 'dk-button dk-button--wide' : 'dk-button'} href={local(page, profile.requestUrl)}>
      {profile.text.ask}
    </a>
  );

const Head = ({ page, profile, heading: Heading }: ProfileProps & { heading: 'h1' | 'h2' }) => (
  <>
    <header class="dk-profile__head">
      <Avatar of={profile} large />
      <div class="dk-stack dk-stack--s">
        <Heading class="dk-h1">
          <bdi>{profile.name}</bdi>
        </Heading>
        <p class="dk-muted">{profile.kindLabel}</p>
        {profile.headline && (
          <p class="dk-lead" dir="auto" lang={langUnless(page, profile.lang)}>
            {profile.headline}
          </p>
        )}
        <Thread places={profile.places} />
        <p class="dk-card__badges">
          <Standing standing={profile.standing} />
          <MentoringBadge mentoring={profile.mentoring} />
          <FictionalBadge label={profile.fictionalLabel} />
        </p>
      </div>
    </header>
    {profile.requestUrl && (
      <div class="dk-actions dk-narrow-only">
        <AskButton page={page} profile={profile} />
      </div>
    )}
  </>
);

const Labelled = ({ title, labels }: { title: string; labels: Profile['offers'] }) =>
  labels.length > 0 && (
    <section class="dk-stack dk-stack--s">
      <h2 class="dk-h2">{title}</h2>
      <Tags labels={labels} />
    </section>
  );

const Glance = ({ page, profile: { facts } }: ProfileProps) =>
  facts.length > 0 && (
    <section class="dk-stack dk-stack--s">
      <h2 class="dk-h2">{page.text.pages.profile.glance}</h2>
      <dl class="dk-facts">
        {facts.map(({ label, text, url }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              {url ? (
                <a href={url} rel="noreferrer nofollow" class="dk-ltr">
                  {text}
                </a>
              ) : (
                <bdi>{text}</bdi>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );

/** Where the entry comes from, who chose to show it, and how to change that. */
const Origin = ({ page, profile }: ProfileProps) => (
  <p class="dk-small dk-muted dk-prose">
    {profile.source && (
      <>
        {profile.source.label}{' '}
        <a href={profile.source.url} rel="noreferrer nofollow">
          {page.text.directory.profile.source}
        </a>
        {' · '}
      </>
    )}
    {profile.shownBy && <>{profile.shownBy} </>}
    {profile.claimUrl && (
      <>
        <a href={local(page, profile.claimUrl)} rel="nofollow">
          {profile.text.claim}
        </a>
        {' · '}
      </>
    )}
    <a href={local(page, profile.correctionUrl)} rel="nofollow">
      {profile.text.correct}
    </a>
  </p>
);

function Aside({ page, profile }: ProfileProps) {
  const { profile: words } = page.text.pages;
  const contact = profile.requestUrl
    ? words.contactPerson
    : profile.contactUrl
      ? words.contactRelay
      : profile.website
        ? words.contactWebsite
        : null;
  return (
    <aside class="dk-aside dk-stack">
      {profile.requestUrl && (
        <div class="dk-panel dk-stack">
          {profile.askFirst && (
            <div>
              <h2 class="dk-h3">{profile.text.askFirst}</h2>
              <p dir="auto" lang={langUnless(page, profile.askFirst.lang)}>
                {profile.askFirst.text}
              </p>
            </div>
          )}
          <AskButton page={page} profile={profile} wide />
        </div>
      )}
      {profile.contactUrl && (
        <div class="dk-panel dk-stack">
          <a class="dk-button dk-button--quiet dk-button--wide" href={local(page, profile.contactUrl)}>
            {profile.text.write}
          </a>
        </div>
      )}
      {contact && (
        <div class="dk-note">
          <Icon name="lock" />
          <h2>{words.contact}</h2>
          <p class="dk-small">{contact}</p>
        </div>
      )}
    </aside>
  );
}
