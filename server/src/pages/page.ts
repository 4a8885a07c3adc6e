import { completeLanguages, directionOf, type CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../deps.js';
import type { MissionRecord } from '../features/missions/missions.store.js';
import { textOf, type Text } from '../text/index.js';

/** What every part of a page knows: whose page it is, in which language, at which address. */
export interface Page {
  lang: CompleteLanguage;
  dir: 'ltr' | 'rtl';
  text: Text;
  origin: string;
  demo: boolean;
  stylesheet: string;
  /** `undefined` on the list of missions and where an address leads nowhere. */
  mission: MissionRecord | undefined;
  /** Path of this page, from the origin. */
  path: string;
  /** What of the query makes this page another page; without the language. */
  query: string;
}

export interface PageInput {
  lang: CompleteLanguage;
  mission?: MissionRecord;
  path: string;
  query?: string;
}

export const openPage = (deps: Deps, { lang, mission, path, query = '' }: PageInput): Page => ({
  lang,
  dir: directionOf(lang) as Page['dir'],
  text: textOf(lang),
  origin: deps.origin,
  demo: deps.demo,
  stylesheet: deps.assets.stylesheet,
  mission,
  path,
  query,
});

/** Name of the mission's pages, or of the whole when there is no mission. */
export const siteName = ({ mission, lang, text }: Page): string => mission?.texts[lang].name ?? text.pages.home.title;

/** Languages a page can be switched to, always in the same order. */
export const languagesOf = ({ mission }: Page): CompleteLanguage[] =>
  completeLanguages.filter((lang) => !mission || mission.languages.includes(lang));

/**
 * A path of this mission, in the page's language: `/dj/directory?lang=fr&q=…`.
 *
 * @param path below the mission: `/directory`, or empty for its own page.
 */
export function link(page: Page, path: string, query = ''): string {
  return `/${page.mission?.slug ?? ''}${path}?lang=${page.lang}${query && `&${query}`}`;
}

/** An address outside the mission's own, in the page's language: `/account/sessions?lang=fr`. */
export const privateLink = ({ lang }: Page, path: string, query = ''): string =>
  `${path}?lang=${lang}${query && `&${query}`}`;

/** An address of the kit as the API gives it, without the origin. Others stay whole. */
export const local = ({ origin }: Page, url: string): string =>
  url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;

/** This page in a language. */
export const inLanguage = ({ origin, path, query }: Page, lang: CompleteLanguage): string =>
  `${origin}${path}?lang=${lang}${query && `&${query}`}`;
