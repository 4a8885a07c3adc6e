/**
 * A site's own script that listens to the widgets. Its types are `elements.d.ts`, copied from the kit:
 * `curl -O https://kit.example.org/v1/elements.d.ts`. `npm run check -- types` compiles this file.
 */

const directory = document.querySelector('diaspora-directory');
if (directory) {
  directory.theme = 'light';
  directory.noUrl = true;
}

// The site shows a profile itself, in a place of its own.
document.addEventListener('diaspora-directory-open', (event) => {
  event.preventDefault();
  location.assign(`/people/#${event.slug}`);
});

/** What the site counts: how often, never what somebody looked for. */
const counted = { found: 0, opened: 0, mentors: new Set<string | null>() };
document.addEventListener('diaspora-directory-search', ({ filters, sort }) => {
  if (sort === 'freshness' && filters.sector?.includes('Q')) counted.found += 1;
});
document.addEventListener('diaspora-directory-searched', ({ total }) => (counted.found += total ?? 0));
document.addEventListener('diaspora-directory-opened', ({ slug }) => (counted.opened += slug ? 1 : 0));
document.addEventListener('spotlight-carousel-open', ({ slug }) => (counted.opened += slug ? 1 : 0));
document.addEventListener('spotlight-carousel-opened', ({ slug }) => (counted.opened += slug ? 1 : 0));
document.addEventListener('mentor-request-submit', ({ mentor }) => counted.mentors.add(mentor));
document.addEventListener('mentor-request-submitted', ({ mentor }) => counted.mentors.add(mentor));

for (const tag of ['spotlight-carousel', 'mentor-request'] as const)
  document.querySelector(tag)?.setAttribute('theme', 'light');

const request = document.querySelector('mentor-request');
if (request) request.mentor = 'a1b2c3d4e5f6g7h8';

// @ts-expect-error Words that somebody typed are in no event.
document.addEventListener('diaspora-directory-search', ({ q }) => q);
