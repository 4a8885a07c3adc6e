import type { CompleteLanguage, Kind } from '@diaspora-kit/contract/vocabulary';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';

/** Version of the consent texts in `text/{lang}/entry.ts`. Another text needs another version. */
export const listingConsentVersion = '1';

/** Exactly what somebody agrees to who publishes an entry here. Where no person is listed, it says so. */
export function listingConsentText(mission: MissionRecord, kind: Kind, lang: CompleteLanguage): string {
  const { consent } = textOf(lang).entry.publish;
  const listed = kind === 'organisation' || mission.policy !== 'sheltered';
  return (listed ? consent.listed : consent.sheltered)(mission.texts[lang].office);
}
