/**
 * Everything that is written down, `noun.verb` in the past tense. Members read it in the words of `text/{lang}/history.ts`:
 * one that has no words there does not compile.
 */
export const auditActions = [
  'address.revealed',
  'claim.confirmed', 'claim.forgotten', 'claim.granted', 'claim.read', 'claim.received', 'claim.refused',
  'consent.withdrawn',
  'contact.answered', 'contact.blocked', 'contact.declined', 'contact.delivered', 'contact.forgotten', 'contact.received',
  'contact.unanswered', 'contact.unblocked',
  'correction.forgotten', 'correction.read', 'correction.received', 'correction.resolved',
  'export.approved', 'export.asked', 'export.refused', 'export.taken',
  'joining.forgotten', 'joining.received',
  'member.erased', 'member.exported', 'member.joined', 'member.proved-again', 'member.signed-in',
  'mentor-request.answered', 'mentor-request.closed', 'mentor-request.confirmed', 'mentor-request.forgotten', 'mentor-request.read',
  'mentor-request.received',
  'mission.added', 'mission.changed',
  'photo.removed', 'photo.set',
  'profile.added', 'profile.asked', 'profile.changed', 'profile.confirmed', 'profile.erased', 'profile.faded', 'profile.hidden-by-time',
  'report.dismissed', 'report.read', 'report.received', 'report.upheld',
  'sender.barred', 'sender.released',
  'spotlight.added', 'spotlight.changed',
  'staff.factor-added', 'staff.factor-removed', 'staff.factors-reset', 'staff.invite-withdrawn', 'staff.invited', 'staff.joined',
  'staff.proved', 'staff.recovery-renewed', 'staff.removed', 'staff.role-changed',
] as const; // prettier-ignore
export type AuditAction = (typeof auditActions)[number];
