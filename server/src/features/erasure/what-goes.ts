import type { Reader } from '../../platform/db/database.js';
import type { Role } from '../accounts/account.js';
import { findRole, listOwned } from '../accounts/members.store.js';
import { isLastAdmin } from '../staff/staff.store.js';

/** What goes with a member besides what is theirs alone. */
export interface WhatGoes {
  role: Role | undefined;
  /** Nobody else is admin: they cannot go before somebody is. */
  isLastAdmin: boolean;
  /** Names of their organisations, whose entries go for everybody. */
  organisations: string[];
}

export async function findWhatGoes(db: Reader, mission: string, member: string): Promise<WhatGoes> {
  const owned = await listOwned(db, mission, member);
  return {
    role: await findRole(db, mission, member),
    isLastAdmin: await isLastAdmin(db, mission, member),
    organisations: owned.filter(({ kind }) => kind === 'organisation').map(({ name }) => name),
  };
}
