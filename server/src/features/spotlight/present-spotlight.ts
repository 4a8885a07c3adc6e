import type { Spotlight } from '@diaspora-kit/contract';
import { quoted } from '../../text/quoted.js';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { placeName, textOf } from '../../text/index.js';
import { missionUrl } from '../missions/present-mission.js';
import { placesOf } from '../profiles/present-profile.js';
import type { PublicStory, StoryText } from './spotlight.store.js';

const place = (code: string, lang: CompleteLanguage) => ({ code, label: placeName(lang, code) });

/** The story in the reader's language, else in the first it has. */
export function storyTextIn(story: PublicStory, lang: CompleteLanguage): StoryText & { lang: string } {
  const found = story.texts[lang] ? lang : Object.keys(story.texts)[0]!;
  return { ...story.texts[found]!, lang: found };
}

/** What the reader can do: ask the mentor, read the entry, or search for others. */
function actionOf(deps: Deps, mission: string, story: PublicStory, lang: CompleteLanguage): Spotlight['action'] {
  const { spotlight } = textOf(lang);
  const { profile, name } = story;
  if (!profile) return { label: spotlight.searchLike, url: missionUrl(deps.origin, mission, '/directory', lang) };
  if (!profile.mentorOpen)
    return {
      label: spotlight.readEntry(name),
      url: missionUrl(deps.origin, mission, `/directory/${profile.slug}`, lang),
    };
  const query = new URLSearchParams({ mentor: profile.slug, lang });
  return { label: spotlight.askPerson(name), url: `${deps.origin}/${mission}/mentoring/request?${query}` };
}

/** A story as a slide shows it, field by field. */
export function presentSpotlight(deps: Deps, mission: string, story: PublicStory, lang: CompleteLanguage): Spotlight {
  const text = storyTextIn(story, lang);
  const origin = place(story.origin, lang);
  const residence = story.residence ? place(story.residence, lang) : null;
  return {
    slug: story.slug,
    lang: text.lang,
    title: text.title,
    quote: quoted(text.quote, text.lang),
    name: story.name,
    trade: text.trade,
    origin,
    residence,
    places: placesOf('person', [origin], residence, lang),
    publishedAt: story.publishedAt,
    fictional: story.fictional,
    fictionalLabel: story.fictional ? textOf(lang).common.fictional : null,
    picture: { url: `${deps.origin}/${mission}/spotlight/${story.slug}/picture.svg`, width: 720, height: 360 },
    url: missionUrl(deps.origin, mission, `/spotlight/${story.slug}`, lang),
    action: actionOf(deps, mission, story, lang),
  };
}
