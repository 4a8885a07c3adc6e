import type { CompleteLanguage, Kind } from '@diaspora-kit/contract/vocabulary';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';

/** Version of the consent texts in `text/{lang}/entry.ts`. Another text needs another version. */
const textsVersion = '1';

/** A text somebody agrees to. */
export interface ListingConsent {
  /** Names the text, in whatever language: who was shown another one has not agreed to this one. */
  version: string;
  text: string;
}

/** Exactly what somebody agrees to who publishes an entry here. Where no person is listed, it says so. */
export function listingConsent(mission: MissionRecord, kind: Kind, lang: CompleteLanguage): ListingConsent {
  const { consent } = textOf(lang).entry.publish;
  const { office } = mission.texts[lang];
  return kind === 'person' && mission.policy === 'sheltered'
    ? { version: `${textsVersion}-unlisted`, text: consent.sheltered(office) }
    : { version: textsVersion, text: consent.listed(office) };
}
