import type { Mission, ProfileCard } from '@diaspora-kit/contract';
import { link, type Page } from './page.js';
import { Card } from './parts/card.js';
import { Icon } from './parts/icons.js';
import { Layout } from './parts/layout.js';
import { Way } from './parts/way.js';

interface MentoringPageProps {
  page: Page;
  form: Mission['mentorRequest'];
  /** Who can be asked now. */
  mentors: ProfileCard[];
  listsPersons: boolean;
}

/** The mentoring desk: how it works, and whom one can ask. */
export function MentoringPage({ page, form, mentors, listsPersons }: MentoringPageProps) {
  const { desk, mentoring, follow } = page.text.pages;
  return (
    <Layout
      page={page}
      title={mentoring}
      description={desk.lead}
      place="mentoring"
      {...(mentors.length > 0 && { robots: 'noindex, noarchive' })}
    >
      <div class="dk-wrap dk-section">
        <div class="dk-split">
          <div class="dk-stack dk-stack--l">
            <div class="dk-stack dk-stack--s">
              <h1 class="dk-h1">{mentoring}</h1>
              <p class="dk-lead dk-muted">{desk.lead}</p>
            </div>
            <div class="dk-actions">
              <a class="dk-button" href={link(page, '/mentoring/request')}>
                {desk.ask}
              </a>
              <a class="dk-button dk-button--quiet" href={link(page, '/mentoring/status')}>
                {follow}
              </a>
            </div>
            <section class="dk-stack dk-stack--s">
              <h2 class="dk-h2">{desk.formats}</h2>
              <dl class="dk-formats">
                {form.formats.map(({ label, hint }) => (
                  <div class="dk-panel">
                    <dt class="dk-strong">{label}</dt>
                    <dd class="dk-small dk-muted">{hint}</dd>
                  </div>
                ))}
              </dl>
            </section>
            <div class="dk-note">
              <Icon name="lock" />
              <p>{desk.relay}</p>
            </div>
          </div>
          <aside class="dk-aside">
            <div class="dk-panel dk-panel--sunken dk-stack">
              <h2 class="dk-h3">{desk.how}</h2>
              <Way steps={form.next} />
            </div>
          </aside>
        </div>
      </div>
      {listsPersons && <Mentors page={page} mentors={mentors} />}
    </Layout>
  );
}

function Mentors({ page, mentors }: Pick<MentoringPageProps, 'page' | 'mentors'>) {
  const { desk } = page.text.pages;
  return (
    <section class="dk-section dk-section--sunken" aria-labelledby="who">
      <div class="dk-wrap">
        <div class="dk-section__head">
          <h2 class="dk-h2" id="who">
            {desk.who}
          </h2>
          {mentors.length > 0 && (
            <a class="dk-more" href={link(page, '/directory', 'offer=mentoring')}>
              <span>{desk.all}</span>
              <Icon name="arrow" flip />
            </a>
          )}
        </div>
        {mentors.length === 0 ? (
          <p>{desk.nobody}</p>
        ) : (
          <ul class="dk-cards dk-cards--3" role="list">
            {mentors.map((card) => (
              <Card page={page} card={card} heading="h3" />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
