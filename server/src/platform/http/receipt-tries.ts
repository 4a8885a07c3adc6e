import type { Deps } from '../../deps.js';
import { Problem } from '../../problem.js';
import { networkOf } from './client-address.js';

/** Receipts that lead nowhere which one network may try, and in what time. */
const tries = 60;
const windowMs = 15 * 60_000;
/** Networks remembered at once. */
const networksMax = 50_000;

/** Looks something up by a receipt for somebody at an address. */
export type TryReceipt = <Found>(clientAddress: string, lookUp: () => Promise<Found>) => Promise<Found>;

/**
 * Keeps receipts from being guessed. Only what leads nowhere is counted, so that nobody who has a receipt is ever kept from
 * it by neighbours. Counted in memory, since reading writes nothing.
 *
 * @returns passes on what `lookUp` finds; throws `too-many-requests` instead of looking once there were too many tries.
 */
export function createTryReceipt({ now, sealer }: Pick<Deps, 'now' | 'sealer'>): TryReceipt {
  const missed = new Map<string, number>();
  let windowEndsAt = 0;
  return async (clientAddress, lookUp) => {
    const at = now().getTime();
    if (at >= windowEndsAt) {
      missed.clear();
      windowEndsAt = at + windowMs;
    }
    const network = sealer.digest('limit', `receipt-tries/${networkOf(clientAddress)}`);
    const before = missed.get(network) ?? 0;
    if (before >= tries) throw new Problem('too-many-requests', { retryAfter: Math.ceil((windowEndsAt - at) / 1000) });
    try {
      return await lookUp();
    } catch (error) {
      if (error instanceof Problem && error.code === 'request-not-found') {
        missed.set(network, (missed.get(network) ?? 0) + 1);
        if (missed.size > networksMax) missed.delete(missed.keys().next().value!);
      }
      throw error;
    }
  };
}
