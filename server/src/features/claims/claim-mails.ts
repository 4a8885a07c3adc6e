import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { composeMail, type ComposedMail } from '../../platform/mail/compose-mail.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';

const frameOf = (mission: MissionRecord, lang: CompleteLanguage) => ({
  lang,
  senderName: mission.texts[lang].name,
  greeting: textOf(lang).mail.hello(null),
});

/** To an address that nobody has confirmed yet, so nothing of the claim is in it. */
export function confirmClaimMail(
  mission: MissionRecord,
  lang: CompleteLanguage,
  { code, url, until }: { code: string; url: string; until: Date },
): ComposedMail {
  const { confirm } = textOf(lang).mail;
  return composeMail({
    ...frameOf(mission, lang),
    subject: confirm.subject(code),
    paragraphs: [confirm.text(until)],
    code,
    button: { label: confirm.button, url },
    footer: confirm.footer,
  });
}

/** Where a claim stands that staff look at, or how it was decided. */
export function claimMail(
  mission: MissionRecord,
  lang: CompleteLanguage,
  receipt: string,
  news:
    | { state: 'waiting'; answerBy: Date; url: string }
    | { state: 'granted'; url: string }
    | { state: 'refused'; answer?: string | undefined; url: string },
): ComposedMail {
  const { mail, claims } = textOf(lang);
  const words = claims.mails[news.state];
  const paragraphs =
    news.state === 'waiting'
      ? [claims.mails.waiting.text(news.answerBy)]
      : news.state === 'granted'
        ? [claims.mails.granted.text]
        : [claims.mails.refused.text, ...(news.answer ? [news.answer] : [])];
  return composeMail({
    ...frameOf(mission, lang),
    subject: claims.mails.subject,
    paragraphs: [...paragraphs, mail.receipt(receipt)],
    button: { label: words.button, url: news.url },
    footer: mail.noReply,
  });
}
