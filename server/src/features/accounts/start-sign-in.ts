import { isAddress } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { countFromNetwork, countToMission } from '../../platform/http/submission-limits.js';
import { issueCode } from '../../platform/mail/mail-code.js';
import { issueToken } from '../../platform/mail/mail-token.js';
import { addressIndex, forgetMailOf, queueMail } from '../../platform/mail/outbox.js';
import { Problem } from '../../problem.js';
import type { MissionRecord } from '../missions/missions.store.js';
import type { Desk, MemberRecord } from './account.js';
import { noAccountMail, signInMail } from './account-mails.js';
import { findMemberByAddress, findRole, openAddress } from './members.store.js';
import { newSecret } from './sessions.store.js';
import { insertSignIn } from './sign-in.store.js';
import { wayOfMail, wayOfProof } from './way-of-mail.js';

/** For how long a code or a link signs in. */
export const signInMs = 10 * 60_000;

/** Tries a code survives. */
export const signInTries = 3;

/** For how long a link signs in that was mailed when strangers had used up what may be mailed. */
const lastingLinkMs = 24 * 3_600_000;

export interface SignInWish {
  address: string;
  desk: Desk;
  /** `prove` when a member who is signed in proves the address again. */
  counted: 'sign-in' | 'prove';
  /** Name of the page to go on to. */
  next: string;
  lang: CompleteLanguage;
  /** The client's address as `createClientAddress` says; counted, never kept. */
  clientAddress: string;
}

/**
 * Mails a code and a link to who wants to sign in. The answer, and the work done for it, are the same whoever the address
 * belongs to; the mail to an address without an account says how to get one. Where no mail may leave, the page does not say
 * so, and the digits sign nobody in: tries to guess are as few as mails (`docs/decisions/0014-nobody-is-shut-out.md`).
 *
 * @returns the secret to keep in the browser that asked: only there does the code work.
 * @throws {Problem} `invalid-input`, `too-many-requests`
 */
export async function startSignIn(deps: Deps, mission: MissionRecord, wish: SignInWish): Promise<string> {
  if (!isAddress(wish.address))
    throw new Problem('invalid-input', { errors: [{ pointer: '/address', code: 'not-an-address' }] });
  const browser = newSecret(deps);
  const refusal = await deps.db.transaction((tx) => start(deps, tx, mission, wish, browser));
  if (refusal) throw refusal;
  return browser;
}

/**
 * Answers a refusal instead of throwing it, so that what was counted is committed. Whoever the address belongs to, the same
 * is asked, written and composed, so that the time it takes tells nothing; a mail that may not leave is deleted again.
 */
async function start(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  { address, desk, counted, next, lang, clientAddress }: SignInWish,
  browser: string,
): Promise<Problem | undefined> {
  const refusal = await countFromNetwork(deps, tx, { kind: counted, clientAddress });
  if (refusal) return refusal;
  const missionIsFull = (await countToMission(deps, tx, { kind: counted, mission: mission.slug })) !== undefined;
  const now = deps.now();
  const index = addressIndex(deps.sealer, address);
  const known = await findMemberByAddress(tx, mission.slug, index);
  const role = desk === 'staff' && (await findRole(tx, mission.slug, known?.id ?? ''));
  const mayEnter = desk === 'member' || role ? known : undefined;
  const way =
    counted === 'prove'
      ? await wayOfProof(deps, tx, { address })
      : await wayOfMail(deps, tx, { mission: mission.slug, desk, address, member: mayEnter?.id, missionIsFull });
  const member = way === 'none' ? undefined : mayEnter;
  const id = deps.newId();
  const expiresAt = new Date(now.getTime() + signInMs);
  await insertSignIn(tx, browser, {
    id, mission: mission.slug, desk, member: member?.id ?? null, next, lang, createdAt: now, expiresAt,
  }); // prettier-ignore
  const linkUntil = way === 'lasting' ? new Date(now.getTime() + lastingLinkMs) : expiresAt;
  const proof = { mission: mission.slug, subject: id };
  const code = await issueCode(deps, tx, { ...proof, expiresAt, tries: signInTries });
  const token = await issueToken(deps, tx, { ...proof, expiresAt: linkUntil, purpose: 'sign-in' });
  const key = await deps.sealer.createKey(tx, mission.slug, id);
  const reader = { mission, lang };
  await queueMail(deps, tx, {
    mission: mission.slug,
    owner: id,
    key,
    template: 'sign-in',
    lang,
    to: (await addressOf(deps, tx, { mission: mission.slug, id: member?.id ?? id })) ?? address,
    ...(member
      ? signInMail(reader, { code, url: `${deps.origin}/${mission.slug}/go/${token}`, until: expiresAt, linkUntil })
      : noAccountMail(reader, desk, `${deps.origin}/${mission.slug}/join?lang=${lang}`)),
    // The one mail that is kept for the owner takes no turn.
    paced: counted === 'sign-in' && way !== 'lasting',
  });
  await forgetMailOf(tx, way === 'none' ? id : '');
  return undefined;
}

/** Where a member was mailed before. What was typed now could be another mailbox that is written alike. */
async function addressOf(
  { sealer }: Deps,
  tx: Transaction,
  { id, mission }: Pick<MemberRecord, 'id' | 'mission'>,
): Promise<string | undefined> {
  const key = await sealer.findKey(tx, id);
  return key && openAddress(tx, key, mission, id);
}
