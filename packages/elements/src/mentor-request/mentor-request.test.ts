import { MentorRequestInputSchema, MentorRequestReceiptSchema } from '@diaspora-kit/contract';
import type { Client, MentorRequestReceipt, Mission, Profile } from '@diaspora-kit/contract';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { patience } from '../base/asking.js';
import { fakeClient, hodanInFull, kit, mission } from '../test/fixtures.js';
import { receipt, refusal, twoMistakes } from '../test/mentoring-fixtures.js';
import './mentor-request.js';
import type { MentorRequest } from './mentor-request.js';

type Sent = Parameters<Client['requestMentor']>[0];

interface Server {
  facts?: () => Mission | Promise<Mission>;
  profile?: () => Profile;
  take?: (sent: Sent) => MentorRequestReceipt | Promise<MentorRequestReceipt>;
}

const link = html`<a href="${kit}/dj/mentoring/request">Ask a mentor</a>`;

/** A form whose server behaves as told; `sent` has every question so far. */
async function mount(server: Server = {}, { mentor = '', lang = 'en' } = {}) {
  const sent: Sent[] = [];
  const client = fakeClient({
    getMission: async () => (server.facts ?? (() => mission))(),
    getProfile: async () => (server.profile ?? (() => hodanInFull))(),
    requestMentor: async (input) => {
      sent.push(input);
      return (server.take ?? (() => receipt))(input);
    },
  });
  const element = await fixture<MentorRequest>(
    html`<mentor-request mission="dj" mentor=${mentor} lang=${lang} .client=${client}>${link}</mentor-request>`,
  );
  return { element, sent, ...handles(element) };
}

/** What a reader can see and press. */
function handles(element: MentorRequest) {
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
    waitUntil(() => element.renderRoot.textContent?.includes(text), `The form never said “${text}”.`);
  const type = (name: string, text: string) => {
    const control = one<HTMLInputElement>(`#${name}`);
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const fill = () => {
    type('goal', 'Open a cold room for 40 fishers in Tadjoura');
    type('question', 'Which compressor can be repaired in Tadjoura without a technician?');
    type('name', 'Abdi');
    type('address', 'abdi@example.org');
    one('#consent').click();
  };
  const focused = () => element.shadowRoot?.activeElement;
  return { all, one, button, says, type, fill, focused };
}

const draftKey = 'diaspora-kit:mentor-request:dj';

describe('<mentor-request>', () => {
  afterEach(() => {
    localStorage.clear();
    delete (navigator as { onLine?: unknown }).onLine;
  });

  it('is tested with a receipt as the contract has it', () => {
    expect(MentorRequestReceiptSchema['~standard'].validate(receipt)).to.not.have.property('issues');
  });

  it('asks in the mission’s words, with nothing ticked', async () => {
    const { all, one, says } = await mount();
    await says('As concrete as you can');
    expect(all('legend').map(({ textContent }) => textContent?.trim())).to.deep.equal([
      '1Your question',
      '2How to talk',
      '3How we reach you',
    ]);
    expect(one<HTMLInputElement>('#consent').checked).to.equal(false);
    expect(one<HTMLInputElement>('#keep').checked).to.equal(false);
    expect(one<HTMLSelectElement>('#language').value).to.equal('en');
    expect(one('[part=next]').textContent).to.contain('You confirm by mail');
    expect(one<HTMLAnchorElement>('[part=own-page]').href).to.equal(`${kit}/dj/mentoring/request`);
  });

  it('can be used by everybody, filled, refused and sent', async () => {
    let refused = false;
    const { element, says, fill, button } = await mount(
      {
        take: () => {
          if (refused) return receipt;
          refused = true;
          throw twoMistakes;
        },
      },
      { mentor: 'k7m2p9' },
    );
    await says('You are asking');
    await expect(element).to.be.accessible();
    fill();
    button('Send my question').click();
    await says('Some answers need a second look');
    await expect(element).to.be.accessible();
    button('Send my question').click();
    await says('DJ-4K7-M2R');
    await expect(element).to.be.accessible();
  });

  it('sends what the contract wants, and shows the receipt', async () => {
    const { element, sent, says, fill, button, one, focused } = await mount({}, { mentor: 'k7m2p9' });
    const heard: (string | null)[] = [];
    element.addEventListener('mentor-request-submit', (event) => heard.push(event.type, event.mentor));
    element.addEventListener('mentor-request-submitted', (event) => heard.push(event.type, event.mentor));
    await says('You are asking');
    fill();
    button('Send my question').click();
    await says('DJ-4K7-M2R');
    const { mission: slug, ...body } = sent[0]!;
    expect(slug).to.equal('dj');
    expect(MentorRequestInputSchema['~standard'].validate(body)).to.not.have.property('issues');
    expect(body).to.deep.include({
      mentor: 'k7m2p9',
      goal: 'Open a cold room for 40 fishers in Tadjoura',
      format: 'one-question',
      language: 'en',
      name: 'Abdi',
      address: 'abdi@example.org',
      consent: { version: '2026-11', lang: 'en' },
      website: '',
      lang: 'en',
    });
    expect(heard).to.deep.equal(['mentor-request-submit', 'k7m2p9', 'mentor-request-submitted', 'k7m2p9']);
    await waitUntil(() => focused()?.textContent === receipt.title);
    expect(one<HTMLAnchorElement>('.dk-receipt a').href).to.equal(receipt.url);
    expect(one('[aria-current=step]').textContent).to.contain('until Wednesday 25 November');
    expect(element.renderRoot.querySelector('form')).to.equal(null);
  });

  it('tells the page around nothing that was typed', async () => {
    const { element, says, fill, button } = await mount();
    const events: Event[] = [];
    for (const type of ['mentor-request-submit', 'mentor-request-submitted'])
      element.addEventListener(type, (event) => events.push(event));
    await says('As concrete as you can');
    fill();
    button('Send my question').click();
    await says('DJ-4K7-M2R');
    const nothingTyped = { isTrusted: false, mentor: null };
    expect(events.map((event) => ({ ...event }))).to.deep.equal([nothingTyped, nothingTyped]);
  });

  it('sends nothing when the page around says no, and keeps what was typed', async () => {
    const { element, sent, says, fill, button, one } = await mount();
    element.addEventListener('mentor-request-submit', (event) => event.preventDefault());
    await says('As concrete as you can');
    fill();
    button('Send my question').click();
    await element.updateComplete;
    expect(sent).to.deep.equal([]);
    expect(one<HTMLInputElement>('#name').value).to.equal('Abdi');
  });

  it('points at each answer that needs a second look, and keeps them all', async () => {
    const { one, all, says, fill, button, focused } = await mount({
      take: () => {
        throw twoMistakes;
      },
    });
    await says('As concrete as you can');
    fill();
    button('Send my question').click();
    await waitUntil(() => focused()?.getAttribute('part') === 'error');
    expect(one('[part=error] h3').textContent).to.equal('Some answers need a second look');
    expect(all('[aria-invalid=true]').map(({ id }) => id)).to.deep.equal(['question', 'address']);
    expect(one('#question').getAttribute('aria-describedby')).to.equal('question-hint question-error count');
    expect(one('#question-error').textContent?.trim()).to.equal('Write a little more');
    expect(one<HTMLInputElement>('#address').value).to.equal('abdi@example.org');
    const address = location.href;
    all('[part=error] li a')[1]!.click();
    await waitUntil(() => focused()?.id === 'address');
    expect(location.href).to.equal(address);
  });

  it('leaves it to the server to miss an agreement', async () => {
    const { sent, says, button, one } = await mount({
      take: () => {
        throw refusal({
          code: 'invalid-input',
          title: 'Some answers need a second look',
          errors: [{ pointer: '/consent', code: 'not-accepted', detail: 'Tick the box to agree' }],
        });
      },
    });
    await says('As concrete as you can');
    button('Send my question').click();
    await says('Tick the box to agree');
    expect(sent[0]!.consent).to.equal(null);
    expect(one('#consent-error').textContent?.trim()).to.equal('Tick the box to agree');
  });

  it('counts the characters of the question', async () => {
    const { element, says, type, one } = await mount();
    await says('0 of at least 30 characters');
    type('question', 'x'.repeat(31));
    await element.updateComplete;
    expect(one('#count').textContent?.trim()).to.equal('31 of at most 600 characters');
  });

  it('keeps the size of its button while it sends, and sends once however often it is pressed', async () => {
    let answer = (_: MentorRequestReceipt) => {};
    const { element, sent, says, fill, one } = await mount({
      take: () => new Promise((resolve) => (answer = resolve)),
    });
    await says('As concrete as you can');
    fill();
    const submit = one('[part=submit]');
    const before = submit.getBoundingClientRect();
    submit.click();
    submit.click();
    await element.updateComplete;
    const during = submit.getBoundingClientRect();
    expect([during.width, during.height]).to.deep.equal([before.width, before.height]);
    expect(submit.innerText.trim()).to.equal('Sending');
    expect(submit.getAttribute('aria-disabled')).to.equal('true');
    expect(one('[role=status]').textContent).to.equal('Sending');
    answer(receipt);
    await says('DJ-4K7-M2R');
    expect(sent).to.have.length(1);
  });

  it('keeps everything when the connection is lost in the middle, and sends the same again', async () => {
    let online = true;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    const { sent, says, fill, button, one, focused } = await mount({
      take: () => (online ? receipt : new Promise(() => {})),
    });
    await says('As concrete as you can');
    fill();
    online = false;
    button('Send my question').click();
    window.dispatchEvent(new Event('offline'));
    await says('You are offline');
    await waitUntil(() => focused()?.getAttribute('part') === 'error');
    expect(one<HTMLTextAreaElement>('#question').value).to.contain('Which compressor');
    online = true;
    button('Try again').click();
    await says('DJ-4K7-M2R');
    expect(sent).to.have.length(2);
    expect({ ...sent[1], elapsedSeconds: 0 }).to.deep.equal({ ...sent[0], elapsedSeconds: 0 });
  });

  it('sends by itself when the connection is back, but not what is being changed', async () => {
    let online = false;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    const { sent, says, fill, type, button, element } = await mount({
      take: () => {
        if (!online) throw new TypeError('Failed to fetch');
        return receipt;
      },
    });
    await says('As concrete as you can');
    fill();
    button('Send my question').click();
    await says('You are offline');
    type('name', 'Abdi Warsama');
    online = true;
    window.dispatchEvent(new Event('online'));
    await element.updateComplete;
    expect(sent).to.have.length(1);
    online = false;
    button('Send my question').click();
    await says('You are offline');
    online = true;
    window.dispatchEvent(new Event('online'));
    await says('DJ-4K7-M2R');
    expect(sent.map(({ name }) => name)).to.deep.equal(['Abdi', 'Abdi Warsama', 'Abdi Warsama']);
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(1);
  });

  it('sends by itself when the connection is back, though the browser told late that it was lost', async () => {
    let online = true;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    let lost = true;
    const { sent, says, fill, button } = await mount({
      take: () => {
        if (lost) throw new TypeError('Failed to fetch');
        return receipt;
      },
    });
    await says('As concrete as you can');
    fill();
    button('Send my question').click();
    await says('No answer came');
    online = false;
    window.dispatchEvent(new Event('offline'));
    await says('You are offline');
    [online, lost] = [true, false];
    window.dispatchEvent(new Event('online'));
    await says('DJ-4K7-M2R');
    expect(sent).to.have.length(2);
  });

  it('gives up waiting, and says that nothing is lost', async () => {
    const before = { ...patience };
    Object.assign(patience, { slow: 10, fail: 30 });
    const { says, fill, button, one } = await mount({ take: () => new Promise(() => {}) });
    await says('As concrete as you can');
    fill();
    button('Send my question').click();
    await says('No answer came');
    Object.assign(patience, before);
    expect(one('[part=error]').textContent).to.contain('Nothing you typed is lost.');
    expect(one<HTMLInputElement>('#goal').value).to.contain('cold room');
  });

  it('takes a new key for other words, once the server says that the old one is used', async () => {
    const { sent, says, fill, type, button } = await mount({
      take: ({ idempotencyKey }) => {
        if (idempotencyKey !== sent[0]!.idempotencyKey) return receipt;
        throw refusal({ code: 'idempotency-key-reused', title: 'Already sent with other words' });
      },
    });
    await says('As concrete as you can');
    fill();
    button('Send my question').click();
    await says('Already sent with other words');
    type('goal', 'Open two cold rooms');
    button('Send my question').click();
    await says('DJ-4K7-M2R');
    expect(sent).to.have.length(2);
  });

  it('offers to send as a new question what was sent before with other words', async () => {
    const { sent, says, fill, button } = await mount({
      take: ({ idempotencyKey }) => {
        if (idempotencyKey !== sent[0]!.idempotencyKey) return receipt;
        throw refusal({ code: 'idempotency-key-reused', title: 'Already sent with other words' });
      },
    });
    await says('As concrete as you can');
    fill();
    button('Send my question').click();
    await says('Already sent with other words');
    button('Send as a new question').click();
    await says('DJ-4K7-M2R');
  });

  it('takes a new key for the next question', async () => {
    const { sent, says, fill, button, one } = await mount();
    await says('As concrete as you can');
    for (const _ of ['first', 'second']) {
      fill();
      button('Send my question').click();
      await says('DJ-4K7-M2R');
      button('Ask another question').click();
      await says('As concrete as you can');
      expect(one<HTMLInputElement>('#goal').value).to.equal('');
      expect(one<HTMLInputElement>('#consent').checked).to.equal(false);
    }
    expect(sent[0]!.idempotencyKey).to.not.equal(sent[1]!.idempotencyKey);
  });

  it('shows the new text, to be agreed to again, when the old one is outdated', async () => {
    let version = '2026-11';
    const consent = () => ({ version, lang: 'en', text: `The text of ${version}.` });
    const { sent, says, fill, button, one, element } = await mount({
      facts: () => ({ ...mission, mentorRequest: { ...mission.mentorRequest, consent: consent() } }),
      take: (input) => {
        if (input.consent.version === '2026-12') return receipt;
        version = '2026-12';
        throw refusal({ code: 'consent-outdated', title: 'The text you agreed to has changed' });
      },
    });
    await says('The text of 2026-11.');
    fill();
    button('Send my question').click();
    await says('The text of 2026-12.');
    await says('The text you agreed to has changed');
    expect(one<HTMLInputElement>('#consent').checked).to.equal(false);
    expect(one<HTMLInputElement>('#name').value).to.equal('Abdi');
    one('#consent').click();
    await element.updateComplete;
    button('Send my question').click();
    await says('DJ-4K7-M2R');
    expect(sent[1]!.consent.version).to.equal('2026-12');
  });

  it('says when it was too much at once, and can be tried again', async () => {
    let calm = false;
    const { says, fill, button } = await mount({
      take: () => {
        if (calm) return receipt;
        throw refusal({ code: 'too-many-requests', title: 'That was a lot at once', detail: 'Please wait a little.' });
      },
    });
    await says('As concrete as you can');
    fill();
    button('Send my question').click();
    await says('Please wait a little.');
    calm = true;
    button('Try again').click();
    await says('DJ-4K7-M2R');
  });

  it('asks without a name when the mentor has no place any more, with the same words and another key', async () => {
    const { sent, says, fill, button, one, all } = await mount(
      {
        take: ({ mentor }) => {
          if (!mentor) return receipt;
          throw refusal({ code: 'mentor-at-capacity', title: 'This mentor has no free place now' });
        },
      },
      { mentor: 'k7m2p9' },
    );
    await says('You are asking');
    fill();
    button('Send my question').click();
    await says('This mentor has no free place now');
    one('[part=error] button').click();
    await waitUntil(() => all('[part=mentor]').length === 0);
    expect(one<HTMLInputElement>('#name').value).to.equal('Abdi');
    button('Send my question').click();
    await says('DJ-4K7-M2R');
    expect(sent.map(({ mentor }) => mentor)).to.deep.equal(['k7m2p9', null]);
    expect(sent[0]!.idempotencyKey).to.not.equal(sent[1]!.idempotencyKey);
  });

  const busy = { ...hodanInFull, mentoring: { open: false, label: 'Full until March' } };
  const notAsked = {
    'is not listed': () => {
      throw refusal({ code: 'profile-not-found', title: 'This entry is not listed', status: 404 });
    },
    'is full': () => busy,
    'is no mentor': () => ({ ...hodanInFull, mentoring: null, requestUrl: null }),
  };
  for (const [state, profile] of Object.entries(notAsked)) {
    it(`says so when the mentor ${state}, and offers to ask without a name`, async () => {
      const { all, one, says, focused } = await mount({ profile }, { mentor: 'k7m2p9' });
      await says('Ask without naming a mentor');
      const shown = () => one('form').checkVisibility();
      expect(shown()).to.equal(false);
      one('[part=error] button').click();
      await waitUntil(shown);
      expect(all('[part=mentor], [part=error]')).to.have.length(0);
      await waitUntil(() => focused()?.textContent === mission.mentorRequest.title);
    });
  }

  it('keeps what was typed when the page around names a mentor who is full', async () => {
    const { element, sent, says, fill, one, button } = await mount({ profile: () => busy });
    await says('As concrete as you can');
    fill();
    element.mentor = 'k7m2p9';
    await says('Full until March');
    one('[part=error] button').click();
    await waitUntil(() => one('form').checkVisibility());
    button('Send my question').click();
    await says('DJ-4K7-M2R');
    expect([sent[0]!.name, sent[0]!.mentor]).to.deep.equal(['Abdi', null]);
  });

  it('follows another mentor', async () => {
    const { element, says, all } = await mount();
    await says('As concrete as you can');
    expect(all('[part=mentor]')).to.have.length(0);
    element.mentor = 'k7m2p9';
    await says('Hodan Warsama');
    expect(all<HTMLAnchorElement>('[part=own-page]')[0]!.href).to.contain('mentor=k7m2p9');
  });

  it('offers only its own page where nothing may be typed in a host page', async () => {
    const { all, one, says } = await mount({
      facts: () => ({ ...mission, mentorRequest: { ...mission.mentorRequest, inHostPage: false } }),
    });
    await says('Write on our own page instead');
    expect(all('form, input, textarea')).to.have.length(0);
    expect(one<HTMLAnchorElement>('[part=own-page]').href).to.equal(mission.urls.mentorRequest);
  });

  it('lays a trap that people do not see', async () => {
    const { sent, one, says, fill, button } = await mount();
    await says('As concrete as you can');
    const trap = one<HTMLInputElement>('[name=website]');
    expect([trap.tabIndex, trap.autocomplete]).to.deep.equal([-1, 'off']);
    expect(trap.closest('[aria-hidden=true]')!.getBoundingClientRect().width).to.be.at.most(1);
    trap.value = 'https://spam.example';
    fill();
    button('Send my question').click();
    await says('DJ-4K7-M2R');
    expect(sent[0]!.website).to.equal('https://spam.example');
  });

  it('sends on Enter in a line, and breaks the line in the question', async () => {
    const { sent, says, fill, one } = await mount();
    await says('As concrete as you can');
    fill();
    one('#question').focus();
    await sendKeys({ press: 'Enter' });
    expect(sent).to.have.length(0);
    one('#name').focus();
    await sendKeys({ press: 'Enter' });
    await says('DJ-4K7-M2R');
  });

  it('keeps nothing on the device unless asked to, and forgets it when asked to or sent', async () => {
    const { says, fill, type, one, button } = await mount();
    await says('As concrete as you can');
    fill();
    expect(localStorage).to.have.length(0);
    one('#keep').click();
    type('goal', 'Open two cold rooms');
    const kept = JSON.parse(localStorage.getItem(draftKey)!);
    expect(Object.keys(kept)).to.deep.equal(['goal', 'question', 'format', 'language', 'key']);
    expect(kept.goal).to.equal('Open two cold rooms');
    one('#keep').click();
    expect(localStorage).to.have.length(0);
    one('#keep').click();
    expect(localStorage).to.have.length(1);
    button('Send my question').click();
    await says('DJ-4K7-M2R');
    expect(localStorage).to.have.length(0);
  });

  it('begins with the draft that was kept, whoever wrote it', async () => {
    const draft = {
      goal: 'Open a cold room',
      question: 'How cold?',
      language: 'fr',
      address: 'x@example.org',
      more: 1,
    };
    localStorage.setItem(draftKey, JSON.stringify(draft));
    const { says, one } = await mount();
    await says('9 of at least 30 characters');
    expect(one<HTMLInputElement>('#goal').value).to.equal('Open a cold room');
    expect(one<HTMLSelectElement>('#language').value).to.equal('fr');
    expect(one<HTMLInputElement>('#keep').checked).to.equal(true);
    expect(one<HTMLInputElement>('#address').value).to.equal('');
  });

  it('sends a kept draft with its key, and no key that it did not make', async () => {
    for (const [key, sent] of [
      ['0123456789abcdef0123456789abcdef', /^0123456789abcdef0123456789abcdef$/],
      ['mine', /^[\da-f]{32}$/],
    ] as const) {
      localStorage.setItem(draftKey, JSON.stringify({ question: 'How cold?', key }));
      const { sent: requests, says, fill, button } = await mount();
      await says('As concrete as you can');
      fill();
      button('Send my question').click();
      await says('DJ-4K7-M2R');
      expect(requests[0]?.idempotencyKey).to.match(sent);
    }
  });

  it('works where what was kept makes no sense', async () => {
    localStorage.setItem(draftKey, '{"goal":');
    const { says } = await mount();
    await says('As concrete as you can');
  });

  it('offers to try again, and the plain link, when the form does not come', async () => {
    let working = false;
    const { one, says, button } = await mount({
      facts: () => {
        if (!working) throw new TypeError('Failed to fetch');
        return mission;
      },
    });
    await says('The form did not come');
    expect(one<HTMLSlotElement>('[part=error] slot').assignedElements()).to.have.length(1);
    working = true;
    button('Try again').click();
    await says('As concrete as you can');
  });

  it('leaves only the link where there is no such mission', async () => {
    const { one, element } = await mount({
      facts: () => {
        throw refusal({ code: 'mission-not-found', title: 'No such mission' });
      },
    });
    await waitUntil(() => element.renderRoot.querySelector('.dk-skeleton') === null);
    expect(one<HTMLSlotElement>('slot').assignedElements()).to.have.length(1);
    expect(one('.dk-widget').textContent?.trim()).to.equal('');
  });

  it('runs from right to left in Arabic', async () => {
    const { one, says } = await mount({ facts: () => ({ ...mission, lang: 'ar' }) }, { lang: 'ar' });
    await says('As concrete as you can');
    expect(one('.dk-widget').dir).to.equal('rtl');
    const [number, title] = [one('legend i'), one('legend span')].map((part) => part.getBoundingClientRect());
    expect(number!.left).to.be.greaterThan(title!.left);
  });

  it('does not scroll the page sideways at 320 px', async () => {
    await setViewport({ width: 320, height: 700 });
    const { says, fill, button } = await mount({}, { mentor: 'k7m2p9' });
    await says('You are asking');
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    fill();
    button('Send my question').click();
    await says('DJ-4K7-M2R');
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    await setViewport({ width: 800, height: 600 });
  });

  it('sends from a sandboxed frame, where forms are not submitted', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="Host" sandbox="allow-scripts allow-same-origin" src="about:blank"></iframe>`,
    );
    const page = frame.contentDocument!;
    const module = page.createElement('script');
    module.type = 'module';
    module.src = new URL('./mentor-request.ts', import.meta.url).href;
    page.head.append(module);
    await frame.contentWindow!.customElements.whenDefined('mentor-request');
    let submits = 0;
    page.addEventListener('submit', () => submits++);
    const sent: Sent[] = [];
    const element = page.createElement('mentor-request');
    Object.assign(element, {
      mission: 'dj',
      lang: 'en',
      client: fakeClient({
        getMission: async () => mission,
        requestMentor: async (input) => {
          sent.push(input);
          return receipt;
        },
      }),
    });
    page.body.append(element);
    const { says, fill, button } = handles(element);
    await waitUntil(() => element.renderRoot?.querySelector('form'));
    fill();
    button('Send my question').click();
    await says('DJ-4K7-M2R');
    expect([sent.length, submits]).to.deep.equal([1, 0]);
  });
});
