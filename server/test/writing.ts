import type { ProfileDraft } from '../src/features/profiles/profile.js';
import { insertProfileOwner } from '../src/features/profiles/profile-owner.store.js';
import { saveProfile } from '../src/features/profiles/save-profile.js';
import { newestToken } from './asking.js';
import { addMember } from './browser.js';
import { person, type TestServer } from './harness.js';

export const ownerAddress = 'ayaba.owner@example.org';
export const senderAddress = 'kofi.sender@example.org';
export const words = 'I sell dried fish in Cotonou and would like to know which cold room you would buy first.';

/** An entry of somebody with an account, who takes messages from everybody. */
export async function addOwned(
  server: TestServer,
  profile: Partial<ProfileDraft> = {},
  { address = ownerAddress, from = person } = {},
): Promise<{ id: string; slug: string; owner: string }> {
  const draft = { ...from, ...profile };
  const { mission } = draft;
  const owner = await addMember(server, { address, mission });
  const { id, slug } = await server.addProfile(profile, from);
  await server.db.transaction(async (tx) => {
    await insertProfileOwner(tx, {
      profile: id,
      mission,
      member: owner,
      verified: 'address',
      verifiedAt: server.deps.now(),
    });
    await saveProfile(server.deps, tx, draft, { id });
  });
  return { id, slug, owner };
}

const answers = { message: words, name: 'Kofi', address: senderAddress, consent: 'yes' };

export const contactPath = (slug: string, mission = 'bj') => `/${mission}/directory/${slug}/contact?lang=en`;

/** The hidden fields of a form that was just opened. */
export async function marksOf(server: TestServer, path: string): Promise<Record<string, string>> {
  const page = await (await server.get(path)).text();
  return Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
}

let networks = 0;

/** Fills in the form as fast as a person could, from a network of its own, and sends it. */
export async function write(
  server: TestServer,
  slug: string,
  changes: Record<string, string> = {},
  path = contactPath(slug),
) {
  const marks = await marksOf(server, path);
  server.clock.advance(60_000);
  return server.submit(path, { ...marks, ...answers, ...changes }, {}, `2001:db8:${(++networks).toString(16)}::1`);
}

export const receiptIn = (response: Response) =>
  /receipt\/([A-Z0-9-]+)/.exec(response.headers.get('location') ?? '')![1]!;

/** Writes, and confirms by the link of the mail. */
export async function deliver(server: TestServer, slug: string, changes: Record<string, string> = {}): Promise<string> {
  const response = await write(server, slug, changes);
  if (response.status !== 303) throw new Error(`${response.status} ${await response.text()}`);
  const token = await newestToken(server, 'contact-confirm');
  const confirmed = await server.submit(`/bj/go/${token}?lang=en`, {});
  if (confirmed.status !== 303) throw new Error(`${confirmed.status} ${await confirmed.text()}`);
  return receiptIn(response);
}
