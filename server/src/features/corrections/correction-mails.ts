import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { composeMail, type ComposedMail } from '../../platform/mail/compose-mail.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';

/** Tells who asked for a correction that it was dealt with, with the mission's own words if there are any. */
export function correctedMail(
  mission: MissionRecord,
  lang: CompleteLanguage,
  { receipt, answer }: { receipt: string; answer?: string },
): ComposedMail {
  const { hello, corrected, noReply, receipt: receiptLine } = textOf(lang).mail;
  return composeMail({
    lang,
    senderName: mission.texts[lang].name,
    greeting: hello(null),
    subject: corrected.subject,
    paragraphs: [...(answer ? [corrected.answer, answer] : [corrected.text]), receiptLine(receipt)],
    footer: noReply,
  });
}
