import type { Periods } from '../features/missions/missions.store.js';
import type { Page } from './page.js';
import { Layout } from './parts/layout.js';

/** What is kept, why, for how long, and how to have it removed. */
export function PrivacyPage({ page, periods }: { page: Page; periods: Periods }) {
  const { privacy } = page.text;
  return (
    <Layout page={page} title={privacy.title} description={privacy.lead}>
      <div class="dk-wrap dk-section dk-stack dk-stack--l">
        <div class="dk-stack dk-stack--s">
          <h1 class="dk-h1">{privacy.title}</h1>
          <p class="dk-lead dk-muted">{privacy.lead}</p>
        </div>
        <div class="dk-prose">
          {privacy.sections(periods).map(({ id, title, body }) => (
            <>
              <h2 class="dk-h2" id={id}>
                {title}
              </h2>
              {body.map((paragraph) => (
                <p>{paragraph}</p>
              ))}
            </>
          ))}
        </div>
      </div>
    </Layout>
  );
}
