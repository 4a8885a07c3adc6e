import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { issueToken } from '../../platform/mail/mail-token.js';
import { mailMember } from '../accounts/mail-member.js';
import { findMember } from '../accounts/members.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { ownerMail } from './contact-mails.js';

/** Mails the owner that there is a message: nothing of it, and three ways to deal with it. */
export async function tellOwner(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  owner: string,
  { id, answerBy }: { id: string; answerBy: Date },
  template: 'contact-message' | 'contact-reminder',
): Promise<void> {
  const member = await findMember(tx, mission.slug, owner);
  if (!member) return;
  const go = async (purpose: 'decline-contact' | 'block-sender') => {
    const token = await issueToken(deps, tx, { mission: mission.slug, purpose, subject: id, expiresAt: answerBy });
    return `${deps.origin}/${mission.slug}/go/${token}?lang=${member.lang}`;
  };
  const urls = {
    open: `${deps.origin}/account/contacts?lang=${member.lang}`,
    decline: await go('decline-contact'),
    block: await go('block-sender'),
  };
  await mailMember(deps, tx, member, template, ownerMail(mission, member.lang, template, { urls, answerBy }), {
    paced: true,
  });
}
