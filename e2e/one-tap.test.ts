import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow, textsOf } from './acts.js';
import { isWide, joinAs, linksIn, mailTo, picture, publish } from './members.js';
import { wayName, ways, type Way } from './ways.js';
import { startWorld, type Visit, type World } from './world.js';

const standings = {
  en: { confirmed: 'Confirmed', last: 'Last confirmed' },
  fr: { confirmed: 'Fiche confirmée', last: 'Dernière confirmation' },
  ar: { confirmed: 'أُكّدت البطاقة', last: 'آخر تأكيد' },
};
const nameOf = (way: Way) => `Mawuli ${wayName(way)}`;
const addressOf = (way: Way) => `mawuli-${wayName(way)}@example.org`;

/** Eleven months after an entry was published it is asked about, after twelve it fades. */
const later = {
  NODE_OPTIONS: `--import=${new URL('./clock-ahead.mjs', import.meta.url)}`,
  CLOCK_AHEAD_DAYS: '340',
};

const folder = mkdtempSync(join(tmpdir(), 'kit-one-tap-'));
const data = { DATA_DIR: join(folder, 'data') };
const paths = new Map<Way, string>();
let world: World;

beforeAll(async () => {
  const before = await startWorld(data);
  const joining = ways.map(async (way) => {
    const visit = await before.visit(`${before.kit}/bj/join?lang=${way.lang}`, { ...way, script: false });
    await joinAs(before, visit, nameOf(way), addressOf(way));
    paths.set(way, (await publish(before, visit, nameOf(way), way.lang)).slice(before.kit.length));
    await visit.close();
  });
  await Promise.all(joining);
  await before.stop();
  world = await startWorld({ ...data, ...later });
}, 120_000);
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

describe.each(ways)('an entry of eleven months, in $lang, script $script, $width px', (way) => {
  const { lang } = way;
  const how = wayName(way);
  let visit: Visit;
  let link: string;
  afterAll(() => visit.close());

  /** What the public page says of how sure it is, to a visitor of its own. */
  const standing = async () => {
    const visitor = await world.visit(world.kit + paths.get(way), way);
    await picture(visitor, `${how}-standing`);
    const [label] = await textsOf(visitor.page, '.dk-fresh');
    await visitor.close();
    return label;
  };

  it('is asked about by a mail that says nothing of it', async () => {
    const mail = await mailTo(world, addressOf(way), 'still-true-ask');
    expect(mail.lang).toBe(lang);
    expect(mail.subject + mail.text + mail.html).not.toMatch(/Mawuli|Cold rooms/);
    link = linksIn(mail)[0]!;
  });

  it('is shown by the link as visitors see it, and looking changes nothing', async () => {
    visit = await world.visit(link, way);
    const shown = (await textsOf(visit.page, 'main')).join();
    for (const words of [nameOf(way), 'Cold rooms for fish markets']) expect(shown).toContain(words);
    await picture(visit, `${how}-asked`);
    expect(await isWide(visit)).toBe(false);
    await visit.page.reload();
    expect(await standing()).toMatch(new RegExp(`^${standings[lang].last}`));
  });

  it('is confirmed by the button, which its public page says', async () => {
    await follow(visit.page, 'form[action*="/go/"] button');
    expect(visit.page.url()).toBe(`${world.kit}/bj/still-true?lang=${lang}`);
    await picture(visit, `${how}-thanks`);
    expect(await isWide(visit)).toBe(false);
    expect(await standing()).toMatch(new RegExp(`^${standings[lang].confirmed}`));
  });

  it('leaves a link that is spent, and nothing on the device', async () => {
    expect((await visit.page.goto(link))!.status()).toBe(410);
    expect(visit.watch.violations).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.kit]));
    expect(await visit.watch.kept()).toEqual([]);
  });
});
