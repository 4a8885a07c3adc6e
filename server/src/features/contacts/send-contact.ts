import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { readFormToken, suspicionOf } from '../../platform/http/form-token.js';
import { countSubmission } from '../../platform/http/submission-limits.js';
import { addressIndex } from '../../platform/mail/outbox.js';
import { newReceipt } from '../../platform/receipts.js';
import { daysAfter } from '../../platform/time.js';
import { Problem } from '../../problem.js';
import { textOf } from '../../text/index.js';
import { recordAudit } from '../audit/audit.store.js';
import { recordConsent } from '../consents/consents.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import type { Viewer } from '../profiles/project-listing.rules.js';
import { confirmUntil, consentVersion, contentOf, spamDays } from './contact.rules.js';
import type { ParsedContact } from './contact.js';
import { findContactByIdempotency, insertContact, isContactReceiptTaken, type NewContact } from './contacts.store.js';
import { findContactable } from './find-contactable.js';
import { sendContactConfirmation } from './send-contact-confirmation.js';

/** Where a message came from. */
export interface ContactSource {
  /** As which the sender sees the entry. */
  viewer: Extract<Viewer, 'visitor' | 'member'>;
  /** The client's address as `createClientAddress` says; counted, never kept. */
  clientAddress: string;
  /** The signed time stamp of the form. */
  formToken: string;
}

/**
 * Takes a message to the owner of an entry, and asks its sender by mail to confirm it. Answers the receipt. What is said
 * and done is the same whether or not the sender's address was known before, is blocked by the owner, or looks like spam.
 *
 * @throws {Problem} `consent-outdated`, `idempotency-key-reused`, `too-many-requests`, and `profile-not-found` alike for
 * who is unknown, not shown, paused, without an owner, or takes no messages.
 */
export async function sendContact(
  deps: Deps,
  mission: MissionRecord,
  slug: string,
  input: ParsedContact,
  source: ContactSource,
  lang: CompleteLanguage,
): Promise<string> {
  if (input.consent.version !== consentVersion) throw new Problem('consent-outdated');
  const sent = await deps.db.transaction((tx) => take(deps, tx, mission, slug, input, source, lang));
  if (sent instanceof Problem) throw sent;
  return sent;
}

/** Answers a refusal instead of throwing it, so that what was counted is committed. */
async function take(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  slug: string,
  input: ParsedContact,
  { viewer, clientAddress, formToken }: ContactSource,
  lang: CompleteLanguage,
): Promise<string | Problem> {
  const now = deps.now();
  const idempotency = deps.sealer.digest('idempotency', input.idempotencyKey);
  const fingerprint = deps.sealer.digest('idempotency', contentOf(slug, input));
  const known = await findContactByIdempotency(tx, mission.slug, idempotency);
  if (known) return known.fingerprint === fingerprint ? known.receipt : new Problem('idempotency-key-reused');

  const refusal = await countSubmission(deps, tx, { kind: 'contact', mission: mission.slug, clientAddress });
  if (refusal) return refusal;
  const found = await findContactable(deps, tx, mission, slug, viewer);
  if (!found) return new Problem('profile-not-found');

  const suspicion = suspicionOf({ honeypot: input.website, age: readFormToken(deps, formToken) });
  const contact: NewContact = {
    id: deps.newId(),
    mission: mission.slug,
    receipt: await newReceipt(deps, 'contact', mission.slug, (receipt) => isContactReceiptTaken(tx, receipt)),
    state: suspicion ? 'spam' : 'unconfirmed',
    profile: found.profile,
    idempotency,
    fingerprint,
    lang,
    addressIndex: addressIndex(deps.sealer, input.address),
    suspicion,
    createdAt: now,
    expiresAt: suspicion ? daysAfter(now, spamDays) : confirmUntil({ createdAt: now }),
    words: { name: input.name, address: input.address, message: input.message },
  };
  const key = await deps.sealer.createKey(tx, mission.slug, contact.id);
  await insertContact(tx, key, contact);
  await recordConsent(tx, {
    id: deps.newId(),
    mission: mission.slug,
    subject: contact.id,
    purpose: 'contact',
    textVersion: consentVersion,
    textLang: input.consent.lang,
    text: textOf(input.consent.lang).contacts.form.consent,
    how: 'page',
    givenAt: now,
  });
  await sendContactConfirmation(deps, tx, mission, contact, { key, words: contact.words });
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: now.toISOString(),
    actor: 'visitor',
    action: 'contact.received',
    subject: contact.id,
  });
  return contact.receipt;
}
