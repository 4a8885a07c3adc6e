import type { Context } from 'hono';
import type { Deps } from '../../deps.js';
import type { Role } from '../../features/accounts/account.js';
import { Problem } from '../../problem.js';
import { openPrivate, type PrivatePage } from '../account/private-page.js';

export interface ConsolePage extends PrivatePage {
  role: Role;
  /** Address of the script of private pages. */
  script: string;
}

/**
 * Opens a page of the console for the member of staff whom `guard` let in.
 *
 * @throws {Problem} `signed-out`, `not-allowed`
 */
export async function openConsole(deps: Deps, c: Context): Promise<ConsolePage> {
  const opened = await openPrivate(deps, c);
  const { role } = opened.reader;
  if (!role) throw new Problem('not-allowed');
  return { ...opened, role, script: deps.assets.memberScript };
}
