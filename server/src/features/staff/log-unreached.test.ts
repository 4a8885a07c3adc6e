import { beforeEach, expect, it } from 'vitest';
import { addMember } from '../../../test/browser.js';
import { benin, createTestServer, organisation, type TestServer } from '../../../test/harness.js';
import { addOwned, deliver, senderAddress } from '../../../test/writing.js';
import { actOnContact } from '../contacts/act-on-contact.js';
import { submitCorrection } from '../corrections/submit-correction.js';
import { logUnreached } from './log-unreached.js';

const day = 86_400_000;

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  await server.addMission({ slug: 'gh', country: 'GH' });
});

const unreached = async () => {
  const before = server.logged.length;
  await logUnreached(server.deps);
  return server.logged.slice(before).map((line) => JSON.parse(line) as unknown);
};
const one = [{ at: expect.any(String), event: 'queue-unreached', mission: 'bj', count: 1 }];

it('a report is said to reach nobody once it is late, until somebody may read it who is no party to it', async () => {
  const { slug, owner } = await addOwned(server);
  await deliver(server, slug);
  const { id } = (await server.db.get<{ id: string }>('select id from contact'))!;
  await actOnContact(server.deps, benin, owner, id, { verb: 'report' });
  await addMember(server, { address: senderAddress, role: 'admin' });
  await addMember(server, { address: 'viewer@example.org', role: 'viewer' });
  expect(await unreached()).toEqual([]);
  server.clock.advance(11 * day);
  expect(await unreached()).toEqual(one);
  await addMember(server, { address: 'moderator@example.org', role: 'moderator' });
  expect(await unreached()).toEqual([]);
});

it('a name in doubt reaches who may show it', async () => {
  const { id } = await addOwned(server);
  await server.db.transaction((tx) => tx.run("update profile set state = 'held', doubt = 'office' where id = ?", [id]));
  server.clock.advance(11 * day);
  await addMember(server, { address: 'moderator@example.org', role: 'moderator' });
  expect(await unreached()).toEqual(one);
  await addMember(server, { address: 'safeguarding@example.org', role: 'safeguarding' });
  expect(await unreached()).toEqual([]);
});

it('what waits where nobody works reaches nobody', async () => {
  const { slug } = await server.addProfile({}, organisation);
  const note = { slug, wish: 'correct', message: 'The link is broken.', address: '', website: '' } as const;
  await submitCorrection(server.deps, benin, note, { clientAddress: '192.0.2.9' }, 'fr');
  server.clock.advance(11 * day);
  expect(await unreached()).toEqual(one);
});
