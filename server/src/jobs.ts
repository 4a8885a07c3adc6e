import { forgetSignIns } from './features/accounts/forget-sign-ins.js';
import { forgetClaims } from './features/claims/forget-claims.js';
import { forgetContacts } from './features/contacts/forget-contacts.js';
import { remindOwners } from './features/contacts/remind-owners.js';
import { forgetCorrections } from './features/corrections/forget-corrections.js';
import { forgetAudit } from './features/audit/forget-audit.js';
import { eraseIdleMembers } from './features/erasure/erase-idle-members.js';
import { forgetFarewells } from './features/erasure/farewell.js';
import { replayTombstones } from './features/erasure/replay-tombstones.js';
import { ageEntries } from './features/freshness/age-entries.js';
import { endPauses } from './features/entry/pause-entry.js';
import { forgetJoinings } from './features/joining/forget-joinings.js';
import { forgetExpired } from './features/mentoring/forget-expired.js';
import { refreshRooms } from './features/mentoring/show-room.js';
import { sweepMedia } from './features/photos/sweep-media.js';
import { forgetReadings } from './platform/http/read-budget.store.js';
import { forgetInvites } from './features/staff/forget-invites.js';
import { logUnreached } from './features/staff/log-unreached.js';
import { mailAuditHead } from './features/staff/mail-audit-head.js';
import { forgetExports } from './features/staff/export-requests.js';
import type { ScheduledJob } from './platform/jobs/start-jobs.js';
import { forgetLimits } from './platform/limits.js';
import { forgetFinishedMail } from './platform/mail/outbox.js';

const everyMinute = '* * * * *';

/** Everything that happens because time passes. Mail is not in here: it leaves under leases of its own. */
export const jobs: readonly ScheduledJob[] = [
  { name: 'requests', schedule: everyMinute, work: forgetExpired },
  { name: 'corrections', schedule: everyMinute, work: forgetCorrections },
  { name: 'contact-reminders', schedule: everyMinute, work: remindOwners },
  { name: 'claims', schedule: everyMinute, work: forgetClaims },
  { name: 'contacts', schedule: everyMinute, work: forgetContacts },
  { name: 'sign-ins', schedule: everyMinute, work: forgetSignIns },
  { name: 'freshness', schedule: '17 * * * *', work: ageEntries },
  { name: 'idle-members', schedule: '23 * * * *', work: eraseIdleMembers },
  { name: 'audit', schedule: '29 * * * *', work: forgetAudit },
  { name: 'audit-head', schedule: '37 * * * *', work: mailAuditHead },
  { name: 'queue-unreached', schedule: '53 * * * *', work: logUnreached },
  { name: 'farewells', schedule: everyMinute, work: forgetFarewells },
  { name: 'joinings', schedule: everyMinute, work: forgetJoinings },
  { name: 'pauses', schedule: everyMinute, work: endPauses },
  { name: 'invites', schedule: everyMinute, work: forgetInvites },
  { name: 'exports', schedule: everyMinute, work: forgetExports },
  { name: 'rooms', schedule: everyMinute, work: refreshRooms },
  { name: 'media', schedule: '43 * * * *', work: sweepMedia },
  { name: 'limits', schedule: everyMinute, work: ({ db, now }) => db.transaction((tx) => forgetLimits(tx, now())) },
  { name: 'readings', schedule: everyMinute, work: ({ db, now }) => db.transaction((tx) => forgetReadings(tx, now())) },
  {
    name: 'finished-mail',
    schedule: everyMinute,
    work: ({ db, now }) => db.transaction((tx) => forgetFinishedMail(tx, now())),
  },
  { name: 'tombstones', schedule: everyMinute, work: replayTombstones },
  // What was deleted leaves the disk, whoever deleted it.
  { name: 'checkpoint', schedule: everyMinute, work: ({ db }) => db.checkpoint() },
];
