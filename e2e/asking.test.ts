import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, follow, textsOf, type } from './acts.js';
import { startWorld, type Visit, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const question = 'Which certificate does a small shop in Lyon ask for before it orders shea butter?';

/** Fills the form as fast as a person could: what is sent within three seconds is taken for a machine's. */
async function ask({ page }: Visit, address: string) {
  await type(page, '#goal', 'Sell shea butter in France');
  await type(page, '#question', question, { delay: 40 });
  await type(page, '#name', 'Amina');
  await type(page, '#address', address);
  await click(page, '#consent');
  await follow(page, 'form.dk-steps button');
}

const mailTo = async (address: string) => {
  let mail: Awaited<ReturnType<World['mails']>>[number] | undefined;
  await expect.poll(async () => (mail = (await world.mails()).find(({ to }) => to === address))).toBeTruthy();
  return mail!;
};

const receiptOf = ({ page }: Visit) => new URL(page.url()).pathname.split('/').at(-1)!;

describe.each(['en', 'fr', 'ar'])('a question asked without JavaScript, in %s', (lang) => {
  let visit: Visit;
  const address = `amina-${lang}@example.org`;
  beforeAll(async () => {
    visit = await world.visit(`${world.kit}/bj/mentoring/request?lang=${lang}`, { script: false, width: 360 });
  });
  afterAll(() => visit.close());

  it('comes back with what is wrong beside the field, and with what was typed', async () => {
    await type(visit.page, '#goal', 'Sell shea butter in France');
    await follow(visit.page, 'form.dk-steps button');
    expect(await visit.page.$$eval('[aria-invalid=true]', (fields) => fields.map(({ id }) => id))).toEqual(
      expect.arrayContaining(['question', 'name', 'address']),
    );
    expect(await visit.page.$eval('#goal', (field) => (field as HTMLInputElement).value)).toBe(
      'Sell shea butter in France',
    );
    expect((await world.mails()).filter(({ to }) => to === address)).toEqual([]);
  });

  it('leads to a receipt once it is complete', async () => {
    await ask(visit, address);
    expect(receiptOf(visit)).toMatch(/^BJ-[A-Z2-9]{3}-[A-Z2-9]{3}$/);
    expect(visit.page.url()).not.toContain('amina');
  });

  it('sends one mail that keeps the question to itself', async () => {
    const mail = await mailTo(address);
    expect(mail.lang).toBe(lang);
    expect(mail.text + mail.html + mail.subject).not.toContain('Lyon');
  });

  it('is confirmed by the link of the mail: looking changes nothing, the button acts', async () => {
    const [link] = /http\S+\/go\/\S+/.exec((await mailTo(address)).text)!;
    const reader = await world.visit(link!, { script: false });
    await reader.page.reload();
    expect(await textsOf(reader.page, 'form[action*="/go/"] button')).toHaveLength(1);
    await visit.page.reload();
    expect(await visit.page.$('#code')).not.toBeNull();

    await follow(reader.page, 'form[action*="/go/"] button');
    expect(receiptOf(reader)).toBe(receiptOf(visit));
    expect(await reader.page.$('#code')).toBeNull();

    const again = await reader.page.goto(link!);
    expect(again!.status()).toBe(410);
    await reader.close();
  });

  it('can be followed with the receipt as it was noted down', async () => {
    const receipt = receiptOf(visit);
    await visit.page.goto(`${world.kit}/bj/mentoring/status?lang=${lang}`);
    await type(visit.page, '#receipt', receipt.toLowerCase().replaceAll('-', ' '));
    await follow(visit.page, 'main form button');
    expect(receiptOf(visit)).toBe(receipt);
    expect(await textsOf(visit.page, 'main [aria-current=step], main .dk-line [aria-current]')).not.toEqual([]);
  });

  it('leaves nothing behind and asks nobody else', async () => {
    expect(visit.watch.violations).toEqual([]);
    expect(await visit.watch.kept()).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.kit]));
  });
});

it('a question is confirmed by the code of the mail, and not by another', async () => {
  const visit = await world.visit(`${world.kit}/bj/mentoring/request?lang=en`, { script: false });
  await ask(visit, 'code@example.org');
  const code = /\b\d{3} ?\d{3}\b/.exec((await mailTo('code@example.org')).text)![0].replace(' ', '');
  await type(visit.page, '#code', code === '111111' ? '222222' : '111111');
  await follow(visit.page, 'form:has(#code) button');
  expect(await visit.page.$('#code[aria-invalid=true]')).not.toBeNull();
  await type(visit.page, '#code', code);
  await follow(visit.page, 'form:has(#code) button');
  expect(await visit.page.$('#code')).toBeNull();
  await visit.close();
});
