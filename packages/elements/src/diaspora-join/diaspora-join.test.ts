import type { Client, Mission } from '@diaspora-kit/contract';
import { ApiProblem } from '@diaspora-kit/contract/client';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { fakeClient, kit, mission } from '../test/fixtures.js';
import './diaspora-join.js';
import type { DiasporaJoin } from './diaspora-join.js';

type Ask = Client['getMission'];

const link = html`<a href="${kit}/dj/join">Join</a>`;

async function mount(answer: () => Mission | Promise<Mission> = () => mission, width = 360) {
  await setViewport({ width, height: 800 });
  const getMission: Ask = async () => answer();
  const element = await fixture<DiasporaJoin>(
    html`<diaspora-join mission="dj" lang="en" .client=${fakeClient({ getMission })}>${link}</diaspora-join>`,
  );
  const one = <Found extends HTMLElement = HTMLElement>(selector: string) => {
    const found = element.renderRoot.querySelector<Found>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const says = (text: string) =>
    waitUntil(() => element.renderRoot.textContent?.includes(text), `It never said “${text}”.`);
  return { element, one, says };
}

describe('<diaspora-join>', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('says what joining means and who sees what, and leads to the kit’s own page', async () => {
    const { one, says } = await mount();
    await says(mission.join.title);
    expect(one('[part=points]').textContent).to.include('You look at it first.');
    expect(one('[part=sees]').textContent).to.include('The name you choose.');
    expect(one('[part=sees]').textContent).to.include(mission.join.never);
    expect(one<HTMLAnchorElement>('[part=action]').href).to.equal(mission.join.url);
  });

  it('says what the directory still lacks, and nothing where it lacks nothing', async () => {
    const first = await mount();
    await first.says(mission.join.title);
    expect(first.one('[part=needs]').textContent).to.include('Still looked for').and.to.include('Research');
    const join = { ...mission.join, needs: { ...mission.join.needs, topics: [] } };
    const second = await mount(() => ({ ...mission, join }));
    await second.says(mission.join.title);
    expect(second.element.renderRoot.querySelector('[part=needs]')).to.equal(null);
  });

  it('has nothing to type into', async () => {
    const { element, says } = await mount();
    await says(mission.join.title);
    expect(element.renderRoot.querySelectorAll('input, textarea, select, form, [contenteditable]')).to.have.length(0);
  });

  it('can be used by everybody', async () => {
    const { element, one, says } = await mount();
    await says(mission.join.title);
    await expect(element).to.be.accessible();
    const described = one('[part=action]').getAttribute('aria-describedby')!;
    expect(one(`#${described}`).textContent).to.equal(mission.join.ownPage);
  });

  it('does not scroll the page sideways at 320 px', async () => {
    const { says } = await mount(() => mission, 320);
    await says(mission.join.title);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('asks the page around before it follows the link, and says that it did', async () => {
    const { element, one, says } = await mount();
    await says(mission.join.title);
    const heard: string[] = [];
    element.addEventListener('diaspora-join-open', (event) => heard.push(`open ${event.mission}`));
    element.addEventListener('diaspora-join-opened', (event) => heard.push(`opened ${event.mission}`));
    element.addEventListener('click', (event) => event.preventDefault());
    one('[part=action]').click();
    expect(heard).to.deep.equal(['open dj', 'opened dj']);
  });

  it('leaves the form to the page around when that says so', async () => {
    const { element, one, says } = await mount();
    await says(mission.join.title);
    let opened = 0;
    let prevented = false;
    element.addEventListener('diaspora-join-open', (event) => event.preventDefault());
    element.addEventListener('diaspora-join-opened', () => opened++);
    element.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    one('[part=action]').click();
    expect([opened, prevented]).to.deep.equal([0, true]);
  });

  it('offers to try again, and the plain link, when the server fails', async () => {
    let working = false;
    const { one, says } = await mount(() => {
      if (!working) throw new ApiProblem({ type: 'about:blank', code: 'internal-error', title: 'Sorry', status: 500 });
      return mission;
    });
    await says('Sorry');
    expect(one<HTMLSlotElement>('[part=error] slot').assignedElements()).to.have.length(1);
    working = true;
    one('[part=error] button').click();
    await says(mission.join.title);
  });

  it('leaves nothing but the link where there is no such mission', async () => {
    const { element, one } = await mount(() => {
      throw new ApiProblem({ type: 'about:blank', code: 'mission-not-found', title: 'No mission', status: 404 });
    });
    await waitUntil(() => !element.renderRoot.querySelector('.dk-skeleton'));
    expect(one<HTMLSlotElement>('slot').assignedElements()).to.have.length(1);
    expect(element.renderRoot.textContent).to.not.include('No mission');
  });
});
