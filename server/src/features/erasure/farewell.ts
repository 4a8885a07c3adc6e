import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { composeMail } from '../../platform/mail/compose-mail.js';
import { giveUpAfter } from '../../platform/mail/mail-pace.js';
import { forgetMailOf, queueMail } from '../../platform/mail/outbox.js';
import { destroyKey } from '../../platform/seal/sealer.js';
import { textOf } from '../../text/index.js';
import { findMember, openAddress } from '../accounts/members.store.js';
import { findMission } from '../missions/missions.store.js';
import { listOldFarewells } from './farewell.store.js';

export const farewellTemplate = 'erased';

/**
 * Queues the last mail to a member who is being erased, under a key of its own. Where no mail leaves and nobody reads the
 * outbox it would only keep an address, so there it is not written.
 */
export async function sendFarewell(
  deps: Pick<Deps, 'now' | 'newId' | 'origin' | 'sealer' | 'mailLeaves' | 'demo'>,
  tx: Transaction,
  missionSlug: string,
  id: string,
): Promise<void> {
  const mission = await findMission(tx, missionSlug);
  const member = await findMember(tx, missionSlug, id);
  const memberKey = await deps.sealer.findKey(tx, id);
  const to = memberKey && (await openAddress(tx, memberKey, missionSlug, id));
  if (!mission || !member || !to || !(deps.mailLeaves || deps.demo)) return;
  const { lang } = member;
  const { mail, erasure } = textOf(lang);
  const owner = deps.newId();
  await queueMail(deps, tx, {
    mission: missionSlug,
    owner,
    key: await deps.sealer.createKey(tx, missionSlug, owner),
    template: farewellTemplate,
    lang,
    to,
    ...composeMail({
      lang,
      senderName: mission.texts[lang].name,
      greeting: mail.hello(null),
      subject: erasure.farewell.subject,
      paragraphs: [erasure.farewell.text],
      footer: mail.noReply,
    }),
  });
}

/** Removes last mails that were sent or given up, or are too old to be tried, with their keys: no trace is kept of them. */
export const forgetFarewells = ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> =>
  db.transaction(async (tx) => {
    const old = await listOldFarewells(tx, farewellTemplate, new Date(now().getTime() - giveUpAfter));
    for (const { owner } of old) {
      await forgetMailOf(tx, owner);
      await destroyKey(tx, owner);
    }
  });
