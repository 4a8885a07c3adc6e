import fc from 'fast-check';
import { expect, it } from 'vitest';
import { benin, createTestServer, organisation, person } from '../../../test/harness.js';
import type { Policy } from '../missions/missions.store.js';
import { presentCard, presentProfile } from './present-profile.js';
import { audiences, shownFields, type Audience, type ProfileDraft, type ShownField } from './profile.js';
import { projectListing, viewers, type Viewer } from './project-listing.rules.js';

/** A value per field that stands nowhere else, so that it can be found in whatever is sent. */
const marks: Record<ShownField, string[]> = {
  photo: ['mark-photo'],
  headline: ['mark-headline'],
  summary: ['mark-summary'],
  origin: ['TG'],
  residence: ['SE'],
  place: ['mark-place'],
  sector: ['Q'],
  offer: ['philanthropy'],
  topic: ['founding'],
  language: ['fon'],
  website: ['https://mark.example.org/'],
  mentoring: ['mark-ask-first', 'three-conversations'],
  contact: [],
};

const base = (kind: 'person' | 'organisation'): ProfileDraft => ({
  ...(kind === 'person' ? person : { ...organisation, sourceUrl: null, sourceReadOn: null, sourceKey: null }),
  name: 'Chosen name',
  photo: 'mark-photo',
  residence: 'SE',
  place: 'mark-place',
  website: 'https://mark.example.org/',
  texts: { en: { headline: 'mark-headline', summary: 'mark-summary', askFirst: 'mark-ask-first' } },
  codes: {
    origin: ['TG'],
    sector: ['Q'],
    offer: ['mentoring', 'philanthropy'],
    topic: ['founding'],
    language: ['fon'],
  },
  mentor: { capacity: 2, formats: ['three-conversations'], pausedUntil: null },
});

const visibilities = fc.record(
  Object.fromEntries(shownFields.map((field) => [field, fc.constantFrom(...audiences)])) as Record<
    ShownField,
    fc.Arbitrary<Audience>
  >,
  { requiredKeys: [] },
);

/** What the owner's choice and the policy let a viewer see, said again as DESIGN and the issue say it. */
function mayKnow(
  kind: 'person' | 'organisation',
  policy: Policy,
  viewer: Viewer,
  field: ShownField,
  chosen?: Audience,
) {
  if (viewer === 'owner') return true;
  if (kind === 'person') {
    if (policy === 'sheltered' && (viewer === 'visitor' || viewer === 'member')) return false;
    if (policy === 'careful' && field === 'place' && viewer === 'visitor') return false;
  }
  const seenBy: Record<Audience, Viewer[]> = {
    public: ['visitor', 'member', 'accepted', 'staff'],
    members: ['member', 'accepted', 'staff'],
    accepted: ['accepted', 'staff'],
    staff: ['staff'],
    hidden: [],
  };
  return seenBy[chosen ?? 'hidden'].includes(viewer);
}

const cases = fc.record({
  kind: fc.constantFrom('person' as const, 'organisation' as const),
  policy: fc.constantFrom('open' as const, 'careful' as const, 'sheltered' as const),
  viewer: fc.constantFrom(...viewers),
  visibility: visibilities,
});

it('whoever looks is shown exactly what its owner chose for them and the policy allows, in every outgoing shape', async () => {
  const { deps } = await createTestServer();
  const now = deps.now();
  fc.assert(
    fc.property(cases, ({ kind, policy, viewer, visibility }) => {
      const draft = { ...base(kind), visibility };
      const listing = projectListing(draft, { viewer, policy, consentedAt: now.toISOString(), now });
      const listed = listing && { slug: 'slug', listing, mentorOpen: listing.mentoring ? true : null };
      const shapes = [
        JSON.stringify(listing ?? null),
        JSON.stringify(listed ? presentProfile(deps, benin, listed, 'en') : null),
        JSON.stringify(listed ? presentCard(deps, benin, listed, 'en') : null),
      ];
      for (const field of shownFields) {
        const allowed = mayKnow(kind, policy, viewer, field, visibility[field]);
        for (const mark of marks[field])
          for (const [at, shape] of shapes.entries()) {
            const found = shape.includes(`"${mark}"`);
            if (!allowed) expect(found, `${field} in shape ${at}: ${JSON.stringify(visibility)}`).toBe(false);
            else if (at === 0) expect(found, `${field} is missing`).toBe(true);
          }
        if (field === 'mentoring' && !allowed)
          for (const shape of shapes) expect(shape).not.toMatch(/"mentoring":\{|"mentoring",|requestUrl":"/);
        if (field === 'contact' && !allowed) expect(shapes[0]).not.toContain('"contact":true');
      }
      expect(Object.keys(listing ?? {}).sort()).toEqual(listing ? listingKeys : []);
    }),
    { numRuns: 3000 },
  );
});

const listingKeys = [
  'claimed', 'confirmedAt', 'consentedAt', 'contact', 'fictional', 'kind', 'langs', 'languages', 'mentoring', 'name', 'offers', 'origin', 'photo',
  'place', 'residence', 'sectors', 'source', 'texts', 'topics', 'type', 'website',
]; // prettier-ignore

it('nobody but its owner and staff is shown what is held, hidden, paused or without consent', () => {
  const now = new Date('2030-01-01T00:00:00Z');
  fc.assert(
    fc.property(
      cases,
      fc.constantFrom<Partial<ProfileDraft> | 'no consent'>(
        { state: 'held' },
        { state: 'hidden', hiddenBy: 'owner' },
        { pausedUntil: '2030-01-02' },
        'no consent',
      ),
      ({ kind, policy, viewer, visibility }, obstacle) => {
        const draft = { ...base(kind), visibility, ...(obstacle === 'no consent' ? {} : obstacle) };
        const consentedAt = obstacle === 'no consent' ? null : now.toISOString();
        const listing = projectListing(draft, { viewer, policy, consentedAt, now });
        expect(listing !== undefined).toBe(viewer === 'owner' || viewer === 'staff');
      },
    ),
    { numRuns: 1000 },
  );
});
