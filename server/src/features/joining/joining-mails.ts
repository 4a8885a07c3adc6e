import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { composeMail, type ComposedMail } from '../../platform/mail/compose-mail.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';

interface Reader {
  mission: MissionRecord;
  lang: CompleteLanguage;
}

/** To an address that nobody has proved: without the name that was typed, so that nobody writes to strangers through us. */
const frameOf = ({ mission, lang }: Reader) => ({
  lang,
  senderName: mission.texts[lang].name,
  greeting: textOf(lang).mail.hello(null),
});

export function proveMail(
  reader: Reader,
  { code, url, codeUntil, linkUntil }: { code: string; url: string; codeUntil: Date; linkUntil: Date },
): ComposedMail {
  const { prove } = textOf(reader.lang).joining.mails;
  return composeMail({
    ...frameOf(reader),
    subject: prove.subject(code),
    paragraphs: [prove.text(codeUntil, linkUntil)],
    code,
    button: { label: prove.button, url },
    footer: prove.footer,
  });
}

/** To somebody who is a member already. */
export function knownMail(reader: Reader, signInUrl: string): ComposedMail {
  const { known } = textOf(reader.lang).joining.mails;
  return composeMail({
    ...frameOf(reader),
    subject: known.subject,
    paragraphs: [known.text],
    button: { label: known.button, url: signInUrl },
    footer: known.footer,
  });
}
