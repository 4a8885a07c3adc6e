import { proveAddress } from '../src/features/accounts/prove-address.js';
import type { ProfileDraft } from '../src/features/profiles/profile.js';
import { insertProfileOwner } from '../src/features/profiles/profile-owner.store.js';
import { person, type TestServer } from './harness.js';

/** An entry that somebody owns, shown with their consent. */
export async function addOwned(
  server: TestServer,
  address: string,
  profile: Partial<ProfileDraft> = {},
  from: ProfileDraft = person,
): Promise<{ member: string; id: string; slug: string }> {
  const { id, slug } = await server.addProfile(profile, from);
  const { mission } = { ...from, ...profile };
  const member = await server.db.transaction(async (tx) => {
    const owner = await proveAddress(server.deps, tx, { mission, address, lang: 'en' });
    const verifiedAt = server.deps.now();
    await insertProfileOwner(tx, { profile: id, mission, member: owner.id, verified: 'address', verifiedAt });
    return owner.id;
  });
  return { member, id, slug };
}
