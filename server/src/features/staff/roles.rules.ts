import { roles, type Role } from '../accounts/account.js';

/** What a role opens. `figures` are counts, and nothing of anybody. */
export type Right = 'figures' | 'every-mission' | 'stories' | 'queue' | 'hide' | 'reveal' | 'export' | 'staff';

/** What each role is for, said once: routes, pages and the words about a role follow this table. */
export const rightsOf: Record<Role, readonly Right[]> = {
  viewer: ['figures'],
  editor: ['figures', 'stories'],
  moderator: ['figures', 'queue', 'reveal'],
  safeguarding: ['figures', 'queue', 'hide', 'reveal'],
  admin: ['figures', 'stories', 'queue', 'hide', 'reveal', 'export', 'staff'],
  headquarters: ['figures', 'every-mission'],
};

export const mayDo = (role: Role, right: Right): boolean => rightsOf[role].includes(right);

export const rolesWith = (right: Right): Role[] => roles.filter((role) => mayDo(role, right));

/** Roles that an admin gives. Who sees every mission is named by the operator. */
export const rolesAdminsGive = roles.filter((role) => !mayDo(role, 'every-mission'));

/** For how long an invitation can be accepted. */
export const inviteMs = 72 * 3_600_000;
