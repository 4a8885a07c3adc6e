import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, follow, textsOf, type } from './acts.js';
import { codeIn, isWide, linksIn, mailTo, picture } from './members.js';
import { wayName, ways } from './ways.js';
import { startWorld, type Visit, type World } from './world.js';

interface Listed {
  slug: string;
  name: string;
  website: string;
  claimUrl: string | null;
}

interface Organisation extends Listed {
  mission: string;
}

let world: World;
let claimable: Organisation[];
beforeAll(async () => {
  world = await startWorld();
  const read = async (path: string) => (await fetch(`${world.kit}/api/v1/missions/${path}`)).json();
  const organisationsOf = async (mission: string) => {
    const { items } = (await read(`${mission}/profiles?lang=en&kind=organisation`)) as { items: { slug: string }[] };
    const all = await Promise.all(items.map(({ slug }) => read(`${mission}/profiles/${slug}?lang=en`)));
    return (all as Listed[]).flatMap((each) => (each.claimUrl && each.website ? [{ ...each, mission }] : []));
  };
  claimable = (await Promise.all(['bj', 'gh'].map(organisationsOf))).flat();
});
afterAll(() => world.stop());

const standing = {
  en: 'Claimed by the organisation',
  fr: 'Fiche revendiquée par l’organisation',
  ar: 'أعلنت المنظمة أن هذه البطاقة لها',
};

describe.each(ways)('an organisation claims its entry, in $lang, script $script, $width px', (way) => {
  const { lang, script } = way;
  const claimed = standing[lang];
  const name = `claim-${wayName(way)}`;
  let organisation: Organisation;
  let address: string;
  let visit: Visit;

  beforeAll(async () => {
    organisation = claimable[ways.indexOf(way)]!;
    address = `office@${new URL(organisation.website).hostname.replace(/^www\./, '')}`;
    const query = new URLSearchParams({ lang, q: organisation.name });
    visit = await world.visit(`${world.kit}/${organisation.mission}/directory?${query}`, way);
  });
  afterAll(() => visit.close());

  /** What the public page says, to a visitor of its own. */
  const shown = async () => {
    const visitor = await world.visit(
      `${world.kit}/${organisation.mission}/directory/${organisation.slug}?lang=${lang}`,
      way,
    );
    const words = (await textsOf(visitor.page, 'main')).join();
    const offers = await visitor.page.$('a[href*="/claim?"]');
    await picture(visitor, `${name}-shown`);
    await visitor.close();
    return { words, isOffered: offers !== null };
  };

  it('finds it, and reads at which domain a mail is enough', async () => {
    await follow(visit.page, `.dk-card__name a[href*="${organisation.slug}"]`);
    expect(await shown()).toEqual({ words: expect.not.stringContaining(claimed), isOffered: true });
    await follow(visit.page, 'a[href*="/claim?"]');
    expect((await textsOf(visit.page, 'main')).join()).toContain(address.split('@')[1]);
    await picture(visit, `${name}-form`);
    expect(await isWide(visit)).toBe(false);
  });

  it('is told beside the field what is missing, and sends it', async () => {
    await follow(visit.page, 'form:has(#address) button');
    expect(await visit.page.$$eval('[aria-invalid=true]', (fields) => fields.map(({ id }) => id))).toEqual(['address']);
    await picture(visit, `${name}-wrong`);
    await type(visit.page, '#address', address, { delay: 100 });
    await follow(visit.page, 'form:has(#address) button');
    expect(visit.page.url()).toMatch(/\/claim\/(BJ|GH)-/);
    expect(visit.page.url()).not.toContain('office');
    await picture(visit, `${name}-receipt`);
    expect(await isWide(visit)).toBe(false);
  });

  it('confirms with the link or the digits of the mail, and the entry is theirs', async () => {
    const mail = await mailTo(world, address, 'claim-confirm');
    expect(mail.lang).toBe(lang);
    expect(mail.subject + mail.text).not.toContain(organisation.name);
    if (script) {
      await type(visit.page, '#code', codeIn(mail));
      await follow(visit.page, 'form:has(#code) button');
    } else {
      await visit.page.goto(linksIn(mail)[0]!);
      await picture(visit, `${name}-confirm`);
      await follow(visit.page, 'form[action*="/go/"] button');
    }
    expect(visit.page.url()).toMatch(/\/claim\/(BJ|GH)-/);
    await picture(visit, `${name}-granted`);
    expect(await shown()).toEqual({ words: expect.stringContaining(claimed), isOffered: false });
  });

  it('signs in with the same address, and publishes the entry in its own name', async () => {
    await follow(visit.page, 'main a[href*="/account/sign-in"]');
    await type(visit.page, '#address', address);
    await follow(visit.page, 'form:has(#address) button');
    await type(visit.page, '#code', codeIn(await mailTo(world, address, 'sign-in')));
    await follow(visit.page, 'form:has(#code) button');
    expect(visit.page.url()).toBe(`${world.kit}/account/entry?lang=${lang}`);
    await picture(visit, `${name}-entry`);
    expect(await isWide(visit)).toBe(false);
    await follow(visit.page, 'main a[href*="/account/entry/publish"]');
    await click(visit.page, '#consent');
    await follow(visit.page, 'form:has(#consent) button');
    expect(visit.page.url()).toContain('done=published');
    await picture(visit, `${name}-published`);
  });

  it('is shown as claimed, and as confirmed by itself', async () => {
    expect((await shown()).words).toContain(claimed);
    const visitor = await world.visit(
      `${world.kit}/${organisation.mission}/directory/${organisation.slug}?lang=${lang}`,
      way,
    );
    expect(await visitor.page.$$eval('.dk-fresh', (all) => all.map(({ className }) => className))).toEqual([
      'dk-fresh',
    ]);
    expect(await visitor.watch.kept()).toEqual([]);
    await visitor.close();
    expect(visit.watch.violations).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.kit]));
  });
});
