import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { composeMail, type ComposedMail } from '../../platform/mail/compose-mail.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';

interface Reader {
  mission: MissionRecord;
  lang: CompleteLanguage;
}

const frameOf = ({ mission, lang }: Reader) => ({
  lang,
  senderName: mission.texts[lang].name,
  greeting: textOf(lang).mail.hello(null),
});

export function inviteMail(reader: Reader, { url, until }: { url: string; until: Date }): ComposedMail {
  const { invite } = textOf(reader.lang).staff.mails;
  return composeMail({
    ...frameOf(reader),
    subject: invite.subject,
    paragraphs: [invite.text(until)],
    button: { label: invite.button, url },
    footer: invite.footer,
  });
}

/** What happened to somebody's way in, without them or with them. */
export type AccessChange = 'factorAdded' | 'factorRemoved' | 'factorsReset' | 'recoveryUsed' | 'roleChanged' | 'ended';

/** What one admin did and every admin hears of. */
export type ConsoleChange =
  | 'adminInvited'
  | 'adminAdded'
  | 'adminEnded'
  | 'exportAsked'
  | 'exportApproved'
  | 'exportExpired'
  | 'exportRefused'
  | 'exportTaken';

export function accessMail(reader: Reader, change: AccessChange): ComposedMail {
  const { access } = textOf(reader.lang).staff.mails;
  return composeMail({
    ...frameOf(reader),
    subject: access.subject,
    paragraphs: [access.changes[change]],
    footer: access.footer,
  });
}

export function consoleMail(reader: Reader, change: ConsoleChange): ComposedMail {
  const { subject, changes, footer } = textOf(reader.lang).staff.mails.news;
  return composeMail({ ...frameOf(reader), subject, paragraphs: [changes[change]], footer });
}
