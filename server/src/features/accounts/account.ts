import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';

/** The two places one signs in to. A session of one opens nothing of the other. */
export type Desk = 'member' | 'staff';

/**
 * What a member of staff may do in their mission. `headquarters` sees the figures of every mission and changes nothing.
 */
export const roles = ['viewer', 'editor', 'moderator', 'safeguarding', 'admin', 'headquarters'] as const;
export type Role = (typeof roles)[number];

/** Anybody with a proven mail address in a mission. The address itself stays sealed. */
export interface MemberRecord {
  id: string;
  mission: string;
  /** Language of their mails and pages. */
  lang: CompleteLanguage;
  createdAt: Date;
}

/** Who is signed in, and how surely. */
export interface SessionRecord {
  id: string;
  mission: string;
  /** Identifier of the member. */
  member: string;
  desk: Desk;
  /** 1: the mail address was proved. 2: and a second factor. */
  aal: 1 | 2;
  /** When the strongest proof of this session was given last. */
  provedAt: Date;
  seenAt: Date;
  createdAt: Date;
  endsAt: Date;
}
