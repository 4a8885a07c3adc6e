import type { Spotlights } from '@diaspora-kit/contract';
import type { Page } from './page.js';
import { Layout } from './parts/layout.js';
import { Slide } from './parts/slide.js';

/** All stories of a mission, newest first. */
export const StoriesPage = ({ page, stories }: { page: Page; stories: Spotlights }) => (
  <Layout
    page={page}
    title={stories.text.title}
    description={page.text.pages.stories.lead}
    place="spotlight"
    robots="noarchive"
  >
    <div class="dk-wrap dk-section dk-stack dk-stack--l">
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{stories.text.title}</h1>
        <p class="dk-lead dk-muted">{page.text.pages.stories.lead}</p>
      </div>
      {stories.items.length === 0 ? (
        <p>{stories.text.empty}</p>
      ) : (
        <ul class="dk-cards dk-cards--3" role="list">
          {stories.items.map((story) => (
            <Slide page={page} story={story} readStory={stories.text.readStory} />
          ))}
        </ul>
      )}
    </div>
  </Layout>
);
