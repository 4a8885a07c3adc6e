import { directionOf } from '@diaspora-kit/contract/vocabulary';
import type { MissionRecord } from '../features/missions/missions.store.js';
import { compareIn } from '../text/index.js';
import type { Page } from './page.js';
import { Layout } from './parts/layout.js';
import { Mark } from './parts/pattern.js';

/** The kit's first page: the missions, in the reader's alphabet. */
export function MissionsPage({ page, missions }: { page: Page; missions: MissionRecord[] }) {
  const { home } = page.text.pages;
  const compare = compareIn(page.lang);
  const sorted = missions.toSorted((a, b) => compare(a.texts[page.lang].name, b.texts[page.lang].name));
  return (
    <Layout page={page} title={home.title} description={home.lead}>
      <div class="dk-wrap dk-section dk-stack dk-stack--l">
        <div class="dk-stack dk-stack--s">
          <h1 class="dk-h1">{home.heading}</h1>
          <p class="dk-lead dk-muted">{home.lead}</p>
        </div>
        <ul class="dk-cards dk-cards--3" role="list">
          {sorted.map((mission) => (
            <li class="dk-card">
              <div class="dk-card__head">
                <Mark slug={mission.slug} />
                <div>
                  <h2 class="dk-card__name">
                    <a href={`/${mission.slug}?lang=${page.lang}`} dir={directionOf(page.lang)}>
                      {mission.texts[page.lang].name}
                    </a>
                  </h2>
                  <p class="dk-card__kind">{mission.texts[page.lang].office}</p>
                </div>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}
