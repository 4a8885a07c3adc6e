import { operations } from '@diaspora-kit/contract/operations';
import { problems, type ProblemCode } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Deps } from '../deps.js';
import { languageOf, requireMission } from '../features/missions/find-mission.js';
import { listMissions, type MissionRecord } from '../features/missions/missions.store.js';
import { findProfile } from '../features/profiles/find-profile.js';
import { labelOf, personsIn } from '../features/profiles/present-profile.js';
import { searchProfiles } from '../features/profiles/search-profiles.js';
import { presentMentorForm } from '../features/mentoring/present-mentor-form.js';
import { findSpotlight } from '../features/spotlight/find-spotlight.js';
import { listSpotlights } from '../features/spotlight/list-spotlights.js';
import type { AnswerCache } from '../platform/http/answer-cache.js';
import { publicAnswer, type NamesPersons } from '../platform/http/public-answer.js';
import { parse, queryOf } from '../platform/http/validate.js';
import { Problem } from '../problem.js';
import { documentOf } from './answer.js';
import { DirectoryPage } from './directory-page.js';
import { searchQuery } from './directory.query.js';
import { HubPage } from './hub-page.js';
import { icon } from './icon.js';
import { MentoringPage } from './mentoring-page.js';
import { MissionsPage } from './missions-page.js';
import { openPage, type Page } from './page.js';
import { PrivacyPage } from './privacy-page.js';
import { ProblemPage } from './problem-page.js';
import { ProfilePage } from './profile-page.js';
import { StoriesPage } from './stories-page.js';
import { StoryPage } from './story-page.js';

const problemCodes = Object.keys(problems) as ProblemCode[];

/** Entries shown on a mission's own page. */
const recentShown = 3;
/** Mentors shown at the mentoring desk; the directory has them all. */
const mentorsShown = 6;
/** Other stories offered after a story. */
const othersShown = 3;

/** What everybody may read: the same for every reader, so it is kept and revalidated. */
export function publicPages(deps: Deps, kept: AnswerCache) {
  /** Opens the page of a mission in the language asked for, and sends what `content` makes of it. */
  const answer =
    (
      cache: 'people' | 'facts',
      content: (
        c: Context,
        mission: MissionRecord,
        open: (query?: string) => Page,
        names: NamesPersons,
      ) => Promise<JSX.Element>,
    ) =>
    async (c: Context) => {
      const mission = await requireMission(deps.db, c.req.param('mission') ?? '');
      const lang = languageOf(c.req.query('lang'), mission);
      const open = (query = '') => openPage(deps, { lang, mission, path: c.req.path, query });
      return publicAnswer(c, deps, kept, {
        mission: mission.slug,
        cache,
        type: 'text/html',
        body: async (names) => documentOf(await content(c, mission, open, names)),
      });
    };

  return new Hono()
    .get('/', async (c) => {
      const page = openPage(deps, { lang: languageOf(c.req.query('lang')), path: '/' });
      c.header('cache-control', 'public, max-age=300');
      return c.html(documentOf(<MissionsPage page={page} missions={await listMissions(deps.db)} />));
    })
    .get('/problems/:code', (c) => {
      const code = problemCodes.find((known) => known === c.req.param('code'));
      if (!code) throw new Problem('not-found');
      const page = openPage(deps, { lang: languageOf(c.req.query('lang')), path: `/problems/${code}` });
      c.header('cache-control', 'public, max-age=300');
      return c.html(documentOf(<ProblemPage page={page} code={code} explains />));
    })
    .get('/icon.svg', (c) => {
      c.header('cache-control', 'public, max-age=604800');
      return c.body(icon(), 200, { 'content-type': 'image/svg+xml' });
    })
    .get(
      '/:mission',
      answer('people', async (_, mission, open) => {
        const page = open();
        const search = parse(operations.listProfiles.query, {});
        const [stories, recent, whole] = [
          await listSpotlights(deps, mission, page.lang),
          await searchProfiles(deps, mission, { ...search, kind: ['organisation'], limit: recentShown }, page.lang),
          await searchProfiles(deps, mission, { ...search, limit: 1 }, page.lang),
        ];
        return (
          <HubPage
            page={page}
            lead={mission.texts[page.lang].lead}
            listsPersons={mission.policy !== 'sheltered'}
            often={mission.often.map(({ kind, code }) => ({ kind, code, label: labelOf(kind, code, page.lang) }))}
            stories={stories}
            recent={recent}
            whole={whole}
          />
        );
      }),
    )
    .get(
      '/:mission/directory',
      answer('people', async (c, mission, open, names) => {
        const search = parse(operations.listProfiles.query, queryOf(c));
        const after = search.after ? `after=${encodeURIComponent(search.after)}` : '';
        const page = open([searchQuery(search), after].filter(Boolean).join('&'));
        const found = await searchProfiles(deps, mission, search, page.lang);
        names(personsIn(found.items));
        return (
          <DirectoryPage page={page} found={found} search={search} listsPersons={mission.policy !== 'sheltered'} />
        );
      }),
    )
    .get(
      '/:mission/directory/:slug',
      answer('people', async (c, mission, open, names) => {
        const page = open();
        const profile = await findProfile(deps, mission, c.req.param('slug') ?? '', page.lang);
        names(personsIn([profile]));
        return <ProfilePage page={page} profile={profile} />;
      }),
    )
    .get(
      '/:mission/spotlight',
      answer('people', async (_, mission, open) => {
        const page = open();
        return <StoriesPage page={page} stories={await listSpotlights(deps, mission, page.lang)} />;
      }),
    )
    .get(
      '/:mission/spotlight/:slug',
      answer('people', async (c, mission, open) => {
        const page = open();
        const story = await findSpotlight(deps, mission, c.req.param('slug') ?? '', page.lang);
        const { items } = await listSpotlights(deps, mission, page.lang);
        const others = items.filter(({ slug }) => slug !== story.slug).slice(0, othersShown);
        return <StoryPage page={page} story={story} others={others} />;
      }),
    )
    .get(
      '/:mission/mentoring',
      answer('people', async (_, mission, open, names) => {
        const page = open();
        const search = parse(operations.listProfiles.query, { offer: 'mentoring', limit: '50' });
        const { items } = await searchProfiles(deps, mission, search, page.lang);
        const mentors = items.filter(({ mentoring }) => mentoring?.open).slice(0, mentorsShown);
        names(personsIn(mentors));
        return (
          <MentoringPage
            page={page}
            form={presentMentorForm(mission, page.lang, deps)}
            mentors={mentors}
            listsPersons={mission.policy !== 'sheltered'}
          />
        );
      }),
    )
    .get(
      '/:mission/privacy',
      answer('facts', async (_c, { periods }, open) => <PrivacyPage page={open()} periods={periods} />),
    );
}
