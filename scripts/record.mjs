/**
 * Records real answers of the demonstration for the stories, in each language:
 * `packages/elements/src/test/answers/{lang}.json`. Run it when the contract or the demonstration changed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTemporaryKit } from './kit.mjs';
import { root, run, tool } from './run.mjs';

const folder = 'packages/elements/src/test/answers';
const mission = 'bj';

/** A mentor request in whose receipt nothing is anybody's. */
const request = {
  idempotencyKey: 'recorded-for-the-stories',
  goal: 'Sell shea butter in France',
  question: 'Which certificate does a small shop in France ask for before the first order?',
  format: 'one-question',
  language: 'fr',
  name: 'Amina',
  address: 'amina@example.org',
  elapsedSeconds: 90,
};

const kit = await startTemporaryKit();
try {
  mkdirSync(join(root, folder), { recursive: true });
  for (const lang of ['en', 'fr', 'ar']) {
    const base = `${kit.origin}/api/v1/missions/${mission}`;
    const get = (path, query = {}) => answerOf(`${base}${path}?${new URLSearchParams({ ...query, lang })}`);
    const facts = await get('');
    const profiles = await get('/profiles', { limit: 6 });
    const answers = {
      mission: facts,
      profiles,
      oneFound: await get('/profiles', { q: 'senan' }),
      nothingFound: await get('/profiles', { q: 'cacao', sector: 'Q' }),
      profile: await get(`/profiles/${profiles.items[0].slug}`),
      spotlights: await get('/spotlights'),
      receipt: await answerOf(`${base}/mentor-requests?lang=${lang}`, {
        ...request,
        idempotencyKey: `${request.idempotencyKey}-${lang}`,
        lang,
        consent: { version: facts.mentorRequest.consent.version, lang: facts.mentorRequest.consent.lang },
      }),
      refusal: await refusalOf(`${base}/mentor-requests?lang=${lang}`, {
        ...request,
        ...{ lang, goal: 'Sell', question: 'How?', name: '', address: 'amina', consent: null },
      }),
      unknownMentor: await refusalOf(`${base}/profiles/nobody?lang=${lang}`),
      unknownMission: await refusalOf(`${kit.origin}/api/v1/missions/nowhere?lang=${lang}`),
    };
    // Nobody serves the pictures of a story later, so they come with it.
    for (const { picture } of answers.spotlights.items) picture.url = await asText(picture.url);
    const text = JSON.stringify(answers).replaceAll(kit.origin, 'https://kit.example');
    writeFileSync(join(root, folder, `${lang}.json`), text);
  }
} finally {
  await kit.stop();
}
process.exitCode = await run(tool('prettier'), ['--write', folder]);

/** A drawing as an address that holds all of it. */
async function asText(url) {
  const drawing = await (await fetch(url)).arrayBuffer();
  return `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
}

/** @throws {Error} the kit refused; what it said is in the message. */
async function answerOf(url, body) {
  const response = await ask(url, body);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** @throws {Error} the kit did not refuse. */
async function refusalOf(url, body) {
  const response = await ask(url, body);
  if (response.ok) throw new Error(`${url} was to refuse, and answered ${response.status}`);
  return response.json();
}

function ask(url, body) {
  if (!body) return fetch(url);
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}
