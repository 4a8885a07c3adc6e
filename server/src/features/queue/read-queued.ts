import type { Deps } from '../../deps.js';
import { recordAudit } from '../audit/audit.store.js';
import type { ClaimRecord, ClaimWords } from '../claims/claim.js';
import { openClaim } from '../claims/claims.store.js';
import type { ContactRecord, ContactWords } from '../contacts/contact.js';
import { markOpened, openContact } from '../contacts/contacts.store.js';
import { openCorrection } from '../corrections/corrections.store.js';
import type { CorrectionRecord, CorrectionWords } from '../corrections/correction.js';
import { openWords, type RequestRecord, type RequestWords } from '../mentoring/mentoring.store.js';
import { findQueued, recordOf, type QueueWorker } from './find-queued.js';

export type ReadQueued =
  | { kind: 'mentor-request'; request: RequestRecord; words: RequestWords }
  | { kind: 'correction'; correction: CorrectionRecord; words: CorrectionWords }
  | { kind: 'claim'; claim: ClaimRecord; words: ClaimWords; slug: string }
  | { kind: 'report'; contact: ContactRecord; words: Pick<ContactWords, 'name' | 'message'>; slug: string };

/**
 * Opens what somebody wrote. That it was read, and by whom, is written down.
 *
 * @throws {QueueRefusal} the receipt stands for nothing.
 */
export function readQueued(deps: Deps, receipt: string, worker: QueueWorker): Promise<ReadQueued> {
  return deps.db.transaction(async (tx) => {
    const queued = await findQueued(tx, receipt, worker);
    const { id } = recordOf(queued);
    const key = (await deps.sealer.findKey(tx, id))!;
    await recordAudit(deps, tx, {
      mission: queued.mission.slug,
      at: deps.now().toISOString(),
      actor: worker.actor,
      action: `${queued.kind}.read`,
      // A sender must not learn that they were reported.
      subject: queued.kind === 'report' ? queued.contact.profile : id,
    });
    switch (queued.kind) {
      case 'mentor-request':
        return { kind: queued.kind, request: queued.request, words: await openWords(tx, key, id) };
      case 'correction':
        return { kind: queued.kind, correction: queued.correction, words: await openCorrection(tx, key, id) };
      case 'claim':
        return { kind: queued.kind, claim: queued.claim, slug: queued.slug, words: await openClaim(tx, key, id) };
      case 'report': {
        await markOpened(tx, id, worker.actor);
        const { name, message } = await openContact(tx, key, id);
        return { kind: queued.kind, contact: queued.contact, slug: queued.slug, words: { name, message } };
      }
    }
  });
}
