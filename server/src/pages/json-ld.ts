import type { Profile } from '@diaspora-kit/contract';
import type { Story } from '../features/spotlight/find-spotlight.js';
import { inLanguage, type Page } from './page.js';

/** An organisation as schema.org says it. Never for persons, never for invented ones. */
export const organisationFacts = (page: Page, profile: Profile): object => ({
  '@context': 'https://schema.org',
  '@type': 'Organization',
  '@id': inLanguage(page, page.lang),
  name: profile.name,
  url: profile.website ?? undefined,
  description: profile.headline ?? undefined,
  address: profile.residence
    ? { '@type': 'PostalAddress', addressCountry: profile.residence.code, addressLocality: profile.place ?? undefined }
    : undefined,
  knowsAbout: profile.sectors.length > 0 ? profile.sectors.map(({ label }) => label) : undefined,
  knowsLanguage: profile.languages.length > 0 ? profile.languages.map(({ code }) => code) : undefined,
});

/** A story as schema.org says it. Whom it is about is not said: a machine would keep that longer than the person may wish. */
export const storyFacts = (page: Page, story: Story): object => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  '@id': inLanguage(page, page.lang),
  headline: story.title,
  inLanguage: story.lang,
  datePublished: story.publishedAt,
  publisher: { '@type': 'Organization', name: page.mission?.texts[page.lang].office },
});
