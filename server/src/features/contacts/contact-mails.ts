import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { composeMail, type ComposedMail } from '../../platform/mail/compose-mail.js';
import { greetingName } from '../../platform/mail/greeting-name.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';

/** To whom a mail about their message speaks. */
export interface Sender {
  mission: MissionRecord;
  lang: CompleteLanguage;
  /** Name to be called by. */
  name: string;
}

const frameOf = ({ mission, lang, name }: Sender) => ({
  lang,
  senderName: mission.texts[lang].name,
  greeting: textOf(lang).mail.hello(greetingName(name)),
});

/** To an address that nobody has confirmed yet, so nothing of the message is in it. */
export function confirmContactMail(sender: Sender, { code, url, until }: { code: string; url: string; until: Date }) {
  const { confirm } = textOf(sender.lang).mail;
  return composeMail({
    ...frameOf(sender),
    subject: confirm.subject(code),
    paragraphs: [confirm.text(until)],
    code,
    button: { label: confirm.button, url },
    footer: confirm.footer,
  });
}

export interface OwnerMail {
  urls: { open: string; decline: string; block: string };
  answerBy: Date;
}

/** To the owner of an entry. Who reads their mailbox learns that there is a message, and not from whom or about what. */
export function ownerMail(
  mission: MissionRecord,
  lang: CompleteLanguage,
  template: 'contact-message' | 'contact-reminder',
  { urls, answerBy }: OwnerMail,
): ComposedMail {
  const { mail, contacts } = textOf(lang);
  const { owner } = contacts.mails;
  return composeMail({
    lang,
    senderName: mission.texts[lang].name,
    greeting: mail.hello(null),
    subject: owner.subject,
    paragraphs: [template === 'contact-message' ? owner.text : owner.reminder, owner.until(answerBy)],
    button: { label: owner.open, url: urls.open },
    links: [
      { label: contacts.account.decline, url: urls.decline },
      { label: contacts.account.block, url: urls.block },
    ],
    footer: owner.footer,
  });
}

/** What the mission found in a message that was reported, to who reported it; `left`: its sender has gone. */
export function reportDecidedMail(
  { origin }: Pick<Deps, 'origin'>,
  mission: MissionRecord,
  lang: CompleteLanguage,
  found: 'upheld' | 'barred' | 'left' | 'dismissed' | 'stillWaits' | 'stillBlocked',
): ComposedMail {
  const { mail, contacts } = textOf(lang);
  const { report } = contacts.mails;
  return composeMail({
    lang,
    senderName: mission.texts[lang].name,
    greeting: mail.hello(null),
    subject: report.subject,
    paragraphs: [report[found]],
    button: { label: report.open, url: `${origin}/account/contacts?lang=${lang}` },
    footer: mail.noReply,
  });
}

/** What became of a message, to its sender. */
export function contactEndMail(
  sender: Sender,
  receipt: string,
  end: { state: 'answered'; answer: string; url: string } | { state: 'declined' | 'unanswered'; url: string },
): ComposedMail {
  const { mail, contacts } = textOf(sender.lang);
  const words = contacts.mails[end.state];
  return composeMail({
    ...frameOf(sender),
    subject: end.state === 'answered' ? mail.answered.subject : mail.closed.subject,
    paragraphs: [words.text, ...(end.state === 'answered' ? [end.answer] : []), mail.receipt(receipt)],
    button: { label: words.button, url: end.url },
    footer: mail.noReply,
  });
}
