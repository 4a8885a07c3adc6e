import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, follow, textsOf, type } from './acts.js';
import { startHost } from './host.js';
import { codeIn, isWide, joinAs, linksIn, mailTo, picture, publish } from './members.js';
import { wayName, ways } from './ways.js';
import { startWorld, type Visit, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const message = 'I sell dried fish in Cotonou. Which cold room would you buy first, and why that one?';

describe.each(ways)('a message to somebody, in $lang, script $script, $width px', (way) => {
  const { lang } = way;
  const how = wayName(way);
  const ownerAddress = `owner-${how}@example.org`;
  const sender = `sender-${how}@example.org`;
  let owner: Visit;
  let visitor: Visit;
  let entry: string;

  beforeAll(async () => {
    owner = await world.visit(`${world.kit}/bj/join?lang=${lang}`, way);
  });
  afterAll(async () => {
    await owner.close();
    await visitor.close();
  });

  async function write(address: string) {
    await visitor.page.goto(`${entry.split('?')[0]}/contact?lang=${lang}`);
    await type(visitor.page, '#message', message, { delay: 40 });
    await type(visitor.page, '#name', 'Kofi');
    await type(visitor.page, '#address', address);
    await click(visitor.page, '#consent');
    await follow(visitor.page, 'form:has(#message) button');
    expect(visitor.page.url()).toContain('/bj/contact/receipt/BJ-');
  }

  it('needs an entry whose owner takes messages', async () => {
    await joinAs(world, owner, `Zinsou ${how}`, ownerAddress);
    await owner.page.select('[id="see.contact"]', 'public');
    await follow(owner.page, 'form:has([name=version]) button');
    entry = await publish(world, owner, `Zinsou ${how}`, lang);
    visitor = await world.visit(entry, way);
    expect(await visitor.page.$('a[href*="/contact?"]')).not.toBeNull();
  });

  it('begins at the entry, and comes back with what is wrong beside the field', async () => {
    await picture(visitor, `${how}-1-entry`);
    await follow(visitor.page, 'a[href*="/contact?"]');
    expect(await isWide(visitor)).toBe(false);
    await picture(visitor, `${how}-2-form`);
    await follow(visitor.page, 'form:has(#message) button');
    expect(await textsOf(visitor.page, '.dk-field--error')).toHaveLength(4);
    await picture(visitor, `${how}-3-wrong`);
  });

  it('is confirmed by its sender, before the owner hears of it', async () => {
    await write(sender);
    await picture(visitor, `${how}-4-receipt`);
    expect((await world.mails()).filter(({ template }) => template === 'contact-message').map(({ to }) => to)).not.toContain(ownerAddress); // prettier-ignore
    const confirm = await world.visit(linksIn(await mailTo(world, sender, 'contact-confirm'))[0]!, way);
    await picture(confirm, `${how}-5-confirm`);
    await follow(confirm.page, 'form[action*="/go/"] button');
    expect(confirm.page.url()).toContain('/bj/contact/receipt/BJ-');
    await picture(confirm, `${how}-6-confirmed`);
    await confirm.close();
  });

  it('reaches the owner as a mail that says nothing, is read and answered signed in', async () => {
    const mail = await mailTo(world, ownerAddress, 'contact-message');
    expect(mail.subject + mail.text + mail.html).not.toMatch(/Kofi|Cotonou|sender-|Zinsou/);
    expect(mail.lang).toBe(lang);
    await owner.page.goto(linksIn(mail)[0]!);
    await picture(owner, `${how}-7-messages`);
    await follow(owner.page, 'main h2 a');
    expect((await textsOf(owner.page, 'main')).join()).toContain(message);
    expect(await owner.page.content()).not.toContain(sender);
    expect(await isWide(owner)).toBe(false);
    await picture(owner, `${how}-8-message`);
    await type(owner.page, '#answer', 'Take the twelve square metre one, and ask for R290.');
    await follow(owner.page, 'form:has(#answer) button');
    expect(owner.page.url()).toContain('done=answered');
    await picture(owner, `${how}-9-answered`);

    const answer = await mailTo(world, sender, 'contact-answered');
    expect(answer.text).toContain('R290');
    expect(answer.text + answer.html).not.toContain(ownerAddress);
    await visitor.page.goto(linksIn(answer)[0]!);
    expect(await visitor.page.$('#message')).not.toBeNull();
  });

  it('is declined by one tap without signing in: looking does nothing, the button acts once', async () => {
    const second = `second-${sender}`;
    await write(second);
    await type(visitor.page, '#code', codeIn(await mailTo(world, second, 'contact-confirm')));
    await follow(visitor.page, 'form:has(#code) button');
    const receipt = visitor.page.url();
    const [, decline] = linksIn(await mailTo(world, ownerAddress, 'contact-message'));
    const tap = await world.visit(decline!, way);
    await tap.page.reload();
    await picture(tap, `${how}-10-tap`);
    expect((await world.mails()).filter(({ to }) => to === second)).toHaveLength(1);
    await follow(tap.page, 'form[action*="/go/"] button');
    await picture(tap, `${how}-11-tapped`);
    expect((await tap.page.goto(decline!))!.status()).toBe(410);
    await tap.close();
    expect((await mailTo(world, second, 'contact-declined')).lang).toBe(lang);
    await visitor.page.goto(receipt);
    await picture(visitor, `${how}-12-declined`);
  });

  it('leaves nothing behind and asks nobody else', async () => {
    for (const { watch } of [visitor, owner]) {
      expect(watch.violations).toEqual([]);
      expect(watch.origins()).toEqual(new Set([world.kit]));
    }
    expect(await visitor.watch.kept()).toEqual([]);
  });
});

it('no private page, and no form, is shown in a frame of another site; a widget is', async () => {
  const host = await startHost();
  const framed = async (path: string) => {
    const visit = await world.visit(host.publish(`<iframe src="${world.kit}${path}"></iframe>`));
    // What is refused ends as the browser's own page.
    const frame = await visit.page.waitForFrame((each) => each.parentFrame() !== null && each.url().includes('//'));
    const shown = frame.url().startsWith(world.kit);
    await visit.close();
    return shown;
  };
  for (const path of ['/account/sign-in?lang=en', '/bj/join?lang=en', '/bj/mentoring/request?lang=en'])
    expect(await framed(path), path).toBe(false);
  expect(await framed('/embed/diaspora-directory?mission=bj&lang=en')).toBe(true);
  await host.stop();
});
