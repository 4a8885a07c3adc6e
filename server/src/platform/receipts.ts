import type { Deps } from '../deps.js';
import { randomCode } from './ids.js';

/** Signs in each of the two groups of a receipt: tells the kinds apart at sight, `BJ-4K7-M2R` and `BJ-4K7M-2R9T`. */
export const receiptGroups = { 'mentor-request': 3, correction: 4, contact: 5, claim: 6, joining: 7 } as const;
export type ReceiptKind = keyof typeof receiptGroups;

const receiptKinds = Object.keys(receiptGroups) as ReceiptKind[];

const attempts = 20;

/**
 * A code that names nobody and can be read over the phone.
 *
 * @param isTaken asked within the transaction that will store it.
 */
export async function newReceipt(
  { random }: Pick<Deps, 'random'>,
  kind: ReceiptKind,
  mission: string,
  isTaken: (receipt: string) => Promise<boolean>,
): Promise<string> {
  const length = receiptGroups[kind];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const code = randomCode(random, 2 * length);
    const receipt = `${mission.toUpperCase()}-${code.slice(0, length)}-${code.slice(length)}`;
    if (!(await isTaken(receipt))) return receipt;
  }
  throw new Error('every receipt tried was taken');
}

/** A receipt as it is stored, from what was noted down and typed, with or without the mission: `4k7 m2r`. */
export function tidyReceipt(mission: string, typed: string, kind: ReceiptKind = 'mentor-request'): string {
  const length = receiptGroups[kind];
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${mission.toUpperCase()}-${signs.slice(-2 * length, -length)}-${signs.slice(-length)}`;
}

/** What a whole receipt says by itself; `undefined` for anything else. */
export function readReceipt(typed: string): { receipt: string; mission: string; kind: ReceiptKind } | undefined {
  const receipt = typed.trim().toUpperCase();
  const [, mission, first, second] = /^([A-Z][A-Z0-9-]*)-([A-Z0-9]+)-([A-Z0-9]+)$/.exec(receipt) ?? [];
  const kind = receiptKinds.find((known) => receiptGroups[known] === first?.length);
  if (!mission || !kind || first!.length !== second!.length) return undefined;
  return { receipt, mission: mission.toLowerCase(), kind };
}
