import type { Joining, Mission, Profiles, Spotlights } from '@diaspora-kit/contract';
import { link, type Page } from './page.js';
import { Card } from './parts/card.js';
import { Needs } from './parts/needs.js';
import { Slide } from './parts/slide.js';
import { Way } from './parts/way.js';

/** What stands in a frame until its widget is there, and where no script runs: the first entries, and the way to all. */
export const DirectoryFragment = ({ page, found, search }: { page: Page; found: Profiles; search: string }) => (
  <div class="dk-stack">
    <p class="dk-results__total">{found.totalLabel}</p>
    <ul class="dk-cards" role="list">
      {found.items.map((card) => (
        <Card page={page} card={card} heading="h2" />
      ))}
    </ul>
    <p>
      <a class="dk-button" href={link(page, '/directory', search)} rel="noopener">
        {page.text.pages.hub.whole}
      </a>
    </p>
  </div>
);

/** The stories, and the way to their page. */
export const StoriesFragment = ({ page, stories }: { page: Page; stories: Spotlights }) => (
  <div class="dk-stack">
    <h1 class="dk-h2" id="stories">
      {stories.text.title}
    </h1>
    {stories.items.length === 0 ? (
      <p>{stories.text.empty}</p>
    ) : (
      <ul class="dk-carousel__track" role="list" tabindex={0} aria-labelledby="stories">
        {stories.items.map((story) => (
          <Slide page={page} story={story} readStory={stories.text.readStory} />
        ))}
      </ul>
    )}
    <p>
      <a class="dk-button" href={link(page, '/spotlight')} rel="noopener">
        {page.text.pages.hub.allStories}
      </a>
    </p>
  </div>
);

interface RequestFragmentProps {
  page: Page;
  form: Mission['mentorRequest'];
  /** Slug of the mentor asked; empty for none. */
  mentor: string;
}

/** The way to the form on the kit's own page, and what happens after it was sent. */
export const RequestFragment = ({ page, form, mentor }: RequestFragmentProps) => (
  <div class="dk-stack">
    <h1 class="dk-h2">{form.title}</h1>
    <p class="dk-muted">{form.intro}</p>
    <p>
      <a
        class="dk-button"
        href={link(page, '/mentoring/request', mentor && `mentor=${encodeURIComponent(mentor)}`)}
        rel="noopener"
      >
        {page.text.pages.desk.ask}
      </a>
    </p>
    <p>{page.text.pages.desk.relay}</p>
    <h2 class="dk-h3">{form.nextTitle}</h2>
    <Way steps={form.next} />
  </div>
);

/** What joining means, and the way to the form on the kit's own page. */
export const JoinFragment = ({ page, joining }: { page: Page; joining: Joining }) => (
  <div class="dk-stack">
    <h1 class="dk-h2">{joining.title}</h1>
    <p class="dk-muted">{joining.intro}</p>
    <ul class="dk-bullets">
      {joining.points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
    <Needs needs={joining.needs} />
    <p>
      <a class="dk-button" href={link(page, '/join')} rel="noopener">
        {joining.button}
      </a>
    </p>
    <p>{joining.never}</p>
  </div>
);
