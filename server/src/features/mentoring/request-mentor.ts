import type { MentorRequestReceipt, ParsedMentorRequest } from '@diaspora-kit/contract';
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
import { consentVersion, contentOf, hasRoom, spamDays } from './mentoring.rules.js';
import {
  countOpen,
  findAskableMentor,
  findByIdempotency,
  insertRequest,
  isReceiptTaken,
  type NewRequest,
  type RequestRecord,
} from './mentoring.store.js';
import { languagesToTalk } from './present-mentor-form.js';
import { wayOf } from './present-way.js';
import { confirmUntil, sendConfirmation } from './send-confirmation.js';
import { showRoom } from './show-room.js';

/** Where a request came from. */
export interface RequestSource {
  /** The client's address as `createClientAddress` says; counted, never kept. */
  clientAddress: string;
  /** The `Origin` it was sent from. A hint: anything but a browser can say what it likes. */
  host: string | null;
  via: 'page' | 'widget';
  /** The signed time stamp of the page's form. */
  formToken?: string;
}

/**
 * Takes a mentee's request, and asks them by mail to confirm it. What the answer says, and the work done for it, are the
 * same whether or not the address was known before, and for what looks like spam.
 *
 * @throws {Problem} `first-party-only`, `consent-outdated`, `invalid-input`, `idempotency-key-reused`,
 * `too-many-requests`, `mentor-at-capacity`, and `mentor-not-found` for who is unknown, not listed or not mentoring now.
 */
export async function requestMentor(
  deps: Deps,
  mission: MissionRecord,
  input: ParsedMentorRequest,
  source: RequestSource,
  lang: CompleteLanguage,
): Promise<MentorRequestReceipt> {
  if (source.via === 'widget' && mission.policy === 'sheltered') throw new Problem('first-party-only');
  if (input.consent.version !== consentVersion) throw new Problem('consent-outdated');
  if (!languagesToTalk(mission).includes(input.language))
    throw new Problem('invalid-input', { errors: [{ pointer: '/language', code: 'not-in-list' }] });
  const taken = await deps.db.transaction((tx) => take(deps, tx, mission, input, source, lang));
  if (taken instanceof Problem) throw taken;
  return presentReceipt(deps, mission, taken, lang);
}

/** Answers a refusal instead of throwing it, so that what was counted is committed. */
async function take(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  input: ParsedMentorRequest,
  source: RequestSource,
  lang: CompleteLanguage,
): Promise<RequestRecord | Problem> {
  const now = deps.now();
  const idempotency = deps.sealer.digest('idempotency', input.idempotencyKey);
  const fingerprint = deps.sealer.digest('idempotency', contentOf(input));
  const known = await findByIdempotency(tx, mission.slug, idempotency);
  if (known) return known.fingerprint === fingerprint ? known : new Problem('idempotency-key-reused');

  const { clientAddress } = source;
  const refusal = await countSubmission(deps, tx, { kind: 'mentor-request', mission: mission.slug, clientAddress });
  if (refusal) return refusal;

  const mentor = input.mentor === null ? null : await findAskableMentor(tx, mission.slug, input.mentor, now);
  if (mentor === undefined) return new Problem('mentor-not-found');
  if (mentor && !hasRoom(await countOpen(tx, mentor.profile, now), mentor.capacity))
    return new Problem('mentor-at-capacity');

  const age = source.via === 'page' ? readFormToken(deps, source.formToken ?? '') : (input.elapsedSeconds ?? Infinity);
  const suspicion = suspicionOf({ honeypot: input.website, age });
  const request: NewRequest = {
    id: deps.newId(),
    mission: mission.slug,
    receipt: await newReceipt(deps, 'mentor-request', mission.slug, (receipt) => isReceiptTaken(tx, receipt)),
    state: suspicion ? 'spam' : 'unconfirmed',
    mentor: mentor?.profile ?? null,
    idempotency,
    fingerprint,
    format: input.format,
    language: input.language,
    lang,
    addressIndex: addressIndex(deps.sealer, input.address),
    host: source.host?.slice(0, 200) ?? null,
    suspicion,
    createdAt: now,
    expiresAt: suspicion ? daysAfter(now, spamDays) : confirmUntil({ createdAt: now }),
    words: { goal: input.goal, question: input.question, name: input.name, address: input.address },
  };
  const key = await deps.sealer.createKey(tx, mission.slug, request.id);
  await insertRequest(tx, key, request);
  await recordConsent(tx, {
    id: deps.newId(),
    mission: mission.slug,
    subject: request.id,
    purpose: 'mentor-request',
    textVersion: consentVersion,
    textLang: input.consent.lang,
    text: textOf(input.consent.lang).mentoring.consent,
    how: source.via,
    givenAt: now,
  });
  await sendConfirmation(deps, tx, mission, request, { key, words: request.words });
  await showRoom(deps, tx, mission.slug, request.mentor);
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: now.toISOString(),
    actor: 'visitor',
    action: 'mentor-request.received',
    subject: request.id,
  });
  return { ...request, confirmedAt: null, answerBy: null, resolvedAt: null };
}

function presentReceipt(
  deps: Deps,
  mission: MissionRecord,
  request: RequestRecord,
  lang: CompleteLanguage,
): MentorRequestReceipt {
  const { receipt } = textOf(lang).mentoring;
  return {
    receipt: request.receipt,
    url: `${deps.origin}/${mission.slug}/mentoring/receipt/${request.receipt}?lang=${lang}`,
    confirmBy: confirmUntil(request).toISOString(),
    title: receipt.title,
    text: receipt.text,
    receiptHint: receipt.hint,
    receiptLabel: receipt.yours,
    open: receipt.open,
    another: receipt.another,
    steps: wayOf(request, mission.replyDays, lang),
  };
}
