import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { composeMail, type ComposedMail } from '../../platform/mail/compose-mail.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';
import type { Desk } from './account.js';

interface Reader {
  mission: MissionRecord;
  lang: CompleteLanguage;
}

const frameOf = ({ mission, lang }: Reader) => ({
  lang,
  senderName: mission.texts[lang].name,
  greeting: textOf(lang).mail.hello(null),
});

/** Says nothing of the account: whoever reads the mailbox learns that somebody signs in somewhere. */
export function signInMail(
  reader: Reader,
  { code, url, until, linkUntil }: { code: string; url: string; until: Date; linkUntil: Date },
): ComposedMail {
  const { signIn } = textOf(reader.lang).accounts.mails;
  return composeMail({
    ...frameOf(reader),
    subject: signIn.subject(code),
    paragraphs: [signIn.text(until), ...(linkUntil > until ? [signIn.lasting(linkUntil)] : [])],
    code,
    button: { label: signIn.button, url },
    footer: signIn.footer,
  });
}

/** To an address that nobody has an account with; says how to get one. */
export function noAccountMail(reader: Reader, desk: Desk, joinUrl: string): ComposedMail {
  const { noAccount } = textOf(reader.lang).accounts.mails;
  return composeMail({
    ...frameOf(reader),
    subject: noAccount.subject,
    paragraphs: [desk === 'member' ? noAccount.member : noAccount.staff],
    ...(desk === 'member' && { button: { label: noAccount.button, url: joinUrl } }),
    footer: noAccount.footer,
  });
}
