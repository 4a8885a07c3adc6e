/**
 * Checks the fictional content of the demonstration, and documents its shape. `node server/demo/check.mjs`
 *
 * Codes are those of `packages/contract/src/vocabulary.ts`; languages are BCP 47, countries ISO 3166-1 alpha-2.
 * `{ en, fr, ar }` below means: the same text in all three languages. Days are counted back from the day of loading.
 *
 * missions.json       { slug, country, languages: first one first, policy, name: {en,fr,ar}, office: {en,fr,ar},
 *                       lead: {en,fr,ar}, often: four of { kind: "sector" | "offer" | "topic", code }, replyDays }
 * people.json         { mission, key, name, lang, headline, summary, translations?: { [lang]: { headline, summary } },
 *                       origin, residence, place?, sectors, offers, topics, languages, confirmedDaysAgo,
 *                       mentor?: { capacity, formats, askFirst: { text, lang, translations?: { [lang]: text } } },
 *                       hidden?: fields kept private }; `lang` is the language of headline and summary
 * organisations.json  { mission, key, name, type, lang, headline, summary?, translations, origin, residence, place?,
 *                       sectors, offers, topics, languages, website: null, confirmedDaysAgo }, or instead of the last
 *                       `listedDaysAgo`: shown as found in a public source and claimed by nobody
 * spotlights.json     { mission, key, profile: key of a person or organisation | null, name, origin, residence | null,
 *                       daysAgo, texts: { en, fr, ar, am? } of { title, quote, trade, body: paragraphs } }
 */
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const load = (name) => JSON.parse(read(`./${name}.json`));

const vocabulary = read('../../packages/contract/src/vocabulary.ts');
/** The codes of one list of the contract. */
const codes = (name) => {
  const list = new RegExp(`export const ${name} = \\[([^\\]]*)\\]`).exec(vocabulary)?.[1];
  if (!list) throw new Error(`${name} is not in vocabulary.ts`);
  return new Set([...list.matchAll(/'([^']+)'/g)].map((match) => match[1]));
};
const vocab = {
  sector: codes('sectors'),
  offer: codes('offers'),
  topic: codes('topics'),
  format: codes('mentoringFormats'),
  type: codes('organisationTypes'),
};
const complete = [...codes('completeLanguages')];

const missions = load('missions');
const people = load('people');
const organisations = load('organisations');
const spotlights = load('spotlights');

const faults = [];
/** Notes a fault unless `fine`. */
const expect = (fine, where, what) => {
  if (!fine) faults.push(`${where}: ${what}`);
};

const languageName = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const countryName = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const isLanguage = (code) => languageName.of(code) !== undefined;
const isCountry = (code) => /^[A-Z]{2}$/.test(code) && countryName.of(code) !== undefined;
const wordsOf = (text) => text.split(/\s+/).length;

const script = { ar: /\p{Script=Arabic}/u, am: /\p{Script=Ethiopic}/u };

/** Typography and script of one text. */
function checkText(where, lang, text, max = Infinity) {
  if (typeof text !== 'string' || text.trim() === '') return expect(false, where, `no ${lang} text`);
  expect(text === text.trim() && !/ {2}|\t/.test(text), where, 'stray space');
  expect(!text.includes('!'), where, 'exclamation mark');
  expect(text.length <= max, where, `${text.length} characters, more than ${max}`);
  if (script[lang]) expect(script[lang].test(text), where, `not written in ${lang}`);
  else expect(!/\p{Script=Arabic}|\p{Script=Ethiopic}/u.test(text), where, `not written in ${lang}`);
  if (lang === 'fr' || lang === 'en') expect(!/['"]/.test(text), where, 'straight apostrophe or quotation mark');
  if (lang === 'fr') {
    expect(!/(?<!\u00a0):/.test(text.replace(/\d:\d/g, '')), where, 'no U+00A0 before a colon');
    expect(!/(?<!\u202f)[;?]/.test(text), where, 'no U+202F before ; or ?');
    expect(!/«(?!\u00a0)|(?<!\u00a0)»/.test(text), where, 'no U+00A0 inside « »');
  }
  if (lang === 'ar') expect(!/[,;?]/.test(text), where, 'Latin punctuation');
}

const checkThree = (where, texts) => complete.forEach((lang) => checkText(`${where}.${lang}`, lang, texts[lang]));

function checkCodes(where, list, known, min, max) {
  expect(list.length >= min && list.length <= max, where, `${list.length} codes, not ${min} to ${max}`);
  expect(new Set(list).size === list.length, where, 'a code twice');
  for (const code of list) expect(known.has(code), where, `unknown code ${code}`);
}

function checkProfile(where, profile) {
  const { lang, translations = {} } = profile;
  expect(!/['"]/.test(profile.name), where, 'straight apostrophe in the name');
  expect(isLanguage(lang), where, `unknown language ${lang}`);
  expect(!(lang in translations), where, `translated into its own language`);
  for (const [language, texts] of Object.entries({ [lang]: profile, ...translations })) {
    checkText(`${where} headline.${language}`, language, texts.headline, 140);
    if (profile.summary !== undefined) checkText(`${where} summary.${language}`, language, texts.summary, 1200);
  }
  for (const code of [...profile.origin, profile.residence]) expect(isCountry(code), where, `unknown country ${code}`);
  checkCodes(`${where} sectors`, profile.sectors, vocab.sector, 1, 2);
  checkCodes(`${where} offers`, profile.offers, vocab.offer, 1, 4);
  checkCodes(`${where} topics`, profile.topics, vocab.topic, profile.offers.includes('mentoring') ? 1 : 0, 4);
  expect(profile.offers.includes('mentoring') || profile.topics.length === 0, where, 'topics without mentoring');
  for (const code of profile.languages) expect(isLanguage(code), where, `unknown language ${code}`);
}

const policyOf = new Map(missions.map((mission) => [mission.slug, mission.policy]));
const order = ['dz', 'bj', 'bf', 'bi', 'cm', 'cf', 'td', 'cd', 'dj', 'eg', 'et', 'gm', 'gh'];
expect(String([...policyOf.keys()]) === String(order), 'missions', 'not the thirteen in their order');
for (const mission of missions) {
  const where = `missions ${mission.slug}`;
  expect(mission.country === mission.slug.toUpperCase() && isCountry(mission.country), where, 'country');
  expect(String([...mission.languages].sort()) === String([...complete].sort()), where, 'languages');
  expect(['open', 'careful', 'sheltered'].includes(mission.policy), where, 'policy');
  for (const name of ['name', 'office', 'lead']) checkThree(`${where} ${name}`, mission[name]);
  expect(mission.often.length === 4, where, 'not four chips');
  for (const { kind, code } of mission.often) {
    expect(vocab[kind]?.has(code), where, `unknown ${kind} ${code}`);
    const finds = ({ mission: home, hidden = [], [`${kind}s`]: list }) =>
      home === mission.slug && !hidden.includes(`${kind}s`) && list.includes(code);
    // Under sheltered only imported organisations are listed, and this file does not know them.
    if (mission.policy !== 'sheltered')
      expect([...people, ...organisations].some(finds), where, `nobody to be found under ${kind} ${code}`);
  }
  const age = people.filter((person) => person.mission === mission.slug).map((person) => person.confirmedDaysAgo);
  expect(age.filter((days) => days >= 335 && days <= 360).length === 1, where, 'not one fading person');
  expect(age.filter((days) => days > 360).length <= 1, where, 'more than one faded person');
  expect(mission.replyDays >= 7 && mission.replyDays <= 20, where, 'replyDays');
}

const hideable = new Set(['summary', 'residence', 'sectors', 'offers', 'topics', 'languages', 'origin', 'place']);
for (const person of people) {
  const where = `people ${person.key}`;
  checkProfile(where, person);
  expect(typeof person.summary === 'string' && person.summary.split('\n\n').length === 2, where, 'not two paragraphs');
  expect(person.place === undefined || policyOf.get(person.mission) === 'open', where, 'a place without an open policy');
  if (policyOf.get(person.mission) !== 'open') expect(!/\p{L}{2} .*\p{L}{3}$/u.test(person.name), where, 'a full name');
  expect(person.confirmedDaysAgo >= 2 && person.confirmedDaysAgo <= 400, where, 'confirmedDaysAgo');
  checkCodes(`${where} hidden`, person.hidden ?? [], hideable, 0, 2);
  expect(Boolean(person.mentor) === person.offers.includes('mentoring'), where, 'mentor and offers disagree');
  if (!person.mentor) continue;
  const { capacity, formats, askFirst } = person.mentor;
  expect(capacity >= 1 && capacity <= 4, where, 'capacity');
  checkCodes(`${where} formats`, formats, vocab.format, 1, 3);
  for (const [lang, text] of Object.entries({ [askFirst.lang]: askFirst.text, ...askFirst.translations }))
    checkText(`${where} askFirst.${lang}`, lang, text, 300);
  expect(
    String(Object.keys(askFirst.translations ?? {})) === String(Object.keys(person.translations ?? {})),
    where,
    'askFirst is translated into other languages than the headline',
  );
}

for (const organisation of organisations) {
  const where = `organisations ${organisation.key}`;
  checkProfile(where, organisation);
  for (const lang of complete)
    expect(lang === organisation.lang || organisation.translations?.[lang], where, `not in ${lang}`);
  expect(vocab.type.has(organisation.type), where, `unknown type ${organisation.type}`);
  expect(organisation.website === null, where, 'a fictional organisation has no website');
  expect(
    (organisation.confirmedDaysAgo === undefined) !== (organisation.listedDaysAgo === undefined),
    where,
    'confirmed or listed, not both',
  );
}

const profiles = new Map([...people, ...organisations].map((profile) => [profile.key, profile]));
for (const spotlight of spotlights) {
  const where = `spotlights ${spotlight.key}`;
  const profile = profiles.get(spotlight.profile);
  expect(spotlight.profile === null || profile?.mission === spotlight.mission, where, 'unknown profile');
  expect(!profile || profile.name === spotlight.name, where, 'another name than the profile');
  expect(policyOf.get(spotlight.mission) !== 'sheltered' || !spotlight.profile, where, 'a person under sheltered');
  expect(spotlight.residence === null || isCountry(spotlight.residence), where, 'residence');
  expect(
    !spotlight.residence || !profile?.hidden?.includes('residence'),
    where,
    'tells the residence that the profile hides',
  );
  expect(spotlight.daysAgo > 0, where, 'daysAgo');
  for (const lang of complete) expect(spotlight.texts[lang], where, `not in ${lang}`);
  for (const [lang, { title, quote, trade, body }] of Object.entries(spotlight.texts)) {
    checkText(`${where} title.${lang}`, lang, title, 80);
    checkText(`${where} quote.${lang}`, lang, quote, 150);
    expect(!/[«»“”]/.test(quote), `${where} quote.${lang}`, 'quotation marks');
    checkText(`${where} trade.${lang}`, lang, trade, 60);
    expect(body.length >= 3 && body.length <= 5, `${where} body.${lang}`, `${body.length} paragraphs`);
    // Arabic and Amharic join particles to words and need fewer.
    const least = script[lang] ? 25 : 40;
    for (const [index, paragraph] of body.entries()) {
      checkText(`${where} body.${lang}[${index}]`, lang, paragraph);
      const words = wordsOf(paragraph);
      expect(words >= least && words <= 90, `${where} body.${lang}[${index}]`, `${words} words`);
    }
  }
}

for (const [name, list] of Object.entries({ people, organisations, spotlights })) {
  for (const { mission, key } of list) expect(policyOf.has(mission), `${name} ${key}`, `unknown mission ${mission}`);
}
const keys = [...people, ...organisations, ...spotlights].map((entry) => entry.key);
for (const key of keys) {
  expect(/^[a-z0-9-]+$/.test(key), key, 'not kebab case');
  expect(keys.indexOf(key) === keys.lastIndexOf(key), key, 'key used twice');
}

for (const fault of faults) console.error(fault);
console.log(
  `${missions.length} missions, ${people.length} people, ${organisations.length} organisations, ` +
    `${spotlights.length} spotlights: ${faults.length === 0 ? 'fine' : `${faults.length} faults`}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
