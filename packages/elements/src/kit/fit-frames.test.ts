import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { fitFrames } from './fit-frames.js';
import { heightMessage } from './height-message.js';

/** The page's own origin: a frame of another is in another process of Firefox, and may not be there yet. */
const kit = location.origin;

describe('frames of the kit', () => {
  let frame: HTMLIFrameElement;
  before(() => fitFrames(kit));
  beforeEach(async () => {
    const page = await fixture(html`
      <main>
        <iframe src="${kit}/embed/diaspora-directory" title="Directory" height="2000"></iframe>
        <p>Below</p>
      </main>
    `);
    frame = page.querySelector('iframe')!;
  });

  const tell = (data: unknown, { origin = kit, source = frame.contentWindow } = {}) =>
    window.dispatchEvent(new MessageEvent('message', { origin, source, data }));
  const height = (value: unknown) => ({ type: heightMessage, height: value });

  it('get the height they ask for, within bounds', () => {
    for (const [asked, given] of [
      [1800.4, '1800'],
      [99_999, '5000'],
      [3, '200'],
    ] as const) {
      frame.height = '2000';
      tell(height(asked));
      expect(frame.height).to.equal(given);
    }
  });

  it('are asked by nobody else', () => {
    tell(height(1800), { origin: 'https://elsewhere.example' });
    tell(height(1800), { origin: 'null' });
    tell(height(1800), { source: window });
    for (const data of [null, 'x', {}, { type: 'other', height: 1800 }, height(0), height(NaN), height('tall')])
      tell(data);
    expect(frame.height).to.equal('2000');
  });

  it('move nothing in view, until the reader is in the frame', () => {
    frame.height = '250';
    tell(height(1800));
    expect(frame.height).to.equal('250');
    frame.focus();
    window.dispatchEvent(new Event('blur'));
    expect(frame.height).to.equal('1800');
  });

  it('grow later, when what is below them is out of view', () => {
    frame.height = '250';
    frame.before(Object.assign(document.createElement('div'), { style: 'height: 3000px' }));
    scrollTo(0, 3000);
    tell(height(1800));
    expect(frame.height).to.equal('250');
    scrollTo(0, 0);
    window.dispatchEvent(new Event('scroll'));
    expect(frame.height).to.equal('1800');
  });
});
