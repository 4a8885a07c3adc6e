import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newestToken, sendAsk } from '../../../test/asking.js';
import { addMember, openBrowser, type Browser } from '../../../test/browser.js';
import { benin, createTestServer, type TestServer } from '../../../test/harness.js';
import { addOwned, deliver } from '../../../test/writing.js';
import { actOnContact } from '../../features/contacts/act-on-contact.js';
import { submitCorrection } from '../../features/corrections/submit-correction.js';
import { confirmByToken } from '../../features/mentoring/confirm-request.js';
import { decideReported } from '../../features/queue/decide-queued.js';
import { readQueued } from '../../features/queue/read-queued.js';

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
});

/** Somebody on the staff at the console. */
async function arrive(address: string): Promise<Browser> {
  const browser = openBrowser(server);
  await browser.hold('staff', await addMember(server, { address, role: 'safeguarding' }));
  return browser;
}

const self = 'self@example.org';

describe('staff do not deal with', () => {
  const note = async (changes: { address?: string } = {}) => {
    const { slug } = await addOwned(server, {}, { address: self, ...changes });
    const input = { slug, wish: 'correct', message: 'They threaten people.', address: '', website: '' } as const;
    return (await submitCorrection(server.deps, benin, input, { clientAddress: '192.0.2.9' }, 'en')).receipt;
  };
  const question = async (fields: object) => {
    const { receipt } = await sendAsk(server, fields);
    await confirmByToken(server.deps, benin, await newestToken(server));
    return receipt;
  };
  const verbs = ['open', 'answer', 'resolve', 'forget'];

  it.each([
    ['a note about their own entry', () => note()],
    ['a question of their own', () => question({ address: self })],
  ])('%s, which waits for a colleague', async (_, makeOne) => {
    const receipt = await makeOne();
    const own = await arrive(self);
    expect(await (await own.get('/console/queue?lang=en')).text()).not.toContain(receipt);
    expect((await own.get(`/console/queue/${receipt}?lang=en`)).status).toBe(404);
    for (const verb of verbs)
      expect((await own.submit(`/console/queue/${receipt}/${verb}?lang=en`, { answer: 'No.' })).status, verb).toBe(404);
    const colleague = await arrive('colleague@example.org');
    expect(await (await colleague.get('/console/queue?lang=en')).text()).toContain(receipt);
    expect((await colleague.submit(`/console/queue/${receipt}/resolve?lang=en`)).status).toBe(303);
  });

  it('their own name, nor with what a colleague hid of them', async () => {
    const { id, slug } = await addOwned(server, {}, { address: self });
    const [own, colleague] = [await arrive(self), await arrive('colleague@example.org')];
    const path = (verb: string) => `/console/entries/${slug}/${verb}?lang=en`;
    const state = async () => (await server.db.get<{ state: string }>('select state from profile'))!.state;

    await server.db.transaction(async (tx) => {
      await tx.run("update profile set state = 'held', doubt = 'office' where id = ?", [id]);
      await tx.run('delete from listing');
    });
    expect(await (await own.get('/console/queue?lang=en')).text()).not.toContain(slug);
    expect(await (await colleague.get('/console/queue?lang=en')).text()).toContain(slug);
    expect((await own.submit(path('publish'))).status).toBe(409);
    expect(await state()).toBe('held');

    await colleague.submit(path('hide'));
    expect((await own.submit(path('publish'))).status).toBe(409);
    expect(await state()).toBe('hidden');
    expect((await colleague.submit(path('publish'))).status).toBe(303);
    expect(await state()).toBe('published');
  });
});

it('who opens a report while a colleague decides it is told that it is done', async () => {
  const { slug, owner } = await addOwned(server);
  const receipt = await deliver(server, slug);
  const { id } = (await server.db.get<{ id: string }>('select id from contact'))!;
  await actOnContact(server.deps, benin, owner, id, { verb: 'report' });
  const worker = { actor: 'colleague', mission: 'bj' };
  await readQueued(server.deps, receipt, worker);
  const browser = await arrive(self);
  const get = server.db.get.bind(server.db);
  const spy = vi.spyOn(server.db, 'get').mockImplementation(async <Row>(...args: Parameters<typeof get>) => {
    const row = await get<Row>(...args);
    if (/from contact where/.test(args[0])) {
      spy.mockRestore();
      await decideReported(server.deps, receipt, 'dismissed', worker);
    }
    return row;
  });
  const opened = await browser.submit(`/console/queue/${receipt}/open?lang=en`);
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/console/queue?lang=en&note=decided']);
});
