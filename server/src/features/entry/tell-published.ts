import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { composeMail } from '../../platform/mail/compose-mail.js';
import { textOf } from '../../text/index.js';
import { mailMember } from '../accounts/mail-member.js';
import { findMember } from '../accounts/members.store.js';
import { findMission } from '../missions/missions.store.js';
import { findProfileOwner } from '../profiles/profile-owner.store.js';

/** Tells the owner of an entry that waited for staff that it is published. Neither their name nor the doubt is in the mail. */
export async function tellPublished(
  deps: Pick<Deps, 'now' | 'newId' | 'origin' | 'sealer'>,
  tx: Transaction,
  slug: string,
  profile: string,
): Promise<void> {
  const owner = await findProfileOwner(tx, slug, profile);
  const member = owner && (await findMember(tx, slug, owner));
  if (!member) return;
  const mission = (await findMission(tx, slug))!;
  const { lang } = member;
  const { mail, entry } = textOf(lang);
  const { subject, text, button } = entry.published;
  const composed = composeMail({
    lang,
    senderName: mission.texts[lang].name,
    greeting: mail.hello(null),
    subject,
    paragraphs: [text],
    button: { label: button, url: `${deps.origin}/account/sign-in?mission=${slug}&next=entry&lang=${lang}` },
    footer: mail.noReply,
  });
  await mailMember(deps, tx, member, 'entry-published', composed);
}
