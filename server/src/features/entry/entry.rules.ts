import { createHash } from 'node:crypto';
import { doubtOf } from '@diaspora-kit/contract/doubt';
import { shownFields, type ProfileDraft, type ProfileText } from '../profiles/profile.js';
import { languagesOfTexts, type EntryInput } from './entry.js';

/** What an owner writes of a profile; the rest of it is not theirs to write. */
type Written = Pick<
  ProfileDraft,
  'name' | 'type' | 'residence' | 'place' | 'website' | 'visibility' | 'texts' | 'codes' | 'mentor'
>;

const writtenOf = ({ name, type, residence, place, website, visibility, texts, codes, mentor }: Written): Written => ({
  name,
  type,
  residence,
  place,
  website,
  visibility,
  texts,
  codes,
  mentor,
});

/** Says whether two readings of an entry were of the same words: who writes over others' changes is stopped by it. */
export const versionOf = (draft: ProfileDraft): string =>
  createHash('sha256')
    .update(JSON.stringify(writtenOf(draft)))
    .digest('base64url')
    .slice(0, 22);

/** An entry with what its owner typed. */
export function withInput(draft: ProfileDraft, input: EntryInput): ProfileDraft {
  const texts: Record<string, ProfileText> = {};
  for (const lang of languagesOfTexts(draft)) {
    const text = {
      headline: input[`headline.${lang}`] ?? null,
      summary: input[`summary.${lang}`] ?? null,
      askFirst: input[`askFirst.${lang}`] ?? null,
    };
    if (text.headline || text.summary || text.askFirst) texts[lang] = text;
  }
  const mentors = input.mentor === 'yes';
  return {
    ...draft,
    name: input.name,
    type: draft.kind === 'organisation' ? (input.type ?? draft.type) : null,
    residence: input.residence,
    place: input.place,
    website: input.website,
    visibility: Object.fromEntries(shownFields.map((field) => [field, input[`see.${field}`]])),
    texts,
    codes: {
      origin: input.origin,
      sector: input.sector,
      offer: mentors ? ['mentoring', ...input.offer] : input.offer,
      topic: input.topic,
      language: input.language,
    },
    mentor: mentors
      ? { capacity: input.capacity, formats: input.formats, pausedUntil: draft.mentor?.pausedUntil ?? null }
      : null,
  };
}

/**
 * An entry under its name: one that could pass for another's is held until staff have looked, and what was held only for
 * its name is shown again once that is a plain one.
 *
 * @param consented whether its owner agreed to be shown.
 */
export function withDoubt(draft: ProfileDraft, before: ProfileDraft | undefined, consented: boolean): ProfileDraft {
  if (draft.name === before?.name) return draft;
  const doubt = doubtOf(draft.name);
  if (doubt) return { ...draft, doubt, state: draft.state === 'published' ? 'held' : draft.state };
  const waited = before?.doubt != null && draft.state === 'held' && consented;
  return { ...draft, doubt: null, state: waited ? 'published' : draft.state };
}
