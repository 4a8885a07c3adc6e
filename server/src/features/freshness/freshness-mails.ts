import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { composeMail, type ComposedMail } from '../../platform/mail/compose-mail.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';
import type { Ageing } from '../profiles/age.js';

export type AgeingMail = 'ask' | 'askAgain' | 'hidden';

/** Asks whether an entry is still true. Names neither it nor what is in it. */
export function ageingMail(
  { mission, lang }: { mission: MissionRecord; lang: CompleteLanguage },
  kind: AgeingMail,
  dates: Ageing & { lastTrue: Date },
  urls: { confirm: string; signIn: string },
): ComposedMail {
  const { mail, freshness } = textOf(lang);
  const { subject, text, then } = freshness.mails[kind];
  return composeMail({
    lang,
    senderName: mission.texts[lang].name,
    greeting: mail.hello(null),
    subject,
    paragraphs: [text(dates), then(dates)],
    button: { label: freshness.mails.button, url: urls.confirm },
    links: [{ label: freshness.mails.change, url: urls.signIn }],
    footer: mail.noReply,
  });
}
