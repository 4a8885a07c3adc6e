import type { CompleteLanguage, Kind } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { insertProfileOwner } from '../profiles/profile-owner.store.js';
import type { ProfileKey } from '../profiles/profiles.store.js';
import { saveProfile } from '../profiles/save-profile.js';
import { defaultVisibility } from './defaults.rules.js';
import { withDoubt } from './entry.rules.js';

/** The first step of an entry. */
export interface FirstWords {
  kind: Kind;
  name: string;
  /** ISO 3166-1 alpha-2. */
  residence: string;
  headline: string;
}

/** Makes an entry for a member. Nobody else sees it before they publish it. */
export async function startEntry(
  deps: Pick<Deps, 'now' | 'newId' | 'sealer'>,
  tx: Transaction,
  mission: MissionRecord,
  member: { id: string; lang: CompleteLanguage },
  { kind, name, residence, headline }: FirstWords,
): Promise<ProfileKey> {
  const key = await saveProfile(
    deps,
    tx,
    withDoubt(
      {
        mission: mission.slug,
        kind,
        state: 'held',
        hiddenBy: null,
        doubt: null,
        pausedUntil: null,
        photo: null,
        type: kind === 'organisation' ? 'association' : null,
        name,
        residence,
        place: null,
        website: null,
        visibility: defaultVisibility(mission.policy, kind),
        confirmedAt: deps.now().toISOString(),
        sourceKey: null,
        sourceUrl: null,
        sourceReadOn: null,
        fictional: false,
        texts: { [member.lang]: { headline, summary: null, askFirst: null } },
        codes: { origin: [mission.country] },
        mentor: null,
      },
      undefined,
      false,
    ),
    { actor: member.id },
  );
  await insertProfileOwner(tx, {
    mission: mission.slug,
    profile: key.id,
    member: member.id,
    verified: 'address',
    verifiedAt: deps.now(),
  });
  return key;
}
