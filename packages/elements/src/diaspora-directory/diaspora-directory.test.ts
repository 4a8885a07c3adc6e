import type { Client, ProblemBody, Profiles } from '@diaspora-kit/contract';
import { ApiProblem } from '@diaspora-kit/contract/client';
import { expect, fixture, fixtureCleanup, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { patience } from '../base/asking.js';
import { bridge, fakeClient, found, hodan, hodanInFull } from '../test/fixtures.js';
import './diaspora-directory.js';
import type { DiasporaDirectory } from './diaspora-directory.js';

type ListProfiles = Client['listProfiles'];
type Query = Parameters<ListProfiles>[0];

const link = html`<a href="https://kit.example/dj/directory">Directory</a>`;

/** A directory whose server answers with `answer(query)`; `asked` has every query so far. */
async function mount(
  answer: (query: Query) => Profiles | Promise<Profiles> = () => found,
  lang = 'en',
  profile = hodanInFull,
) {
  const asked: Query[] = [];
  const client = fakeClient({
    listProfiles: async (query) => {
      asked.push(query);
      return answer(query);
    },
    getProfile: async () => profile,
  });
  const element = await fixture<DiasporaDirectory>(
    html`<diaspora-directory mission="dj" lang=${lang} .client=${client}>${link}</diaspora-directory>`,
  );
  const all = <Found extends HTMLElement = HTMLElement>(selector: string) => [
    ...element.renderRoot.querySelectorAll<Found>(selector),
  ];
  const one = <Found extends HTMLElement = HTMLElement>(selector: string) => {
    const [first] = all<Found>(selector);
    if (!first) throw new Error(`There is no ${selector}.`);
    return first;
  };
  const button = (text: string) => {
    const match = all('button').find(({ textContent }) => textContent?.includes(text));
    if (!match) throw new Error(`There is no button “${text}”.`);
    return match;
  };
  const says = (text: string) =>
    waitUntil(() => element.renderRoot.textContent?.includes(text), `The directory never said “${text}”.`, {
      timeout: 5000,
    });
  return {
    element,
    asked,
    all,
    one,
    button,
    says,
    names: () => all('.dk-card__name').map((n) => n.textContent?.trim()),
  };
}

const refusal = (code: ProblemBody['code'], title: string) =>
  new ApiProblem({ type: 'about:blank', code, title, status: 500 });

const parameter = () => new URLSearchParams(location.search).get('dk');

describe('<diaspora-directory>', () => {
  const before = location.href;
  const usual = { ...patience };
  afterEach(() => {
    history.replaceState(null, '', before);
    Object.assign(patience, usual);
  });

  it('shows what the server found, with its own count', async () => {
    const { says, names, one } = await mount();
    await says('2 entries');
    expect(names()).to.deep.equal([hodan.name, bridge.name]);
    expect(one('[role=status]').textContent).to.equal('2 entries');
  });

  it('can be used by everybody, open and closed', async () => {
    const { element, says, button, one } = await mount();
    await says('2 entries');
    button('Filters').click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
    one('.dk-card__name a').click();
    await says('I grew up in Obock');
    await expect(element).to.be.accessible();
  });

  it('searches while one types, and leaves out of the address what is the default', async () => {
    const { asked, one, says } = await mount((query) => ({ ...found, totalLabel: query.q ? '1 entry' : '2 entries' }));
    await says('2 entries');
    one('input[type=search]').focus();
    await sendKeys({ type: 'cold' });
    await says('1 entry');
    expect(asked.at(-1)).to.deep.equal({ mission: 'dj', lang: 'en', q: 'cold' });
    expect(parameter()).to.equal('q=cold');
  });

  it('searches at once on Enter', async () => {
    const { asked, one, says } = await mount();
    await says('2 entries');
    one('input[type=search]').focus();
    await sendKeys({ type: 'port' });
    await sendKeys({ press: 'Enter' });
    expect(asked.at(-1)?.q).to.equal('port');
  });

  it('filters by every box that is ticked, and by none that is removed again', async () => {
    const { asked, all, button, says, element } = await mount((query) => ({
      ...found,
      applied: [query.offer ?? []].flat().map((code) => ({ name: 'offer', code, label: `Offer ${code}` })),
    }));
    await says('2 entries');
    all<HTMLInputElement>('[part=facet] input')
      .slice(0, 2)
      .forEach((box) => box.click());
    await says('Offer technology');
    expect(asked.at(-1)?.offer).to.deep.equal(['mentoring', 'technology']);
    expect(parameter()).to.equal('offer=mentoring&offer=technology');
    button('Offer mentoring').click();
    await waitUntil(() => !element.renderRoot.textContent?.includes('Offer mentoring'));
    expect(asked.at(-1)?.offer).to.deep.equal(['technology']);
    expect(all<HTMLInputElement>('[part=facet] input').map((box) => box.checked)).to.deep.equal([
      false,
      true,
      false,
      false,
    ]);
  });

  it('moves the focus to the count when the chip that held it is gone', async () => {
    const { element, button, says } = await mount((query) => ({
      ...found,
      applied: query.offer ? [{ name: 'offer', code: 'mentoring', label: 'By mentoring' }] : [],
    }));
    await says('2 entries');
    element.renderRoot.querySelector<HTMLInputElement>('[part=facet] input')!.click();
    await says('By mentoring');
    button('By mentoring').focus();
    button('By mentoring').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.textContent === '2 entries');
  });

  it('says a small number as a limit', async () => {
    const { says } = await mount();
    await says('under 5');
  });

  it('sorts', async () => {
    const { asked, one, says } = await mount();
    await says('2 entries');
    const select = one<HTMLSelectElement>('select');
    select.value = 'name';
    select.dispatchEvent(new Event('change'));
    expect(asked.at(-1)?.sort).to.equal('name');
  });

  it('never ends in a dead end: says which filter to drop, and whom to ask', async () => {
    const { asked, one, button, says } = await mount((query) =>
      query.q
        ? {
            ...found,
            items: [],
            total: 0,
            totalLabel: 'No entries',
            drop: [{ name: 'q', code: null, label: '“zzz”: 2 entries without it', total: 2 }],
          }
        : found,
    );
    await says('2 entries');
    one('input[type=search]').focus();
    await sendKeys({ type: 'zzz' });
    await sendKeys({ press: 'Enter' });
    await says('No entry matches');
    expect(one<HTMLAnchorElement>('[part=empty] a').href).to.equal(found.askUrl);
    button('2 entries without it').click();
    await says('2 entries');
    expect(asked.at(-1)?.q).to.equal(undefined);
    expect(one<HTMLInputElement>('input[type=search]').value).to.equal('');
  });

  it('offers another spelling', async () => {
    const { asked, button, says } = await mount(() => ({
      ...found,
      suggestion: { q: 'engineer', label: 'Did you mean “engineer”?' },
    }));
    await says('Did you mean');
    button('Did you mean').click();
    expect(asked.at(-1)?.q).to.equal('engineer');
  });

  it('appends more and moves the focus to the first new card', async () => {
    const { element, asked, names, button, says } = await mount((query) =>
      query.after ? { ...found, items: [{ ...bridge, slug: 'third', name: 'Third' }] } : { ...found, next: 'cursor' },
    );
    await says('2 entries');
    button('Show more').click();
    button('Show more').click();
    await says('Third');
    expect(asked.map(({ after }) => after)).to.deep.equal([undefined, 'cursor']);
    expect(names()).to.have.length(3);
    await waitUntil(() => element.shadowRoot?.activeElement?.textContent === 'Third');
    expect(() => button('Show more')).to.throw();
  });

  it('starts again when the cursor is too old', async () => {
    let fresh = 0;
    const { asked, button, says } = await mount((query) => {
      if (query.after) throw refusal('cursor-expired', 'Too old');
      fresh += 1;
      return { ...found, next: 'cursor', totalLabel: `Answer ${fresh}` };
    });
    await says('Answer 1');
    button('Show more').click();
    await says('Answer 2');
    expect(asked.at(-1)?.after).to.equal(undefined);
  });

  it('opens a profile in place, and comes back to the card it came from', async () => {
    const { element, all, button, says } = await mount();
    await says('2 entries');
    const opened = new Promise((resolve) =>
      element.addEventListener('diaspora-directory-opened', ({ slug }) => resolve(slug)),
    );
    all('.dk-card__name a')[1]!.click();
    expect(await opened).to.equal(bridge.slug);
    await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'h2');
    expect(parameter()).to.equal('profile=health-bridge');
    button('Back to the directory').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.textContent === bridge.name);
    expect(parameter()).to.equal(null);
  });

  it('leads from a profile to its owner, and to its claim, only where the answer does', async () => {
    const ways = {
      contactUrl: 'https://kit.example/dj/directory/k7m2p9/contact?lang=en',
      claimUrl: 'https://kit.example/dj/directory/k7m2p9/claim?lang=en',
    };
    for (const [given, labels] of [
      [ways, [hodanInFull.text.write, hodanInFull.text.claim]],
      [{ contactUrl: null, claimUrl: null }, []],
    ] as const) {
      const { all, says } = await mount(undefined, 'en', { ...hodanInFull, requestUrl: null, ...given });
      await says('2 entries');
      all('.dk-card__name a')[0]!.click();
      await says(hodanInFull.text.correct);
      const leads = (url: string) => all<HTMLAnchorElement>('a').filter(({ href }) => href === url);
      const shown = Object.values(ways).flatMap((url) => leads(url).map(({ textContent }) => textContent));
      expect(shown).to.deep.equal(labels);
      expect(all('.dk-actions')).to.have.length(labels.length && 1);
      history.replaceState(null, '', before);
      fixtureCleanup();
    }
  });

  it('can be used with the keyboard alone', async () => {
    const { element, one, says } = await mount();
    await says('2 entries');
    const focused = () => element.shadowRoot?.activeElement;
    one('input[type=search]').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()?.textContent).to.equal('Search');
    one('.dk-card__name a').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.localName === 'h2');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused()?.textContent).to.include('Back to the directory');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.textContent === hodan.name);
  });

  it('leaves a profile to the page around when that says so', async () => {
    const { element, one, says } = await mount();
    await says('2 entries');
    let slug = '';
    element.addEventListener('diaspora-directory-open', (event) => {
      slug = event.slug;
      event.preventDefault();
    });
    one('.dk-card__name a').click();
    await element.updateComplete;
    expect(slug).to.equal(hodan.slug);
    expect(element.renderRoot.querySelector('[part=profile]')).to.equal(null);
  });

  it('follows the browser’s Back button', async () => {
    const { element, one, says } = await mount();
    await says('2 entries');
    one('.dk-card__name a').click();
    await says('I grew up in Obock');
    history.back();
    await waitUntil(() => element.renderRoot.querySelector('.dk-cards'));
  });

  it('begins where the address says', async () => {
    history.replaceState(null, '', '?dk=q%3Dport%26residence%3DFR%26nonsense%3D1');
    const { asked } = await mount();
    expect(asked).to.deep.equal([{ mission: 'dj', lang: 'en', q: 'port', residence: ['FR'] }]);
  });

  describe('with a search to start with', () => {
    const start = async () => {
      const asked: Query[] = [];
      const element = await fixture<DiasporaDirectory>(
        html`<diaspora-directory
          mission="dj"
          lang="en"
          search="?lang=fr&amp;offer=mentoring&amp;q=port"
          .client=${fakeClient({
            listProfiles: async (query) => {
              asked.push(query);
              return { ...found, applied: [{ name: 'offer', code: 'mentoring', label: 'Mentoring' }] };
            },
          })}
        ></diaspora-directory>`,
      );
      const clear = () =>
        [...element.renderRoot.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Clear'))!;
      await waitUntil(clear);
      return { asked, clear: clear() };
    };

    it('makes it, and leaves it out of the address', async () => {
      const { asked } = await start();
      expect(asked).to.deep.equal([{ mission: 'dj', lang: 'en', q: 'port', offer: ['mentoring'] }]);
      expect(parameter()).to.equal(null);
    });

    it('lets the reader’s own search win, the plainest too', async () => {
      history.replaceState(null, '', '?dk=residence%3DFR');
      const first = await start();
      expect(first.asked).to.deep.equal([{ mission: 'dj', lang: 'en', residence: ['FR'] }]);
      first.clear.click();
      expect(parameter()).to.equal('');
      fixtureCleanup();
      expect((await start()).asked).to.deep.equal([{ mission: 'dj', lang: 'en' }]);
    });
  });

  it('keeps out of the address when told to', async () => {
    const { element, one, says, asked } = await mount();
    element.noUrl = true;
    element.toggleAttribute('no-url', true);
    await says('2 entries');
    one<HTMLInputElement>('[part=facet] input').click();
    expect(asked).to.have.length(2);
    expect(parameter()).to.equal(null);
  });

  it('gives a second directory an address of its own', async () => {
    const { says } = await mount();
    await says('2 entries');
    const second = await fixture<DiasporaDirectory>(
      html`<diaspora-directory
        id="more"
        mission="dj"
        lang="en"
        .client=${fakeClient({ listProfiles: async () => found })}
      ></diaspora-directory>`,
    );
    await waitUntil(() => second.renderRoot.querySelector<HTMLInputElement>('[part=facet] input'));
    second.renderRoot.querySelector<HTMLInputElement>('[part=facet] input')!.click();
    expect(parameter()).to.equal(null);
    expect(new URLSearchParams(location.search).get('dk-more')).to.equal('offer=mentoring');
  });

  it('shows the address when it may not copy it', async () => {
    const { one, button, says } = await mount();
    await says('2 entries');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    button('Share this search').click();
    await says('Copy this address');
    expect(one('.directory__address bdi').textContent).to.equal(location.href);
    delete (navigator as { clipboard?: unknown }).clipboard;
  });

  it('keeps its link in sight until the answer is there', async () => {
    let resolve: (answer: Profiles) => void = () => undefined;
    const { one, says, element } = await mount(() => new Promise((done) => (resolve = done)));
    expect(one<HTMLSlotElement>('slot').assignedElements()).to.have.length(1);
    resolve(found);
    await says('2 entries');
    expect(element.renderRoot.querySelector('slot')).to.equal(null);
  });

  it('says what failed, keeps the link, and tries again', async () => {
    let answers = 0;
    const { one, button, says } = await mount(() => {
      answers += 1;
      if (answers === 1) throw new TypeError('Failed to fetch');
      return found;
    });
    await says('The directory did not answer');
    expect(one('slot')).to.be.ok;
    button('Try again').click();
    await says('2 entries');
  });

  it('says that the connection is slow, and keeps waiting', async () => {
    patience.slow = 5;
    const { says, one } = await mount(() => new Promise(() => undefined));
    await says('The connection is slow');
    expect(one('slot')).to.be.ok;
  });

  it('gives up waiting', async () => {
    patience.fail = 5;
    const { says } = await mount(() => new Promise(() => undefined));
    await says('The directory did not answer');
  });

  it('keeps the cards while offline, and asks again when the connection is back', async () => {
    let online = true;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    const { names, one, says } = await mount(() => {
      if (!online) throw new TypeError('Failed to fetch');
      return found;
    });
    await says('2 entries');
    online = false;
    one<HTMLInputElement>('[part=facet] input').click();
    await says('You are offline');
    expect(names()).to.have.length(2);
    online = true;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => !one('.dk-widget').textContent?.includes('You are offline'));
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

  it('runs from right to left in Arabic', async () => {
    const { element, one, says } = await mount(() => ({ ...found, lang: 'ar' }), 'ar');
    await says('2 entries');
    expect(one('.dk-widget').dir).to.equal('rtl');
    const avatar = element.renderRoot.querySelector('.dk-avatar')!.getBoundingClientRect();
    expect(avatar.left).to.be.greaterThan(one('.dk-card__name').getBoundingClientRect().left);
  });

  it('shows a photograph in place of the drawn picture, of the same size', async () => {
    const url = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const [first, second] = found.items;
    const items = [{ ...first!, photo: { url, srcset: `${url} 96w`, width: 320, height: 320 } }, second!];
    const { element, one, says } = await mount(() => ({ ...found, items }));
    await says('2 entries');
    const photo = one<HTMLImageElement>('img.dk-avatar');
    expect([photo.alt, photo.loading, photo.sizes]).to.deep.equal(['', 'lazy', '52px']);
    const drawn = element.renderRoot.querySelector('svg.dk-avatar')!.getBoundingClientRect();
    const { width, height } = photo.getBoundingClientRect();
    expect([width, height]).to.deep.equal([drawn.width, drawn.height]);
    await expect(element).shadowDom.to.be.accessible();
  });

  describe('with more cards than are in sight', () => {
    const many = async () => {
      const items = Array.from({ length: 40 }, (_, at) => ({ ...hodan, slug: `card-${at}`, name: `Card ${at}` }));
      const { all, says } = await mount(() => ({ ...found, items }));
      await says('Card 39');
      const drawn = () => all('.dk-card__name').map((name) => name.checkVisibility({ contentVisibilityAuto: true }));
      scrollTo(0, 0);
      await waitUntil(() => drawn()[0] && !drawn()[39], 'All are laid out, or none.', { timeout: 5000 });
      return { drawn, last: all('.dk-card')[39]! };
    };

    it('lays out the others when they come near', async () => {
      const { drawn, last } = await many();
      last.scrollIntoView();
      await waitUntil(() => drawn()[39]);
    });

    it('lays out all for paper', async () => {
      if (!navigator.userAgent.includes('Chrome/')) return; // only Chromium can be told
      const { drawn } = await many();
      await emulateMedia({ media: 'print' });
      await waitUntil(() => drawn().every(Boolean));
      await emulateMedia({ media: 'screen' });
    });
  });

  it('stays within a narrow column', async () => {
    await setViewport({ width: 320, height: 700 });
    const { element, says } = await mount();
    await says('2 entries');
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    await setViewport({ width: 1024, height: 768 });
  });

  it('never says in an event what was typed', async () => {
    const { element, one, says } = await mount();
    await says('2 entries');
    const search = oneEvent(element, 'diaspora-directory-search');
    one('input[type=search]').focus();
    await sendKeys({ type: 'secret' });
    await sendKeys({ press: 'Enter' });
    expect(JSON.stringify({ ...(await search) })).to.not.include('secret');
  });
});
