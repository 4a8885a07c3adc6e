import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { randomCode } from '../../platform/ids.js';
import { deleteRecoveryCodes, insertRecoveryCode, spendRecoveryCode, type Holder } from './factors.store.js';

const howMany = 10;
const half = 5;

type CodeDeps = Pick<Deps, 'random' | 'sealer'>;

const hashOf = ({ sealer }: Pick<Deps, 'sealer'>, { member }: Holder, code: string) =>
  sealer.digest('code', `recovery/${member}/${code}`);

/** Ten new codes, `4K7M2-R9T3X`, to be shown once; older ones stop working. */
export async function newRecoveryCodes(deps: CodeDeps, tx: Transaction, holder: Holder): Promise<string[]> {
  await deleteRecoveryCodes(tx, holder);
  const codes = Array.from({ length: howMany }, () => randomCode(deps.random, 2 * half));
  for (const code of codes) await insertRecoveryCode(tx, holder, hashOf(deps, holder, code));
  return codes.map((code) => `${code.slice(0, half)}-${code.slice(half)}`);
}

/** Uses up a code as it was noted down and typed. */
export const useRecoveryCode = (deps: CodeDeps, tx: Transaction, holder: Holder, typed: string): Promise<boolean> =>
  spendRecoveryCode(tx, holder, hashOf(deps, holder, typed.toUpperCase().replace(/[^A-Z0-9]/g, '')));
