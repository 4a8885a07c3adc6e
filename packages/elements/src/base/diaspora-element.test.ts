import type { Client } from '@diaspora-kit/contract';
import { operationUrl } from '@diaspora-kit/contract/client';
import { expect, fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { DiasporaDirectory } from '../diaspora-directory/diaspora-directory.js';
import { DiasporaJoin } from '../diaspora-join/diaspora-join.js';
import { MentorRequest } from '../mentor-request/mentor-request.js';
import { SpotlightCarousel } from '../spotlight-carousel/spotlight-carousel.js';
import { define } from './define.js';
import { startEarly } from './start-early.js';
import { fakeNetwork } from '../test/fake-network.js';
import { fakeClient, found, kit } from '../test/fixtures.js';

/** An answer that never comes. */
const silence = () => new Promise<never>(() => undefined);

const profiles = (query: string) => `${kit}/api/v1/missions/dj/profiles${query}`;

describe('every element', () => {
  let network: ReturnType<typeof fakeNetwork>;

  beforeEach(() => {
    network = fakeNetwork({
      [profiles('?lang=en')]: found,
      [profiles('?lang=fr')]: { ...found, lang: 'fr' },
      [profiles('?lang=ar')]: { ...found, lang: 'ar' },
      [profiles('')]: { ...found, lang: 'fr' },
      [`${kit}/v1/lang/fr.json`]: {
        'and {0} more': 'et {0} de plus',
        'under {0}': 'moins de {0}',
        'The stories did not come': 'Les récits n’ont pas pu être chargés',
      },
      [`${kit}/v1/lang/ar.json`]: { 'and {0} more': 'و{0} أخرى' },
    });
  });

  afterEach(() => network.restore());

  const textOf = (element: Element) => element.shadowRoot?.textContent ?? '';

  // First, because words are fetched once.
  it('says in the reader’s language that no answer came', async () => {
    const client = fakeClient({ listSpotlights: () => Promise.reject(new TypeError('Failed to fetch')) });
    const element = await fixture(
      html`<spotlight-carousel mission="dj" api=${kit} lang="fr" .client=${client}></spotlight-carousel>`,
    );
    await waitUntil(() => element.shadowRoot!.querySelector('[part=error]'));
    expect(textOf(element)).to.include('Les récits n’ont pas pu être chargés');
  });

  it('speaks its own language, two of them side by side', async () => {
    const page = await fixture(html`
      <div>
        <diaspora-directory mission="dj" api=${kit} lang="fr"></diaspora-directory>
        <diaspora-directory mission="dj" api=${kit} lang="en"></diaspora-directory>
      </div>
    `);
    const [french, english] = [page.children[0]!, page.children[1]!];
    await waitUntil(() => textOf(french).includes('de plus') && textOf(english).includes('1 more'));
    expect(textOf(french)).to.include('moins de 5');
    expect(textOf(french)).to.not.include('1 more');
    expect(textOf(english)).to.include('under 5');
    expect(textOf(english)).to.not.include('de plus');
  });

  it('takes the nearest language around it, through shadow roots', async () => {
    const page = await fixture(html`<div lang="ar-EG"><div id="host"></div></div>`);
    const root = page.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<diaspora-directory mission="dj" api="${kit}"></diaspora-directory>`;
    await waitUntil(() => textOf(root.firstElementChild!).includes('و1 أخرى'));
    expect(root.firstElementChild!.shadowRoot!.querySelector<HTMLElement>('.dk-widget')!.dir).to.equal('rtl');
  });

  it('speaks the mission’s language where the page names none the kit speaks', async () => {
    const element = await fixture(html`<diaspora-directory lang="de" mission="dj" api=${kit}></diaspora-directory>`);
    await waitUntil(() => textOf(element).includes('de plus'));
    expect(network.asked).to.include(profiles(''));
  });

  it('changes its language', async () => {
    const element = await fixture(html`<diaspora-directory lang="en" mission="dj" api=${kit}></diaspora-directory>`);
    await waitUntil(() => textOf(element).includes('1 more'));
    element.setAttribute('lang', 'fr');
    await waitUntil(() => textOf(element).includes('de plus'));
  });

  it('shares one request with all that ask the same', async () => {
    const page = await fixture(html`
      <div>
        <diaspora-directory mission="dj" api=${kit} lang="en"></diaspora-directory>
        <diaspora-directory mission="dj" api=${kit} lang="en"></diaspora-directory>
      </div>
    `);
    await waitUntil(() => [...page.children].every((element) => textOf(element).includes('2 entries')));
    expect(network.asked).to.deep.equal([profiles('?lang=en')]);
  });

  it('finds its answer under way when the script has started early', async () => {
    const early = await fixture(html`<x-early mission="dj" api=${kit} lang="fr"></x-early>`);
    startEarly('x-early', (_, api, scope) => operationUrl(api, 'listProfiles', scope));
    expect(network.asked).to.deep.equal([profiles('?lang=fr'), `${kit}/v1/lang/fr.json`]);
    const element = document.createElement('diaspora-directory');
    for (const { name, value } of early.attributes) element.setAttribute(name, value);
    early.replaceWith(element);
    await waitUntil(() => textOf(element).includes('2 entries'));
    expect(network.asked).to.have.length(2);
    element.remove();
  });

  it('lets the first of two versions on a page win', () => {
    const first = customElements.get('diaspora-directory');
    define('diaspora-directory', class extends HTMLElement {});
    expect(customElements.get('diaspora-directory')).to.equal(first);
  });

  it('does not let the page around reach its text', async () => {
    const page = await fixture(html`
      <div
        style="font: italic 40px fantasy; letter-spacing: 9px; text-transform: uppercase; color: lime; line-height: 4"
      >
        <style>
          * {
            font: italic 40px fantasy;
            letter-spacing: 9px;
            text-transform: uppercase;
            color: lime;
          }
        </style>
        <diaspora-directory mission="dj" api=${kit} lang="en"></diaspora-directory>
      </div>
    `);
    const element = page.lastElementChild!;
    await waitUntil(() => textOf(element).includes('2 entries'));
    const style = getComputedStyle(element.shadowRoot!.querySelector('.dk-card__headline')!);
    expect(style.letterSpacing).to.equal('normal');
    expect(style.textTransform).to.equal('none');
    expect(style.fontStyle).to.equal('normal');
    expect(style.fontFamily).to.include('Noto Sans');
    expect(style.color).to.equal('rgb(26, 33, 48)');
  });

  it('paints no ground on a light page, and its own where it is dark', async () => {
    const page = await fixture(html`
      <div>
        <diaspora-directory mission="dj" api=${kit} lang="en"></diaspora-directory>
        <diaspora-directory mission="dj" api=${kit} lang="en" theme="dark"></diaspora-directory>
      </div>
    `);
    const grounds = [...page.children].map((element) => getComputedStyle(element).backgroundColor);
    expect(grounds).to.deep.equal(['rgba(0, 0, 0, 0)', 'rgb(18, 22, 31)']);
  });

  it('takes the page’s brand', async () => {
    const element = await fixture(html`
      <diaspora-directory mission="dj" api=${kit} lang="en" style="--dk-brand: rgb(120, 10, 10)"></diaspora-directory>
    `);
    await waitUntil(() => textOf(element).includes('2 entries'));
    const button = element.shadowRoot!.querySelector('.dk-button')!;
    expect(getComputedStyle(button).backgroundColor).to.equal('rgb(120, 10, 10)');
  });

  for (const Element of [DiasporaDirectory, DiasporaJoin, SpotlightCarousel, MentorRequest])
    describe(`as ${Element.name}`, () => {
      const answered = (answer: () => Promise<unknown>) =>
        fakeClient({ listProfiles: answer, listSpotlights: answer, getMission: answer } as Partial<Client>);

      const placed = async (client: Client, fallback: string) => {
        const element = new Element();
        element.mission = 'dj';
        element.client = client;
        element.innerHTML = `<a href="${kit}/dj">${fallback}</a>`;
        const page = await fixture<HTMLElement>(html`<div lang="en">${element}</div>`);
        return { element, link: page.querySelector('a')! };
      };

      it('draws bones above a link, and none above more', async () => {
        const bones = async (fallback: string) => {
          const { element, link } = await placed(answered(silence), fallback);
          expect(link.checkVisibility()).to.equal(true);
          return element.shadowRoot!.querySelector('.dk-skeleton');
        };
        expect(await bones('Plain page')).to.not.equal(null);
        expect(await bones('The first entries. '.repeat(20))).to.equal(null);
      });

      for (const [shape, answer] of Object.entries({
        'without what it needs': { lang: 'en' },
        'in another shape': { lang: 'en', items: [{}], text: {}, mentorRequest: { consent: 1 } },
        'that is no object': null,
      }))
        it(`leaves the link with one sentence where the answer comes ${shape}`, async () => {
          const thrown: unknown[] = [];
          const note = (event: ErrorEvent | PromiseRejectionEvent) => thrown.push(event);
          window.addEventListener('error', note);
          window.addEventListener('unhandledrejection', note);
          const { element, link } = await placed(
            answered(async () => answer),
            'Plain page',
          );
          const error = () => element.shadowRoot!.querySelector('[part=error]');
          await waitUntil(error);
          await nextFrame();
          expect(error()!.querySelector('h3')!.textContent).to.match(
            /^The (directory|stories|form|invitation) did not (come|answer)$/,
          );
          expect(link.checkVisibility()).to.equal(true);
          expect(element.shadowRoot!.querySelector('.dk-skeleton, .dk-cards, .dk-slide, form')).to.equal(null);
          expect(thrown).to.deep.equal([]);
          window.removeEventListener('error', note);
          window.removeEventListener('unhandledrejection', note);
        });
    });
});
