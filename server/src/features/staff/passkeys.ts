import { isIP } from 'node:net';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Deps } from '../../deps.js';
import { Problem } from '../../problem.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { finishEnrolment, requireEnrolment, type Enrolled } from './enrol-app.js';
import {
  countPasskeyUse,
  findPasskey,
  insertPasskey,
  isPasskeyTaken,
  listFactors,
  setChallenge,
  takeChallenge,
  type Passkey,
} from './factors.store.js';
import { raise, type Session } from './prove-factor.js';

/** Browsers bind a passkey to a name. An address of figures is none. */
export const passkeysWork = ({ origin }: Pick<Deps, 'origin'>): boolean =>
  isIP(hostOf(origin).replace(/[[\]]/g, '')) === 0;

const hostOf = (origin: string) => new URL(origin).hostname;

/** What the browser is asked with. Its answer counts once, in this session. */
export async function passkeyToAdd(
  deps: Deps,
  mission: MissionRecord,
  session: Session,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return deps.db.transaction(async (tx) => {
    await requireEnrolment(deps, tx, session);
    const { name } = mission.texts[mission.languages[0] ?? 'en'];
    const options = await generateRegistrationOptions({
      rpName: name,
      rpID: hostOf(deps.origin),
      // Stays on the device, where it is found by it: the mission, and nobody's name or address.
      userName: name,
      userID: new TextEncoder().encode(session.member),
      challenge: new Uint8Array(deps.random(32)),
      excludeCredentials: (await listFactors(tx, session)).passkeys,
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    });
    await setChallenge(tx, session.id, options.challenge);
    return options;
  });
}

/** @throws {Problem} `passkey-refused`, `second-factor-needed`, `proof-needed` */
export async function addPasskey(
  deps: Deps,
  mission: MissionRecord,
  session: Session,
  answer: string,
): Promise<Enrolled> {
  const outcome = await deps.db.transaction(async (tx): Promise<Enrolled | Problem> => {
    await requireEnrolment(deps, tx, session);
    const challenge = await takeChallenge(tx, session.id);
    const passkey = challenge && (await readNew(deps, challenge, answer));
    if (!passkey || (await isPasskeyTaken(tx, passkey.id))) return new Problem('passkey-refused');
    await insertPasskey(tx, session, passkey, deps.now());
    return finishEnrolment(deps, tx, mission, session);
  });
  if (outcome instanceof Problem) throw outcome;
  return outcome;
}

/** What the browser is asked with, for one of the passkeys that this person has. */
export function passkeyToUse(deps: Deps, session: Session): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return deps.db.transaction(async (tx) => {
    const options = await generateAuthenticationOptions({
      rpID: hostOf(deps.origin),
      allowCredentials: (await listFactors(tx, session)).passkeys,
      challenge: new Uint8Array(deps.random(32)),
      userVerification: 'required',
    });
    await setChallenge(tx, session.id, options.challenge);
    return options;
  });
}

/**
 * Raises a session with a passkey.
 *
 * @returns the session's new token.
 * @throws {Problem} `passkey-refused`
 */
export async function proveByPasskey(deps: Deps, session: Session, answer: string): Promise<string> {
  // A refusal is answered, not thrown, so that the challenge is used up.
  const outcome = await deps.db.transaction(async (tx): Promise<string | Problem> => {
    const challenge = await takeChallenge(tx, session.id);
    const given = readJson<AuthenticationResponseJSON>(answer);
    const passkey = typeof given?.id === 'string' ? await findPasskey(tx, session, given.id) : undefined;
    const counter = challenge && given && passkey && (await readUse(deps, challenge, given, passkey));
    if (counter === undefined || !passkey || !challenge) return new Problem('passkey-refused');
    await countPasskeyUse(tx, session, passkey.id, Number(counter));
    return raise(deps, tx, session);
  });
  if (outcome instanceof Problem) throw outcome;
  return outcome;
}

/** The passkey that an answer brings; `undefined` unless it answers this challenge, here, with the person verified. */
async function readNew({ origin }: Deps, challenge: string, answer: string): Promise<Passkey | undefined> {
  const response = readJson<RegistrationResponseJSON>(answer);
  if (!response) return undefined;
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    requireUserVerification: true,
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || !registrationInfo) return undefined;
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return { id, publicKey, counter, transports };
}

/** The uses a passkey has counted; `undefined` unless it answers this challenge, here, with the person verified. */
async function readUse(
  { origin }: Deps,
  challenge: string,
  response: AuthenticationResponseJSON,
  passkey: Passkey,
): Promise<number | undefined> {
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    credential: passkey,
    requireUserVerification: true,
  }).catch(() => undefined);
  return answer?.verified ? answer.authenticationInfo.newCounter : undefined;
}

/** What a browser wrote; anything can stand in a form. */
function readJson<T>(text: string): T | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
