import { entryLimits, languagesOfTexts } from '../../features/entry/entry.js';
import { shownFields, type ProfileDraft } from '../../features/profiles/profile.js';
import { audienceOf } from '../../features/profiles/audience.js';
import type { Policy } from '../../features/missions/missions.store.js';
import type { Text } from '../../text/index.js';
import type { TypedLists } from '../form-fields.js';

const one = (value: string | null | undefined) => (value ? [value] : []);

/** An entry as the values of its form: what the editor shows before anything was typed. */
export function valuesOf(draft: ProfileDraft, policy: Policy): TypedLists {
  const { kind, texts, codes, mentor, visibility } = draft;
  return {
    name: one(draft.name),
    type: one(draft.type),
    residence: one(draft.residence),
    place: one(draft.place),
    website: one(draft.website),
    origin: codes.origin ?? [],
    sector: codes.sector ?? [],
    offer: codes.offer ?? [],
    topic: codes.topic ?? [],
    language: codes.language ?? [],
    mentor: [mentor ? 'yes' : 'no'],
    capacity: [String(mentor?.capacity ?? 1)],
    formats: mentor?.formats ?? [],
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([lang, { headline, summary, askFirst }]) => [
        [`headline.${lang}`, one(headline)],
        [`summary.${lang}`, one(summary)],
        [`askFirst.${lang}`, one(askFirst)],
      ]),
    ),
    ...Object.fromEntries(
      shownFields.map((field) => [`see.${field}`, [audienceOf(policy, kind, field, visibility[field])]]),
    ),
  };
}

/** Fields of which more than one value is kept. */
const lists = ['origin', 'sector', 'offer', 'topic', 'language', 'formats'];

/** What was typed, as the schema of an entry takes it. */
export const inputOf = (typed: TypedLists): Record<string, string | readonly string[] | undefined> =>
  Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, lists.includes(name) ? values : values[0]]));

/** Characters of each field, by its name. */
export const limitsOf = (draft: ProfileDraft): Record<string, { min: number; max: number }> => {
  const { name, headline, summary, askFirst, place, website } = entryLimits;
  return {
    name,
    place,
    website,
    ...Object.fromEntries(
      languagesOfTexts(draft).flatMap((lang) => [
        [`headline.${lang}`, headline],
        [`summary.${lang}`, summary],
        [`askFirst.${lang}`, askFirst],
      ]),
    ),
  };
};

/** Names of the fields, for what has to change. */
export function labelsOf(draft: ProfileDraft, { entry }: Text): Record<string, string> {
  const plain = Object.fromEntries(Object.entries(entry.fields).map(([name, { label }]) => [name, label]));
  return {
    ...plain,
    ...Object.fromEntries(
      languagesOfTexts(draft).flatMap((lang) =>
        (['headline', 'summary', 'askFirst'] as const).map((field) => [
          `${field}.${lang}`,
          `${entry.fields[field].label} (${lang})`,
        ]),
      ),
    ),
    ...Object.fromEntries(
      shownFields.map((field) => [`see.${field}`, entry.see.label(entry.fields[seenAs(field)].label)]),
    ),
  };
}

/** The question of the form that a shown field belongs to. */
export const seenAs = (field: (typeof shownFields)[number]) => (field === 'mentoring' ? ('mentor' as const) : field);
