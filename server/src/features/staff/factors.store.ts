import type { Reader, Transaction } from '../../platform/db/database.js';
import type { DataKey } from '../../platform/seal/sealer.js';

/** Whose second factors: a member of staff, in their mission. */
export interface Holder {
  mission: string;
  member: string;
}

/** What somebody can prove themselves with beside the mailed code; nothing secret. */
export interface Factors {
  app: boolean;
  /** The oldest first. */
  passkeys: { id: string; createdAt: Date }[];
  /** Recovery codes that are left. */
  recoveryCodes: number;
}

const placeOf = (column: 'secret' | 'pending', member: string) => `authenticator.${column}/${member}`;
const where = 'mission = :mission and member = :member';
const only = ({ mission, member }: Holder) => ({ mission, member });

export async function listFactors(db: Reader, holder: Holder): Promise<Factors> {
  const app = await db.get(`select 1 from authenticator where ${where} and secret is not null`, only(holder));
  const passkeys = await db.all<{ id: string; created_at: string }>(
    `select id, created_at from passkey where ${where} order by created_at, id`,
    only(holder),
  );
  const left = await db.get<{ n: number }>(`select count(*) as n from recovery_code where ${where}`, only(holder));
  return {
    app: app !== undefined,
    passkeys: passkeys.map(({ id, created_at }) => ({ id, createdAt: new Date(created_at) })),
    recoveryCodes: left!.n,
  };
}

/** Whether there is anything that only the holder has. A recovery code alone is none: it is for the day of a loss. */
export const hasFactor = ({ app, passkeys }: Factors): boolean => app || passkeys.length > 0;

/** The app's secret that counts, and the one being set up. */
export async function openAuthenticator(
  db: Reader,
  key: DataKey,
  holder: Holder,
): Promise<{ secret: string | undefined; pending: string | undefined } | undefined> {
  const row = await db.get<{ secret: Uint8Array | null; pending: Uint8Array | null }>(
    `select secret, pending from authenticator where ${where}`,
    only(holder),
  );
  const open = (column: 'secret' | 'pending') => {
    const sealed = row?.[column];
    return sealed ? key.open(placeOf(column, holder.member), sealed) : undefined;
  };
  return row && { secret: open('secret'), pending: open('pending') };
}

/** Keeps the secret that an app is being set up with. One that counts already goes on counting. */
export const setPending = (tx: Transaction, key: DataKey, holder: Holder, secret: string) =>
  tx.run(
    `insert into authenticator (member, mission, pending) values (:member, :mission, :pending)
     on conflict (member) do update set pending = excluded.pending`,
    { ...only(holder), pending: key.seal(placeOf('pending', holder.member), secret) },
  );

/** From now on this secret counts. */
export const confirmPending = (tx: Transaction, key: DataKey, holder: Holder, secret: string, step: number) =>
  tx.run(`update authenticator set secret = :secret, pending = null, last_step = :step where ${where}`, {
    ...only(holder),
    secret: key.seal(placeOf('secret', holder.member), secret),
    step,
  });

/** Notes the time step of a code; `false` when it, or a later one, was taken before. */
export const takeStep = async (tx: Transaction, holder: Holder, step: number): Promise<boolean> =>
  (await tx.run(`update authenticator set last_step = :step where ${where} and last_step < :step`, {
    ...only(holder),
    step,
  })) === 1;

/** A secret that was being set up proves nothing any more, and is not shown again. */
export const dropPending = (tx: Transaction, holder: Holder) =>
  tx.run(`update authenticator set pending = null where ${where}`, only(holder));

export const deleteAuthenticator = (tx: Transaction, holder: Holder) =>
  tx.run(`delete from authenticator where ${where}`, only(holder));

export interface Passkey {
  /** As the browser names it, base64url. */
  id: string;
  publicKey: Uint8Array<ArrayBuffer>;
  /** Uses its device has counted; 0 for devices that do not count. */
  counter: number;
  transports: string[];
}

/** A passkey of this holder. */
export async function findPasskey(db: Reader, holder: Holder, id: string): Promise<Passkey | undefined> {
  const row = await db.get<{ public_key: Uint8Array; counter: number; transports: string }>(
    `select public_key, counter, transports from passkey where ${where} and id = :id`,
    { ...only(holder), id },
  );
  return (
    row && {
      id,
      publicKey: new Uint8Array(row.public_key),
      counter: row.counter,
      transports: JSON.parse(row.transports) as string[],
    }
  );
}

/** Whether anybody has a passkey of this name. */
export const isPasskeyTaken = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.get('select 1 from passkey where id = ?', [id])) !== undefined;

export const insertPasskey = (tx: Transaction, holder: Holder, passkey: Passkey, now: Date) =>
  tx.run(
    `insert into passkey (id, mission, member, public_key, counter, transports, created_at)
     values (:id, :mission, :member, :publicKey, :counter, :transports, :now)`,
    { ...only(holder), ...passkey, transports: JSON.stringify(passkey.transports), now: now.toISOString() },
  );

export const countPasskeyUse = (tx: Transaction, holder: Holder, id: string, counter: number) =>
  tx.run(`update passkey set counter = :counter where ${where} and id = :id`, { ...only(holder), id, counter });

/** @returns whether the holder had it. */
export const deletePasskey = async (tx: Transaction, holder: Holder, id: string): Promise<boolean> =>
  (await tx.run(`delete from passkey where ${where} and id = :id`, { ...only(holder), id })) === 1;

export const deletePasskeys = (tx: Transaction, holder: Holder) =>
  tx.run(`delete from passkey where ${where}`, only(holder));

export const deleteRecoveryCodes = (tx: Transaction, holder: Holder) =>
  tx.run(`delete from recovery_code where ${where}`, only(holder));

export const insertRecoveryCode = (tx: Transaction, holder: Holder, hash: string) =>
  tx.run('insert into recovery_code (member, mission, hash) values (:member, :mission, :hash)', {
    ...only(holder),
    hash,
  });

/** Uses a code up; `false` when the holder has no such code, or no more. */
export const spendRecoveryCode = async (tx: Transaction, holder: Holder, hash: string): Promise<boolean> =>
  (await tx.run(`delete from recovery_code where ${where} and hash = :hash`, { ...only(holder), hash })) === 1;

/** Keeps the challenge that a session's next passkey answers. */
export const setChallenge = (tx: Transaction, session: string, challenge: string) =>
  tx.run('update session set challenge = ? where id = ?', [challenge, session]);

/** The challenge of a session, which is used up by asking. */
export async function takeChallenge(tx: Transaction, session: string): Promise<string | undefined> {
  const row = await tx.get<{ challenge: string | null }>('select challenge from session where id = ?', [session]);
  await tx.run('update session set challenge = null where id = ?', [session]);
  return row?.challenge ?? undefined;
}
