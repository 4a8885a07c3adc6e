import type { Client, ProblemBody, Spotlights } from '@diaspora-kit/contract';
import { ApiProblem } from '@diaspora-kit/contract/client';
import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { patience } from '../base/asking.js';
import { fakeClient, kit, stories } from '../test/fixtures.js';
import './spotlight-carousel.js';
import type { SpotlightCarousel } from './spotlight-carousel.js';

type Ask = Client['listSpotlights'];

const link = html`<a href="${kit}/dj/spotlight">Stories</a>`;

/** A carousel whose server answers with `answer()`, in a column of `width` pixels. */
async function mount(
  answer: () => Spotlights | Promise<Spotlights> = () => stories,
  { lang = 'en', width = 360 } = {},
) {
  await setViewport({ width, height: 800 });
  const listSpotlights: Ask = async () => answer();
  const element = await fixture<SpotlightCarousel>(
    html`<spotlight-carousel mission="dj" lang=${lang} .client=${fakeClient({ listSpotlights })}
      >${link}</spotlight-carousel
    >`,
  );
  const all = <Found extends HTMLElement = HTMLElement>(selector: string) => [
    ...element.renderRoot.querySelectorAll<Found>(selector),
  ];
  const one = <Found extends HTMLElement = HTMLElement>(selector: string) => {
    const [first] = all<Found>(selector);
    if (!first) throw new Error(`There is no ${selector}.`);
    return first;
  };
  const says = (text: string) =>
    waitUntil(() => element.renderRoot.textContent?.includes(text), `The carousel never said “${text}”.`);
  const stands = (text: string) =>
    waitUntil(() => all('[part=controls] p')[0]?.textContent === text, `It never stood at “${text}”.`);
  const controls = () => all<HTMLButtonElement>('[part=controls] button');
  return { element, all, one, says, stands, controls, spoken: () => one('[role=status]').textContent };
}

const refusal = (code: ProblemBody['code'], title: string) =>
  new ApiProblem({ type: 'about:blank', code, title, status: 500 });

const arabic: Spotlights = {
  ...stories,
  lang: 'ar',
  items: stories.items.map((story) => ({ ...story, lang: 'ar', quote: 'عدت بحقيبة من موازين الحرارة.' })),
};

/** Where a story's link leads is another page; the tests stay. */
const stay = (event: Event) => event.preventDefault();

/** Only Chromium can be told; the others are started with less motion. */
const canBeTold = navigator.userAgent.includes('Chrome/');
const motion = async (reducedMotion: 'reduce' | 'no-preference') => {
  if (canBeTold) await emulateMedia({ reducedMotion });
};

describe('<spotlight-carousel>', () => {
  before(() => motion('reduce'));
  after(async () => {
    await motion('no-preference');
    await setViewport({ width: 800, height: 600 });
  });

  it('shows each story with its quotation, its link and its action', async () => {
    const { all, one, says } = await mount();
    await says('Story 1 of 3');
    expect(all('[part=slide]')).to.have.length(3);
    expect(one('.dk-slide__quote').textContent).to.equal(stories.items[0]!.quote);
    expect(one('.dk-slide__quote').dir).to.equal('auto');
    expect(one<HTMLAnchorElement>('.dk-slide .dk-more').href).to.equal(`${kit}/dj/spotlight/cold-rooms`);
    expect(one('.dk-slide .dk-more').textContent).to.contain('Story 1');
    expect(one<HTMLAnchorElement>('[part=action]').href).to.equal(`${kit}/dj/mentoring/request?mentor=k7m2p9`);
    expect(one('.dk-badge--demo').textContent).to.equal('Fictional');
  });

  it('can be used by everybody', async () => {
    const { element, says, one } = await mount();
    await says('Story 1 of 3');
    await expect(element).to.be.accessible();
    expect(one('section').getAttribute('aria-roledescription')).to.equal('carousel');
    expect(one('section').getAttribute('aria-label')).to.equal('Stories');
  });

  it('moves by its buttons as far as there are stories, and says where that led', async () => {
    const { stands, controls, spoken } = await mount();
    await stands('Story 1 of 3');
    const [previous, next] = controls();
    const off = () => controls().map((button) => button.getAttribute('aria-disabled'));
    expect(off()).to.deep.equal(['true', 'false']);
    expect(spoken()).to.equal('');
    next!.click();
    await stands('Story 2 of 3');
    expect(spoken()).to.equal('Story 2 of 3');
    expect(off()).to.deep.equal(['false', 'false']);
    next!.click();
    await stands('Story 3 of 3');
    expect(off()).to.deep.equal(['false', 'true']);
    previous!.click();
    await stands('Story 2 of 3');
  });

  it('follows a swipe without saying so', async () => {
    const { one, stands, spoken, controls } = await mount();
    await stands('Story 1 of 3');
    controls()[1]!.click();
    await stands('Story 2 of 3');
    one('[part=track]').scrollTo({ left: 9999 });
    await stands('Story 3 of 3');
    expect(spoken()).to.equal('');
  });

  it('moves by the keyboard', async () => {
    const { one, stands } = await mount();
    await stands('Story 1 of 3');
    one('[part=track]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await stands('Story 2 of 3');
    await sendKeys({ press: 'End' });
    await stands('Story 3 of 3');
    await sendKeys({ press: 'ArrowLeft' });
    await stands('Story 2 of 3');
    await sendKeys({ press: 'Home' });
    await stands('Story 1 of 3');
  });

  it('runs from right to left in Arabic, its arrows too', async () => {
    const { all, one, stands } = await mount(() => arabic, { lang: 'ar' });
    await stands('Story 1 of 3');
    const [first, second] = all('[part=slide]').map((slide) => slide.getBoundingClientRect());
    expect(first!.left).to.be.greaterThan(second!.left);
    one('[part=track]').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await stands('Story 2 of 3');
    await sendKeys({ press: 'End' });
    await stands('Story 3 of 3');
  });

  it('jumps for who wants less motion, and glides for the others', async () => {
    const { one, stands } = await mount();
    await stands('Story 1 of 3');
    expect(getComputedStyle(one('[part=track]')).scrollBehavior).to.equal('auto');
    if (!canBeTold) return;
    await motion('no-preference');
    expect(getComputedStyle(one('[part=track]')).scrollBehavior).to.equal('smooth');
    await motion('reduce');
  });

  it('shows three side by side in a wide column, without controls', async () => {
    const { all, one, says } = await mount(() => stories, { width: 1280 });
    await says('Read the story');
    const track = one('[part=track]');
    expect(track.scrollWidth).to.equal(track.clientWidth);
    expect(getComputedStyle(one('[part=controls]')).display).to.equal('none');
    const tops = new Set(all('[part=slide]').map((slide) => slide.getBoundingClientRect().top));
    expect(tops.size).to.equal(1);
  });

  it('keeps its controls where more than three do not fit', async () => {
    const four = { ...stories, items: [...stories.items, { ...stories.items[0]!, slug: 'fourth' }] };
    const { stands, controls } = await mount(() => four, { width: 1280 });
    await stands('Stories 1 to 3 of 4');
    controls()[1]!.click();
    await stands('Stories 2 to 4 of 4');
    expect(controls()[1]!.getAttribute('aria-disabled')).to.equal('true');
  });

  it('does not scroll the page sideways at 320 px', async () => {
    const { says } = await mount(() => stories, { width: 320 });
    await says('Story 1 of 3');
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('asks the page around before it follows a link, and says that it did', async () => {
    const { element, one, says } = await mount();
    await says('Story 1 of 3');
    const heard: string[] = [];
    element.addEventListener('spotlight-carousel-open', (event) => heard.push(`open ${event.slug}`));
    element.addEventListener('spotlight-carousel-opened', (event) => heard.push(`opened ${event.slug}`));
    element.addEventListener('click', stay);
    one('.dk-slide .dk-more').click();
    expect(heard).to.deep.equal(['open cold-rooms', 'opened cold-rooms']);
  });

  it('leaves a story to the page around when that says so', async () => {
    const { element, one, says } = await mount();
    await says('Story 1 of 3');
    let opened = 0;
    let prevented = false;
    element.addEventListener('spotlight-carousel-open', (event) => event.preventDefault());
    element.addEventListener('spotlight-carousel-opened', () => opened++);
    element.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    one('.dk-slide .dk-more').click();
    expect([opened, prevented]).to.deep.equal([0, true]);
  });

  it('holds the place of its stories while they are under way', async () => {
    let answer = (_: Spotlights) => {};
    const { element, one, stands } = await mount(() => new Promise((resolve) => (answer = resolve)));
    expect(one('[role=status]').textContent).to.equal('Loading');
    expect(one<HTMLSlotElement>('slot').assignedElements()).to.have.length(1);
    const before = one('.dk-carousel').getBoundingClientRect();
    answer(stories);
    await stands('Story 1 of 3');
    const after = one('.dk-carousel').getBoundingClientRect();
    expect(Math.abs(after.top - before.top)).to.be.below(1);
    expect(Math.abs(after.height - before.height)).to.be.below(30);
    expect(element.renderRoot.querySelector('.dk-bone')).to.equal(null);
  });

  it('says that there is no story yet, and where they will be', async () => {
    const { says, one, all } = await mount(() => ({ ...stories, items: [] }));
    await says('No story yet.');
    expect(all('[part=controls]')).to.have.length(0);
    expect(one<HTMLAnchorElement>('.dk-widget__foot a').href).to.equal(stories.url);
  });

  it('shows one story without controls', async () => {
    const { says, all } = await mount(() => ({ ...stories, items: stories.items.slice(0, 1) }));
    await says('Read the story');
    expect(all('[part=controls]')).to.have.length(0);
  });

  it('offers to try again, and the plain link, when the server fails', async () => {
    let working = false;
    const { one, says, stands } = await mount(() => {
      if (!working) throw refusal('internal-error', 'Something went wrong on our side');
      return stories;
    });
    await says('Something went wrong on our side');
    expect(one<HTMLSlotElement>('[part=error] slot').assignedElements()).to.have.length(1);
    working = true;
    one('[part=error] button').click();
    await stands('Story 1 of 3');
  });

  it('says in its own words what a gateway leaves unsaid', async () => {
    const { says } = await mount(() => {
      throw refusal('internal-error', '');
    });
    await says('The stories did not come');
  });

  it('gives up waiting', async () => {
    const before = { ...patience };
    Object.assign(patience, { slow: 10, fail: 400 });
    const { says } = await mount(() => new Promise(() => {}));
    await says('The connection is slow');
    await says('The stories did not come');
    Object.assign(patience, before);
  });

  it('comes back by itself when the connection does', async () => {
    let online = false;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    const { says, stands } = await mount(() => {
      if (!online) throw new TypeError('Failed to fetch');
      return stories;
    });
    await says('You are offline');
    online = true;
    window.dispatchEvent(new Event('online'));
    await stands('Story 1 of 3');
    delete (navigator as { onLine?: unknown }).onLine;
  });

  it('leaves only the link where there is no such mission', async () => {
    const { one, element } = await mount(() => {
      throw refusal('mission-not-found', 'No such mission');
    });
    await waitUntil(() => element.renderRoot.querySelector('.dk-skeleton') === null);
    expect(one<HTMLSlotElement>('slot').assignedElements()).to.have.length(1);
    expect(one('.dk-widget').textContent?.trim()).to.equal('');
  });

  it('still knows where it stands after it was moved in the page', async () => {
    const { element, one, stands, controls } = await mount();
    await stands('Story 1 of 3');
    element.parentElement!.append(element);
    await aTimeout(0);
    one('[part=track]').scrollTo({ left: 0 });
    controls()[1]!.click();
    await stands('Story 2 of 3');
  });
});
