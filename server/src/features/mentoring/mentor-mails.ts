import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { composeMail, type ComposedMail } from '../../platform/mail/compose-mail.js';
import { greetingName } from '../../platform/mail/greeting-name.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';
import type { Promises } from './mentoring.rules.js';

/** To whom a mail about a request speaks, and for which mission. */
export interface MailReader {
  mission: MissionRecord;
  lang: CompleteLanguage;
  /** Name to be called by. */
  name: string;
}

const frameOf = ({ mission, lang, name }: MailReader) => ({
  lang,
  senderName: mission.texts[lang].name,
  greeting: textOf(lang).mail.hello(greetingName(name)),
});

/** To an address that nobody has confirmed yet, so nothing of the request is in it. */
export function confirmMail(reader: MailReader, { code, url, until }: { code: string; url: string; until: Date }) {
  const { confirm } = textOf(reader.lang).mail;
  return composeMail({
    ...frameOf(reader),
    subject: confirm.subject(code),
    paragraphs: [confirm.text(until)],
    code,
    button: { label: confirm.button, url },
    footer: confirm.footer,
  });
}

export function confirmedMail(reader: MailReader, receipt: string, { readBy, answerBy }: Promises): ComposedMail {
  const { confirmed, noReply } = textOf(reader.lang).mail;
  return composeMail({
    ...frameOf(reader),
    subject: confirmed.subject,
    paragraphs: [confirmed.text(readBy, answerBy), confirmed.receipt],
    code: receipt,
    footer: noReply,
  });
}

export function answeredMail(reader: MailReader, receipt: string, answer: string): ComposedMail {
  const { answered, noReply, receipt: receiptLine } = textOf(reader.lang).mail;
  return composeMail({
    ...frameOf(reader),
    subject: answered.subject,
    paragraphs: [answered.text, answer, receiptLine(receipt)],
    footer: noReply,
  });
}

export function closedMail(reader: MailReader, receipt: string, deletedOn: Date): ComposedMail {
  const { closed, noReply, receipt: receiptLine } = textOf(reader.lang).mail;
  return composeMail({
    ...frameOf(reader),
    subject: closed.subject,
    paragraphs: [closed.text(deletedOn), receiptLine(receipt)],
    footer: noReply,
  });
}
