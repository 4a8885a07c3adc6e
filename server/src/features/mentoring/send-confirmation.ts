import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { issueCode } from '../../platform/mail/mail-code.js';
import { issueToken } from '../../platform/mail/mail-token.js';
import { nextSlot, queueMail } from '../../platform/mail/outbox.js';
import type { DataKey } from '../../platform/seal/sealer.js';
import { hoursAfter } from '../../platform/time.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { confirmMail } from './mentor-mails.js';
import { confirmHours } from './mentoring.rules.js';
import { openWords, type RequestRecord, type RequestWords } from './mentoring.store.js';

export type RequestToConfirm = Pick<RequestRecord, 'id' | 'lang' | 'createdAt' | 'suspicion'>;

/** Until when a request can be confirmed. */
export const confirmUntil = ({ createdAt }: Pick<RequestRecord, 'createdAt'>) => hoursAfter(createdAt, confirmHours);

/**
 * Makes the code and the link of a request and mails them, at the pace at which one address may be written to. Whoever
 * filled in the hidden field gets a code like everybody, and no mail.
 */
export async function sendConfirmation(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  request: RequestToConfirm,
  { key, words }: { key: DataKey; words: Pick<RequestWords, 'name' | 'address'> },
): Promise<void> {
  const { id, lang } = request;
  const until = confirmUntil(request);
  const subject = { mission: mission.slug, subject: id, expiresAt: until };
  const code = await issueCode(deps, tx, subject);
  const token = await issueToken(deps, tx, { ...subject, purpose: 'confirm-mentor-request' });
  if (request.suspicion === 'honeypot') return;
  const url = `${deps.origin}/${mission.slug}/go/${token}?lang=${lang}`;
  await queueMail(deps, tx, {
    mission: mission.slug,
    owner: id,
    key,
    template: 'mentor-request-confirm',
    lang,
    to: words.address,
    ...confirmMail({ mission, lang, name: words.name }, { code, url, until }),
    paced: true,
  });
}

/** Mails a new code, which makes the older one useless, unless that address has had enough mail for now. */
export async function sendConfirmationAgain(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  request: RequestToConfirm,
): Promise<void> {
  const key = await deps.sealer.findKey(tx, request.id);
  if (!key || request.suspicion === 'honeypot' || confirmUntil(request) <= deps.now()) return;
  const words = await openWords(tx, key, request.id);
  if ((await nextSlot(deps, tx, words.address, deps.now())) > deps.now()) return;
  await sendConfirmation(deps, tx, mission, request, { key, words });
}
