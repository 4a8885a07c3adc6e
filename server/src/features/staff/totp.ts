import { generateURI, ScureBase32Plugin, verify } from 'otplib';
import type { Deps } from '../../deps.js';
import { latinDigits } from '../../platform/mail/mail-code.js';

/** Seconds for which an app shows one code (RFC 6238). A code one step early or late counts too: clocks differ. */
const stepSeconds = 30;

/** 160 bits in base 32, as apps want it. */
export const newAppSecret = ({ random }: Pick<Deps, 'random'>): string => new ScureBase32Plugin().encode(random(20));

/** What the picture for the app says. Names the mission and nobody. */
export const appAddress = (secret: string, mission: string): string =>
  generateURI({ issuer: mission, label: 'Diaspora Kit', secret });

/** The time step that a typed code belongs to; `undefined` for a wrong code. Whether it was taken before is not asked here. */
export async function stepOfCode(secret: string, typed: string, now: Date): Promise<number | undefined> {
  const token = latinDigits(typed);
  if (!/^\d{6}$/.test(token)) return undefined;
  const answer = await verify({
    secret,
    token,
    epoch: Math.floor(now.getTime() / 1000),
    period: stepSeconds,
    epochTolerance: stepSeconds,
  });
  return answer.valid && 'timeStep' in answer ? answer.timeStep : undefined;
}
