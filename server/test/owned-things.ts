import { findSession } from '../src/features/accounts/sessions.store.js';
import { actOnContact } from '../src/features/contacts/act-on-contact.js';
import { blockForGood } from '../src/features/contacts/blocks.store.js';
import { confirmClaimByToken } from '../src/features/claims/confirm-claim.js';
import { startClaim } from '../src/features/claims/start-claim.js';
import { submitCorrection } from '../src/features/corrections/submit-correction.js';
import { requireMission } from '../src/features/missions/find-mission.js';
import { photoFile } from '../src/features/photos/photo.js';
import { setPhoto } from '../src/features/photos/set-photo.js';
import { insertProfileOwner } from '../src/features/profiles/profile-owner.store.js';
import { readQueued } from '../src/features/queue/read-queued.js';
import { approveExport, askExport } from '../src/features/staff/export-requests.js';
import { insertPasskey } from '../src/features/staff/factors.store.js';
import { inviteStaff } from '../src/features/staff/invite-staff.js';
import { newestToken } from './asking.js';
import { addMember, openBrowser } from './browser.js';
import { organisation, type TestServer } from './harness.js';
import { takePhoto } from './photos.js';
import { contactPath, write } from './writing.js';

/** Whose thing it is. */
export interface Owner {
  mission: string;
  member: string;
}

/** What the identifier in an address stands for. */
export interface Thing {
  /** `mission`: everybody of the mission who may call the route reaches it. `member`: its owner alone. */
  of: 'mission' | 'member';
  /** Makes one, and answers its identifier. */
  make: (server: TestServer, owner: Owner) => Promise<string>;
  /** Where it can be seen whether it was touched. */
  table: string;
  /** What is sent with the identifier. */
  form?: Record<string, string>;
}

let made = 0;
const someAddress = () => `thing-${++made}@example.org`;

const somebody = async (server: TestServer, mission: string): Promise<Owner> => ({
  mission,
  member: await addMember(server, { mission, address: someAddress() }),
});

async function makeEntry(server: TestServer, { mission, member }: Owner) {
  const { id, slug } = await server.addProfile(
    { mission, name: `Entry ${++made}`, sourceKey: `key-${made}` },
    organisation,
  );
  await server.db.transaction((tx) =>
    insertProfileOwner(tx, {
      profile: id, mission, member, verified: 'address', verifiedAt: server.deps.now(),
    }),
  ); // prettier-ignore
  await server.db.transaction((tx) => tx.run('update profile set confirmed_at = ? where id = ?', ['2029-12-01T00:00:00.000Z', id])); // prettier-ignore
  return { id, slug };
}

const session: Thing = {
  of: 'member',
  table: 'session',
  async make(server, { mission, member }) {
    const browser = openBrowser(server);
    await browser.hold('member', member, 1, mission);
    return (await findSession(server.db, 'member', browser.cookies.get('__Host-member')!, server.deps.now()))!.id;
  },
};

const contact: Thing = {
  of: 'member',
  table: 'contact',
  form: { answer: 'Take the smaller room, and ask for R290.' },
  async make(server, owner) {
    const { id, slug } = await makeEntry(server, owner);
    const path = contactPath(slug, owner.mission);
    const written = await write(server, slug, { address: someAddress() }, path);
    if (written.status !== 303) throw new Error(`${written.status} ${await written.text()}`);
    await server.submit(`/${owner.mission}/go/${await newestToken(server, 'contact-confirm')}?lang=en`, {});
    return (await server.db.get<{ id: string }>('select id from contact where profile = ?', [id]))!.id;
  },
};

const block: Thing = {
  of: 'member',
  table: 'contact_block',
  async make(server, owner) {
    const { id: profile } = await makeEntry(server, owner);
    const id = server.deps.newId();
    const blocked = { id, mission: owner.mission, profile, addressIndex: someAddress(), createdAt: server.deps.now() };
    await server.db.transaction((tx) => blockForGood(tx, blocked));
    return id;
  },
};

const passkey: Thing = {
  of: 'member',
  table: 'passkey',
  async make(server, owner) {
    const ids = [server.deps.newId(), server.deps.newId()];
    for (const id of ids)
      await server.db.transaction((tx) =>
        insertPasskey(tx, owner, { id, publicKey: new Uint8Array(8), counter: 0, transports: [] }, server.deps.now()),
      );
    return ids[0]!;
  },
};

const invite: Thing = {
  of: 'mission',
  table: 'staff_invite',
  async make(server, { mission }) {
    const invitation = { address: someAddress(), role: 'editor', lang: 'en' } as const;
    return (await inviteStaff(server.deps, await requireMission(server.db, mission), invitation, 'operator')).id;
  },
};

const colleague: Thing = {
  of: 'mission',
  table: 'staff_role',
  form: { role: 'moderator' },
  make: (server, { mission }) => addMember(server, { mission, address: someAddress(), role: 'editor' }),
};

const photograph: Thing = {
  of: 'member',
  table: 'media',
  async make(server, owner) {
    const { id } = await makeEntry(server, owner);
    const sent = await takePhoto('png', 40, 40);
    const { mission, member: actor } = owner;
    await setPhoto(server.deps, { mission, profile: id, actor, sent, audience: 'hidden', lang: 'en' });
    const kept = await server.db.get<{ photo: string }>('select photo from profile where id = ?', [id]);
    return photoFile(kept!.photo, 96);
  },
};

const claimed: Thing = {
  of: 'mission',
  table: 'claim',
  async make(server, owner) {
    const { slug } = await server.addProfile({ mission: owner.mission, sourceKey: `key-${++made}` }, organisation);
    const mission = await requireMission(server.db, owner.mission);
    const input = {
      idempotencyKey: `key-${String(made).padStart(16, '0')}`,
      address: someAddress(),
      message: 'I am its treasurer, as its website says.',
      website: '',
    };
    const source = { clientAddress: `198.51.100.${made % 256}`, formToken: '' };
    await startClaim(server.deps, mission, slug, input, source, 'en');
    return confirmClaimByToken(server.deps, mission, await newestToken(server, 'claim-confirm'));
  },
};

const reported: Thing = {
  of: 'mission',
  table: 'contact',
  async make(server, { mission, member: reader }) {
    const member = await addMember(server, { address: someAddress(), mission });
    const id = await contact.make(server, { mission, member });
    await actOnContact(server.deps, await requireMission(server.db, mission), member, id, { verb: 'report' });
    const { receipt } = (await server.db.get<{ receipt: string }>('select receipt from contact where id = ?', [id]))!;
    await readQueued(server.deps, receipt, { actor: reader, mission });
    return receipt;
  },
};

const queued: Thing = {
  of: 'mission',
  table: 'correction',
  form: { answer: 'We have mended it. Thank you.' },
  async make(server, { mission: within }) {
    const { slug } = await makeEntry(server, await somebody(server, within));
    const mission = await requireMission(server.db, within);
    const input = {
      slug,
      wish: 'correct',
      message: 'The link is broken.',
      address: someAddress(),
      website: '',
    } as const;
    return (await submitCorrection(server.deps, mission, input, { clientAddress: `198.51.100.${++made % 256}` }, 'en'))
      .receipt;
  },
};

const entry: Thing = {
  of: 'mission',
  table: 'profile',
  make: async (server, owner) => (await makeEntry(server, owner)).slug,
};

const revealed: Thing = {
  ...entry,
  table: 'address_reveal',
  form: { reason: 'Somebody in danger asked us to call them.' },
};

/** An entry of a colleague, or of anybody else: nobody shows their own. */
const another: Thing = {
  ...entry,
  make: async (server, { mission }) => (await makeEntry(server, await somebody(server, mission))).slug,
};

/** What another admin asked for. */
const askedFor: Thing = {
  of: 'mission',
  table: 'export_request',
  async make(server, { mission }) {
    const colleague = await addMember(server, { mission, address: someAddress(), role: 'admin' });
    return ask(server, { mission, member: colleague });
  },
};

const allowed: Thing = {
  of: 'member',
  table: 'export_request',
  async make(server, owner) {
    const { mission } = owner;
    const colleague = await addMember(server, { mission, address: someAddress(), role: 'admin' });
    const id = await ask(server, owner);
    await approveExport(server.deps, await requireMission(server.db, mission), id, colleague);
    return id;
  },
};

const reason = { purpose: 'For the report of the year.', recipient: 'The ministry' };

async function ask(server: TestServer, { mission, member }: Owner) {
  await askExport(server.deps, await requireMission(server.db, mission), reason, member);
  const asked = await server.db.get<{ id: string }>('select id from export_request order by rowid desc');
  return asked!.id;
}

const sourced: Thing = {
  ...entry,
  make: async (server, { mission }) =>
    (await server.addProfile({ mission, name: `Source ${++made}`, sourceKey: `key-${made}` }, organisation)).slug,
};

/** What stands behind each address with an identifier that not everybody reaches. A new one fails until it is here. */
export const things: Record<string, Thing> = {
  'POST /account/sessions/:id/end': session,
  'GET /account/directory/:slug': sourced,
  'GET /account/contacts/:id': contact,
  'POST /account/contacts/:id/answer': contact,
  'POST /account/contacts/:id/decline': contact,
  'POST /account/contacts/:id/block': contact,
  'POST /account/contacts/:id/report': contact,
  'POST /account/contacts/blocks/:id/end': block,
  'POST /console/security/passkeys/:id/remove': passkey,
  'POST /console/security/sessions/:id/end': session,
  'POST /console/staff/invites/:id/withdraw': invite,
  'POST /console/staff/:id/role': colleague,
  'POST /console/staff/:id/remove': colleague,
  'POST /console/staff/:id/reset': colleague,
  'GET /console/queue/:receipt': queued,
  'POST /console/queue/:receipt/open': queued,
  'POST /console/queue/:receipt/answer': queued,
  'POST /console/queue/:receipt/resolve': queued,
  'GET /account/media/:file': photograph,
  'POST /console/queue/:receipt/grant': claimed,
  'POST /console/queue/:receipt/refuse': claimed,
  'POST /console/queue/:receipt/uphold': reported,
  'POST /console/queue/:receipt/bar': reported,
  'POST /console/queue/:receipt/dismiss': reported,
  'POST /console/queue/:receipt/forget': queued,
  'POST /console/entries/:slug/confirm': sourced,
  'POST /console/entries/:slug/publish': another,
  'POST /console/entries/:slug/hide': entry,
  'POST /console/exports/:id/approve': askedFor,
  'POST /console/exports/:id/refuse': askedFor,
  'POST /console/exports/:id/file': allowed,
  'GET /console/entries/:slug/address': revealed,
  'POST /console/entries/:slug/address': revealed,
};
