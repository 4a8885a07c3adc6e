import { operations } from '@diaspora-kit/contract/operations';
import { problems } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import { createElement } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Deps } from '../deps.js';
import { presentJoining } from '../features/joining/present-joining.js';
import { presentMentorForm } from '../features/mentoring/present-mentor-form.js';
import { languageOf, requireMission } from '../features/missions/find-mission.js';
import type { MissionRecord } from '../features/missions/missions.store.js';
import { personsIn } from '../features/profiles/present-profile.js';
import { searchProfiles } from '../features/profiles/search-profiles.js';
import { listSpotlights } from '../features/spotlight/list-spotlights.js';
import type { AnswerCache } from '../platform/http/answer-cache.js';
import { publicAnswer, type NamesPersons } from '../platform/http/public-answer.js';
import { parse, queryOf } from '../platform/http/validate.js';
import { Problem } from '../problem.js';
import { documentOf, privatePage } from './answer.js';
import { searchQuery } from './directory.query.js';
import { DirectoryFragment, JoinFragment, RequestFragment, StoriesFragment } from './embed-fragments.js';
import { embedHeaders } from './embed-headers.js';
import { EmbedPage, EmbedProblem, themes } from './embed-page.js';
import { onlyRefusals } from './form-fields.js';
import { openPage, type Page } from './page.js';

type Query = ReturnType<typeof queryOf>;

/** A directory in a frame starts with the search in its address, from the beginning of the list. */
const searchOf = ({ limit: _, after: __, ...query }: Query) => parse(operations.listProfiles.query, query);

const mentorOf = ({ mentor = '' }: Query) => [mentor].flat()[0]!;

interface Framed {
  title: (page: Page) => string;
  /** What the widget is told beyond its mission and language. Empty ones are left out. */
  attributes: (query: Query) => Record<string, string>;
  fragment: (deps: Deps, mission: MissionRecord, page: Page, query: Query, names: NamesPersons) => Promise<JSX.Element>;
}

/** The widgets that stand in frames, each with the part of its page that needs no script. */
const framed: ReadonlyMap<string, Framed> = new Map([
  [
    'diaspora-directory',
    {
      title: ({ text }) => text.directory.title,
      attributes: (query) => ({ search: searchQuery(searchOf(query)) }),
      fragment: async (deps, mission, page, query, names) => {
        const search = searchOf(query);
        const found = await searchProfiles(deps, mission, search, page.lang);
        names(personsIn(found.items));
        return <DirectoryFragment page={page} found={found} search={searchQuery(search)} />;
      },
    },
  ],
  [
    'spotlight-carousel',
    {
      title: ({ text }) => text.spotlight.title,
      attributes: () => ({}),
      fragment: async (deps, mission, page) => (
        <StoriesFragment page={page} stories={await listSpotlights(deps, mission, page.lang)} />
      ),
    },
  ],
  [
    'diaspora-join',
    {
      title: ({ text }) => text.joining.title,
      attributes: () => ({}),
      fragment: async (deps, mission, page) => (
        <JoinFragment page={page} joining={await presentJoining(deps, mission, page.lang)} />
      ),
    },
  ],
  [
    'mentor-request',
    {
      title: ({ text }) => text.pages.mentoring,
      attributes: (query) => ({ mentor: mentorOf(query) }),
      fragment: async (deps, mission, page, query) => (
        <RequestFragment page={page} form={presentMentorForm(mission, page.lang, deps)} mentor={mentorOf(query)} />
      ),
    },
  ],
] satisfies [string, Framed][]);

/** The widgets as pages for frames: readable before, and without, any script. Refusals are such pages too. */
export function embedPages(deps: Deps, kept: AnswerCache) {
  const themeOf = (c: Context) => themes.find((theme) => theme === c.req.query('theme')) ?? 'light';

  const answer = async (c: Context, tag: string) => {
    const widget = framed.get(tag);
    if (!widget) throw new Problem('not-found');
    const mission = await requireMission(deps.db, c.req.query('mission') ?? '');
    const page = openPage(deps, { lang: languageOf(c.req.query('lang'), mission), mission, path: c.req.path });
    const query = queryOf(c);
    const told = Object.entries(widget.attributes(query)).filter(([, value]) => value);
    const attributes = { mission: mission.slug, lang: page.lang, ...Object.fromEntries(told) };
    return publicAnswer(c, deps, kept, {
      mission: mission.slug,
      cache: 'people',
      type: 'text/html',
      body: async (names) => {
        const fallback = await widget.fragment(deps, mission, page, query, names);
        return documentOf(
          <EmbedPage
            page={page}
            title={widget.title(page)}
            theme={themeOf(c)}
            scripts={[`/v1/${tag}.js`, deps.assets.embedScript]}
          >
            {createElement(tag, attributes, fallback)}
          </EmbedPage>,
        );
      },
    });
  };

  return new Hono().get('/embed/:tag', embedHeaders, async (c) => {
    try {
      return await answer(c, c.req.param('tag'));
    } catch (error) {
      const { code } = onlyRefusals(error);
      const page = openPage(deps, { lang: languageOf(c.req.query('lang')), path: '/' });
      return privatePage(
        c,
        <EmbedProblem page={page} theme={themeOf(c)} code={code} />,
        problems[code].status as ContentfulStatusCode,
      );
    }
  });
}
