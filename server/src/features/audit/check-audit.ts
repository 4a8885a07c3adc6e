import type { Deps } from '../../deps.js';
import { verifyAudit } from './verify-audit.js';

/**
 * Reads the audit and says in the log where it ends, or where it is broken: a log that is kept elsewhere remembers both.
 *
 * @returns whether it is sound.
 */
export async function checkAudit(deps: Pick<Deps, 'db' | 'sealer' | 'log'>): Promise<boolean> {
  const check = await verifyAudit(deps);
  if (check.sound) deps.log('audit-sound', { entry: check.last });
  else deps.log('audit-broken', { entry: check.brokenAt });
  return check.sound;
}
