import type { Deps } from '../../deps.js';
import type { Reader } from '../../platform/db/database.js';
import { composeMail, type ComposedMail } from '../../platform/mail/compose-mail.js';
import { textOf } from '../../text/index.js';
import { mailMember } from '../accounts/mail-member.js';
import { findMember } from '../accounts/members.store.js';
import { writeHead } from '../audit/audit-head.js';
import { verifyAudit, type AuditCheck } from '../audit/verify-audit.js';
import { listMissions } from '../missions/missions.store.js';
import { readHeadMailed, setHeadMailed } from './audit-head.store.js';
import { listStaff } from './staff.store.js';

/** Admins of a mission who are mailed: those who have been it the longest. */
export const headReaders = 2;
const week = 7 * 86_400_000;

/**
 * Mails to two admins of each mission, once a week, where the audit ends, or where it is broken: what is in a mailbox nobody who reaches
 * the database can change.
 */
export async function mailAuditHead(deps: Pick<Deps, 'db' | 'now' | 'newId' | 'origin' | 'sealer'>): Promise<void> {
  if (!(await isDue(deps, deps.db))) return;
  const check = await verifyAudit(deps);
  if (check.sound && !check.head) return;
  await deps.db.transaction(async (tx) => {
    if (!(await isDue(deps, tx))) return;
    for (const { slug, texts } of await listMissions(tx)) {
      const admins = (await listStaff(tx, slug)).filter(({ role }) => role === 'admin');
      for (const { member: id } of admins.slice(0, headReaders)) {
        const member = await findMember(tx, slug, id);
        if (!member) continue;
        await mailMember(deps, tx, member, 'audit-head', headMail(member.lang, texts[member.lang].name, check));
        await setHeadMailed(tx, deps.now());
      }
    }
  });
}

/** Also when it is said to have been mailed on a day that is still to come. */
async function isDue({ now }: Pick<Deps, 'now'>, db: Reader): Promise<boolean> {
  const mailed = await readHeadMailed(db);
  const since = mailed ? now().getTime() - mailed.getTime() : week;
  return since < 0 || since >= week;
}

function headMail(lang: Parameters<typeof textOf>[0], senderName: string, check: AuditCheck): ComposedMail {
  const { mail, staff } = textOf(lang);
  const words = staff.mails.auditHead;
  return composeMail({
    lang,
    senderName,
    greeting: mail.hello(null),
    subject: words.subject,
    paragraphs: check.sound && check.head ? [words.text, words.head(writeHead(check.head)), words.use] : [words.broken],
    footer: mail.noReply,
  });
}
