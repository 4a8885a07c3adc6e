import type { Deps } from '../../deps.js';
import { Problem } from '../../problem.js';
import { findMember, openAddress } from './members.store.js';
import { findSignIn, isBegunBy } from './sign-in.store.js';

/** An address that its holder knows again, and nobody learns: `a…@example.org`. */
export const maskAddress = (address: string): string =>
  [...address].slice(0, 1).join('') + '…' + address.slice(address.lastIndexOf('@'));

/**
 * Whose account the link of a sign-in opens, for a browser that did not ask for it: somebody may have sent their own
 * link to whoever shall write into their space. `undefined` in the browser that asked.
 *
 * @throws {Problem} `link-expired` when it is nobody's.
 */
export async function whoseSignIn(
  { db, sealer }: Pick<Deps, 'db' | 'sealer'>,
  mission: string,
  id: string,
  secret: string | undefined,
): Promise<string | undefined> {
  const signIn = await findSignIn(db, mission, id);
  const member = signIn?.member ? await findMember(db, mission, signIn.member) : undefined;
  const key = member && (await sealer.findKey(db, member.id));
  const address = key && (await openAddress(db, key, mission, member.id));
  if (!address) throw new Problem('link-expired');
  return secret && (await isBegunBy(db, id, secret)) ? undefined : maskAddress(address);
}
