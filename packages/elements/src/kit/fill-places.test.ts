import { aTimeout, expect, fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { kit } from '../test/fixtures.js';
import { fillPlaces } from './fill-places.js';

const widgets = 'diaspora-directory, spotlight-carousel, mentor-request';

let loaded: string[] = [];
let load: (url: string) => Promise<unknown>;
const start = () =>
  fillPlaces({
    origin: kit,
    moduleUrl: (name) => `${kit}/v1/${name}.js`,
    load: (url) => {
      loaded.push(url);
      return load(url);
    },
  });

const space = html`<div style="height: 3000px"></div>`;

/** A page with its content below the view. */
const below = (content: TemplateResult) => fixture(html`<main>${space}${content}${space}</main>`);

/** The intersections of this frame have been told. */
const seen = async () => {
  await nextFrame();
  await nextFrame();
  await aTimeout(0);
};

const comeNear = async (element: Element) => {
  scrollTo(0, element.getBoundingClientRect().top + scrollY - innerHeight - 300);
  await seen();
};

const attributesOf = (element: Element) =>
  Object.fromEntries(
    [...element.attributes].filter(({ name }) => name !== 'style').map(({ name, value }) => [name, value]),
  );

const saveData = (saves: boolean) =>
  Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: saves } });

describe('the loader', () => {
  before(start);
  beforeEach(() => {
    loaded = [];
    load = async () => undefined;
    scrollTo(0, 0);
    saveData(false);
  });
  after(() => saveData(false));

  it('fills a link below the view when it comes near, not before, and keeps the link inside', async () => {
    const page = await below(html`<p><a href="${kit}/bj/directory?lang=fr#embed">Annuaire</a></p>`);
    const link = page.querySelector('a')!;
    await seen();
    expect(page.querySelector(widgets)).to.equal(null);
    expect(loaded).to.deep.equal([]);

    await comeNear(link);
    const element = page.querySelector('diaspora-directory')!;
    expect(attributesOf(element)).to.include({ mission: 'bj', lang: 'fr' });
    expect([...element.childNodes]).to.deep.equal([link]);
    expect(loaded).to.deep.equal([`${kit}/v1/diaspora-directory.js`]);
  });

  it('loads nothing for a link that left the page as it came near', () => {
    const real = globalThis.IntersectionObserver;
    let tell: (entries: object[]) => void;
    class Told {
      constructor(callback: typeof tell) {
        tell = callback;
      }
      observe() {}
      unobserve() {}
    }
    globalThis.IntersectionObserver = Told as unknown as typeof real;
    const brought: string[] = [];
    fillPlaces({ origin: kit, moduleUrl: (name) => name, load: async (url) => void brought.push(url) });
    globalThis.IntersectionObserver = real;

    const target = Object.assign(document.createElement('a'), { href: `${kit}/bj/directory#embed` });
    const near = { isIntersecting: true, target, boundingClientRect: new DOMRect(0, innerHeight + 300, 100, 20) };
    tell!([near]);
    expect(brought).to.deep.equal([]);

    document.body.append(target);
    tell!([near]);
    expect(brought).to.deep.equal(['diaspora-directory']);
    target.parentElement!.remove();
  });

  it('keeps the place free while the widget is on its way', async () => {
    const page = await below(html`<p><a href="${kit}/bj/directory#embed">Directory</a></p>`);
    await comeNear(page.querySelector('a')!);
    expect(page.querySelector(widgets)!.clientHeight).to.equal(innerHeight);
  });

  it('fills a marked element with what its attributes say, and nothing else of them', async () => {
    const page = await below(html`
      <div
        data-diaspora-kit="mentor-request"
        data-mission="bj"
        data-theme="dark"
        data-mentor="k7m2p9"
        data-onclick="alert(1)"
      >
        <a href="${kit}/bj/mentoring/request">Ask</a>
      </div>
    `);
    await comeNear(page.querySelector('a')!);
    const element = page.querySelector('[data-diaspora-kit] > mentor-request')!;
    expect(attributesOf(element)).to.deep.equal({ mission: 'bj', theme: 'dark', mentor: 'k7m2p9' });
    expect(element.querySelector('a')!.textContent).to.equal('Ask');
  });

  it('understands the addresses of all three widgets, and no others', async () => {
    const page = await below(html`
      <a href="${kit}/bj/spotlight/#embed">1</a>
      <a href="${kit}/bj/mentoring/request?mentor=a1&amp;theme=light#embed">2</a>
      <a href="${kit}/bj/directory/k7m2p9#embed">a profile</a>
      <a href="${kit}/bj/constructor#embed">a trap</a>
      <a href="${kit}/bj/directory">without mark</a>
      <a href="https://elsewhere.example/bj/directory#embed">another origin</a>
      <div data-diaspora-kit="toString" data-mission="bj"><a href="${kit}/bj#embed">unknown</a></div>
    `);
    await comeNear(page.querySelector('a')!);
    expect(
      [...page.querySelectorAll(widgets)].map((element) => [element.localName, attributesOf(element)]),
    ).to.deep.equal([
      ['spotlight-carousel', { mission: 'bj' }],
      ['mentor-request', { mission: 'bj', mentor: 'a1', theme: 'light' }],
    ]);
  });

  it('gives a directory the search of its link', async () => {
    const page = await below(html`<p><a href="${kit}/bj/directory?sector=A&amp;q=eau&amp;lang=fr#embed">Eau</a></p>`);
    await comeNear(page.querySelector('a')!);
    expect(attributesOf(page.querySelector('diaspora-directory')!)).to.deep.equal({
      mission: 'bj',
      lang: 'fr',
      search: '?sector=A&q=eau&lang=fr',
    });
  });

  it('asks for one module with all widgets where several kinds are wanted', async () => {
    const page = await below(html`
      <p><a href="${kit}/bj/directory#embed">Directory</a></p>
      <div data-diaspora-kit="spotlight" data-mission="bj"><a href="${kit}/bj/spotlight">Stories</a></div>
    `);
    await comeNear(page.querySelector('a')!);
    expect(new Set(loaded)).to.deep.equal(new Set([`${kit}/v1/elements.js`]));
  });

  it('lets the first of several directories keep its state in the address', async () => {
    const page = await below(html`
      <p><a href="${kit}/bj/directory#embed">First</a></p>
      <p><a href="${kit}/tg/directory#embed">Second</a></p>
    `);
    await comeNear(page.querySelector('a')!);
    const [first, second] = page.querySelectorAll('diaspora-directory');
    expect(first!.hasAttribute('no-url')).to.equal(false);
    expect(second!.hasAttribute('no-url')).to.equal(true);
  });

  it('takes no address that a directory on the page has already', async () => {
    const page = await below(html`
      <p><a href="${kit}/bj/directory#embed">Late</a></p>
      <diaspora-directory mission="tg"><a href="${kit}/tg/directory">There</a></diaspora-directory>
    `);
    await comeNear(page.querySelector('a')!);
    expect(page.querySelector('p diaspora-directory')!.hasAttribute('no-url')).to.equal(true);
  });

  describe('in view', () => {
    it('moves nothing by itself, and fills a link that is followed', async () => {
      const page = await fixture(html`<p><a href="${kit}/bj/directory?lang=en#embed">Directory of Benin</a></p>`);
      await seen();
      expect(page.querySelector(widgets)).to.equal(null);

      page.querySelector('a')!.click();
      const element = page.querySelector('diaspora-directory')!;
      expect(loaded).to.deep.equal([`${kit}/v1/diaspora-directory.js`]);
      expect(document.activeElement).to.equal(element);
      expect([element.role, element.ariaLabel]).to.deep.equal(['region', 'Directory of Benin']);
    });

    it('fills a place that was kept free', async () => {
      const page = await fixture(html`
        <div data-diaspora-kit="directory" data-mission="bj" style="min-height: 400px">
          <a href="${kit}/bj/directory">Directory</a>
        </div>
      `);
      await waitUntil(() => page.querySelector('diaspora-directory'));
      expect(page.querySelector('diaspora-directory')!.hasAttribute('style')).to.equal(false);
    });

    it('fills a place without a link: there is nothing to follow', async () => {
      saveData(true);
      const page = await fixture(html`<div data-diaspora-kit="spotlight" data-mission="bj"></div>`);
      await waitUntil(() => page.querySelector('spotlight-carousel'));
    });

    it('leaves a new tab, a new window and other links to the browser', async () => {
      const page = await fixture(html`
        <p>
          <a href="${kit}/bj/directory#embed">Directory</a>
          <a href="${kit}/bj/directory#embed" target="_blank">In a new tab</a>
          <a href="${kit}/bj/directory">Plain</a>
        </p>
      `);
      const [directory, ...others] = page.querySelectorAll('a');
      /** Whether the loader takes the click. */
      const takes = (link: Element, how: MouseEventInit) => {
        let taken = false;
        const look = (event: Event) => {
          taken = event.defaultPrevented;
          event.preventDefault();
        };
        window.addEventListener('click', look, { once: true });
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...how }));
        return taken;
      };
      for (const how of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])
        expect(takes(directory!, how), JSON.stringify(how)).to.equal(false);
      for (const link of others) expect(takes(link, {}), link.text).to.equal(false);
      expect(page.querySelector(widgets)).to.equal(null);
    });

    it('fetches the module when the link is pointed at', async () => {
      const page = await fixture(
        html`<p>
          <a href="${kit}/bj/spotlight#embed"><b>Stories</b></a>
        </p>`,
      );
      page.querySelector('b')!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      expect(new Set(loaded)).to.deep.equal(new Set([`${kit}/v1/spotlight-carousel.js`]));
      expect(page.querySelector(widgets)).to.equal(null);
    });
  });

  it('waits to be asked where the reader saves data', async () => {
    saveData(true);
    const page = await below(html`<p><a href="${kit}/bj/directory#embed">Directory</a></p>`);
    const link = page.querySelector('a')!;
    await comeNear(link);
    link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(page.querySelector(widgets)).to.equal(null);
    expect(loaded).to.deep.equal([]);
    link.click();
    expect(page.querySelector(widgets)).to.not.equal(null);
  });

  it('leaves the link, and no empty place, where the module does not come', async () => {
    load = () => Promise.reject(new TypeError('blocked'));
    const page = await below(html`<p><a href="${kit}/bj/directory#embed">Directory</a></p>`);
    const link = page.querySelector('a')!;
    await comeNear(link);
    expect(link.closest('diaspora-directory')).to.not.equal(null);
    expect(link.closest('p')!.clientHeight).to.be.lessThan(50);
    expect(link.checkVisibility()).to.equal(true);
  });

  it('fills what comes into the page later, and what comes again', async () => {
    const page = await below(html`<div id="view"></div>`);
    const view = page.querySelector('#view')!;
    for (const mission of ['bj', 'tg', 'bj']) {
      const link = document.createElement('a');
      link.href = `${kit}/${mission}/directory#embed`;
      link.textContent = mission;
      scrollTo(0, 0);
      view.replaceChildren(link);
      await seen();
      expect(view.querySelector(widgets)).to.equal(null);
      await comeNear(view);
      const element = view.querySelector('diaspora-directory')!;
      expect(attributesOf(element)).to.deep.equal({ mission });
    }
  });

  it('does no harm twice', async () => {
    start();
    const page = await below(html`<p><a href="${kit}/bj/directory#embed">Directory</a></p>`);
    await comeNear(page.querySelector('a')!);
    expect(page.querySelectorAll(widgets)).to.have.length(1);
    expect(loaded).to.have.length(1);

    const inView = await fixture(html`<p><a href="${kit}/bj/mentoring/request#embed">Ask</a></p>`);
    inView.querySelector('a')!.click();
    expect(inView.querySelectorAll(widgets)).to.have.length(1);
  });
});
