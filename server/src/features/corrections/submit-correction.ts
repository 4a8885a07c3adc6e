import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { countSubmission } from '../../platform/http/submission-limits.js';
import { newReceipt } from '../../platform/receipts.js';
import { Problem } from '../../problem.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findListing } from '../profiles/listing.store.js';
import { dueDays, type ParsedCorrection } from './correction.js';
import { insertCorrection, isCorrectionReceiptTaken } from './corrections.store.js';

/** Handed to who asked. */
export interface CorrectionReceipt {
  /** `BJ-4K7M-2R9T` */
  receipt: string;
  dueAt: Date;
}

/**
 * Puts a wish about a listed entry into the mission's queue. Nothing changes publicly before somebody has read it.
 *
 * @throws {Problem} `profile-not-found`, `too-many-requests`
 */
export async function submitCorrection(
  deps: Deps,
  mission: MissionRecord,
  input: ParsedCorrection,
  { clientAddress }: { clientAddress: string },
  lang: CompleteLanguage,
): Promise<CorrectionReceipt> {
  const submitted = await deps.db.transaction((tx) => submit(deps, tx, mission.slug, input, clientAddress, lang));
  if (submitted instanceof Problem) throw submitted;
  return submitted;
}

/** Answers a refusal instead of throwing it, so that what was counted is committed. */
async function submit(
  deps: Deps,
  tx: Transaction,
  mission: string,
  { slug, wish, message, address, website }: ParsedCorrection,
  clientAddress: string,
  lang: CompleteLanguage,
): Promise<CorrectionReceipt | Problem> {
  const refusal = await countSubmission(deps, tx, { kind: 'correction', mission, clientAddress });
  if (refusal) return refusal;
  if (!(await findListing(tx, mission, slug))) return new Problem('profile-not-found');

  const now = deps.now();
  const correction = {
    id: deps.newId(),
    mission,
    receipt: await newReceipt(deps, 'correction', mission, (receipt) => isCorrectionReceiptTaken(tx, receipt)),
    profileSlug: slug,
    wish,
    state: website === '' ? 'open' : 'spam',
    lang,
    createdAt: now,
    dueAt: new Date(now.getTime() + dueDays[wish] * 86_400_000),
  } as const;
  const key = await deps.sealer.createKey(tx, mission, correction.id);
  await insertCorrection(tx, key, correction, { message, address: address || null });
  await recordAudit(deps, tx, {
    mission,
    at: now.toISOString(),
    actor: 'visitor',
    action: 'correction.received',
    subject: correction.id,
  });
  return { receipt: correction.receipt, dueAt: correction.dueAt };
}
