import type { RequestStep } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { tidyReceipt } from '../../platform/receipts.js';
import { Problem } from '../../problem.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findByReceipt, type RequestState } from './mentoring.store.js';
import { wayOf } from './present-way.js';
import { confirmUntil } from './send-confirmation.js';

/** Where a request stands. Nothing of what it says, or of who asks whom. */
export interface RequestStatus {
  receipt: string;
  state: Exclude<RequestState, 'spam'>;
  /** Until when it can be confirmed; `null` once it was. */
  confirmBy: Date | null;
  steps: RequestStep[];
}

/**
 * Looks a request up by its receipt. What looks like spam stands there as any other that nobody confirms.
 *
 * @throws {Problem} `request-not-found`
 */
export async function requestStatus(
  deps: Deps,
  mission: MissionRecord,
  receipt: string,
  lang: CompleteLanguage,
): Promise<RequestStatus> {
  const request = await findByReceipt(deps.db, mission.slug, tidyReceipt(mission.slug, receipt));
  if (!request || (!request.confirmedAt && confirmUntil(request) <= deps.now())) throw new Problem('request-not-found');
  return {
    receipt: request.receipt,
    state: request.state === 'spam' ? 'unconfirmed' : request.state,
    confirmBy: request.confirmedAt ? null : confirmUntil(request),
    steps: wayOf(request, mission.replyDays, lang),
  };
}
