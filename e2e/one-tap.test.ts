import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow, textsOf } from './acts.js';
import { isWide, joinAs, linksIn, mailTo, picture, publish } from './members.js';
import { startWorld, type Visit, type World } from './world.js';

const people = [
  { lang: 'en', script: false, width: 360, confirmed: 'Confirmed', last: 'Last confirmed' },
  { lang: 'fr', script: true, width: 1280, confirmed: 'Fiche confirmée', last: 'Dernière confirmation' },
  { lang: 'ar', script: false, width: 360, confirmed: 'أُكّدت البطاقة', last: 'آخر تأكيد' },
] as const;
const nameOf = ({ lang }: { lang: string }) => `Mawuli ${lang}`;
const addressOf = ({ lang }: { lang: string }) => `mawuli-${lang}@example.org`;

/** Eleven months after an entry was published it is asked about, after twelve it fades. */
const later = {
  NODE_OPTIONS: `--import=${new URL('./clock-ahead.mjs', import.meta.url)}`,
  CLOCK_AHEAD_DAYS: '340',
};

const folder = mkdtempSync(join(tmpdir(), 'kit-one-tap-'));
const data = { DATA_DIR: join(folder, 'data') };
const paths = new Map<string, string>();
let world: World;

beforeAll(async () => {
  const before = await startWorld(data);
  for (const person of people) {
    const visit = await before.visit(`${before.kit}/bj/join?lang=${person.lang}`, { script: false });
    await joinAs(before, visit, nameOf(person), addressOf(person));
    paths.set(person.lang, (await publish(before, visit, nameOf(person), person.lang)).slice(before.kit.length));
    await visit.close();
  }
  await before.stop();
  world = await startWorld({ ...data, ...later });
}, 120_000);
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

describe.each(people)('an entry of eleven months, in $lang, script $script, $width px', (person) => {
  const { lang, script, width } = person;
  const how = `${lang}-${script ? 'script' : 'plain'}-${width}`;
  let visit: Visit;
  let link: string;
  afterAll(() => visit.close());

  /** What the public page says of how sure it is, to a visitor of its own. */
  const standing = async () => {
    const visitor = await world.visit(world.kit + paths.get(lang), { script, width });
    await picture(visitor, `${how}-standing`);
    const [label] = await textsOf(visitor.page, '.dk-fresh');
    await visitor.close();
    return label;
  };

  it('is asked about by a mail that says nothing of it', async () => {
    const mail = await mailTo(world, addressOf(person), 'still-true-ask');
    expect(mail.lang).toBe(lang);
    expect(mail.subject + mail.text + mail.html).not.toMatch(/Mawuli|Cold rooms/);
    link = linksIn(mail)[0]!;
  });

  it('is shown by the link as visitors see it, and looking changes nothing', async () => {
    visit = await world.visit(link, { script, width });
    const shown = (await textsOf(visit.page, 'main')).join();
    for (const words of [nameOf(person), 'Cold rooms for fish markets']) expect(shown).toContain(words);
    await picture(visit, `${how}-asked`);
    expect(await isWide(visit)).toBe(false);
    await visit.page.reload();
    expect(await standing()).toMatch(new RegExp(`^${person.last}`));
  });

  it('is confirmed by the button, which its public page says', async () => {
    await follow(visit.page, 'form[action*="/go/"] button');
    expect(visit.page.url()).toBe(`${world.kit}/bj/still-true?lang=${lang}`);
    await picture(visit, `${how}-thanks`);
    expect(await isWide(visit)).toBe(false);
    expect(await standing()).toMatch(new RegExp(`^${person.confirmed}`));
  });

  it('leaves a link that is spent, and nothing on the device', async () => {
    expect((await visit.page.goto(link))!.status()).toBe(410);
    expect(visit.watch.violations).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.kit]));
    expect(await visit.watch.kept()).toEqual([]);
  });
});
