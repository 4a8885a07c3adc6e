import { expect, it } from 'vitest';
import { benin } from '../../test/harness.js';
import { createKit } from '../../test/kit.js';
import { blockInMission } from '../features/contacts/blocks.store.js';
import { saveMission } from '../features/missions/missions.store.js';
import { addressIndex } from '../platform/mail/outbox.js';
import { commands } from './commands.js';

it('kit report release lets somebody write again, by their address, and says when there is nobody', async () => {
  const kit = createKit(commands);
  const { deps, close } = await kit.open();
  const index = addressIndex(deps.sealer, 'kofi@example.org');
  await deps.db.transaction(async (tx) => {
    await saveMission(tx, benin, deps.now());
    await blockInMission(tx, { mission: 'bj', addressIndex: index, createdAt: deps.now() });
  });
  await close();
  const release = () => kit.type(['report', 'release', 'bj', '--address', ' Kofi@example.org ']);
  expect((await release()).said).toContain('They may write again in bj.');
  expect((await release()).said).toContain('Nobody with this address is barred in bj.');
  for (const args of [['bj'], ['bj', '--address', ' '], ['nowhere', '--address', 'kofi@example.org']]) {
    const { code, said } = await kit.type(['report', 'release', ...args]);
    expect([code, said], args.join(' ')).toEqual([args[0] === 'bj' ? 2 : 1, '']);
  }
});
