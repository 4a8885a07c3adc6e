import type { Mission } from '@diaspora-kit/contract';
import { completeLanguages, mentoringFormats, type CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { languageName, textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { consentVersion, promisesFrom } from './mentoring.rules.js';

/** Languages a mentee can ask to talk in: the mission's first, then all that the kit speaks. */
export const languagesToTalk = (mission: Pick<MissionRecord, 'languages'>): string[] => [
  ...new Set<string>([...mission.languages, ...completeLanguages]),
];

/** Every word and choice of the request form, with the dates promised to who asks today. */
export function presentMentorForm(
  mission: MissionRecord,
  lang: CompleteLanguage,
  { now }: Pick<Deps, 'now'>,
): Mission['mentorRequest'] {
  const { common, mentoring, vocabulary } = textOf(lang);
  const { next } = mentoring;
  const { readBy, answerBy } = promisesFrom(now(), mission.replyDays);
  return {
    inHostPage: mission.policy !== 'sheltered',
    title: mentoring.title,
    intro: mentoring.intro(answerBy),
    steps: mentoring.steps,
    fields: mentoring.fields,
    formats: mentoringFormats.map((code) => ({ code, ...vocabulary.formats[code] })),
    languages: languagesToTalk(mission).map((code) => ({ code, label: languageName(lang, code) })),
    consent: { version: consentVersion, lang, text: mentoring.consent },
    send: mentoring.send,
    sending: mentoring.sending,
    keep: { label: mentoring.keep, hint: mentoring.keepHint },
    privacy: common.privacy,
    asking: mentoring.asking,
    withoutName: mentoring.noMentor,
    closed: { label: mentoring.closed, hint: mentoring.closedHint },
    anew: mentoring.anew,
    ownPage: mentoring.ownPage,
    nextTitle: mentoring.nextTitle,
    next: [
      { label: next.confirm, when: next.confirmWhen },
      { label: next.read, when: next.by(readBy) },
      { label: next.answer, when: next.by(answerBy) },
    ],
  };
}
