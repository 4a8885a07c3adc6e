import { auditVerifyCommand } from './audit.js';
import { backupCommand } from './backup.js';
import { claimGrantCommand, claimRefuseCommand } from './claim.js';
import { exportListCommand, exportRefuseCommand } from './export.js';
import { reportBarCommand, reportDismissCommand, reportReleaseCommand, reportUpholdCommand } from './report.js';
import type { Command } from './command.js';
import { importOrganisationsCommand } from './import-organisations.js';
import { mailListCommand, mailRetryCommand } from './mail.js';
import { migrateCommand } from './migrate.js';
import { missionAddCommand } from './mission-add.js';
import { missionSetCommand } from './mission-set.js';
import { profileConfirmCommand, profileHideCommand, profilePublishCommand } from './profile.js';
import {
  queueAnswerCommand,
  queueForgetCommand,
  queueListCommand,
  queueReadCommand,
  queueResolveCommand,
} from './queue.js';
import { restoreCommand } from './restore.js';
import { serveCommand } from './serve.js';
import {
  staffAddCommand,
  staffListCommand,
  staffRemoveCommand,
  staffResetFactorCommand,
  staffRoleCommand,
} from './staff.js';

/** Every command of `kit`, in the order in which they are listed. */
export const commands: readonly Command[] = [
  serveCommand,
  migrateCommand,
  backupCommand,
  restoreCommand,
  missionAddCommand,
  missionSetCommand,
  importOrganisationsCommand,
  profileHideCommand,
  profilePublishCommand,
  profileConfirmCommand,
  staffAddCommand,
  staffListCommand,
  staffRoleCommand,
  staffRemoveCommand,
  staffResetFactorCommand,
  exportListCommand,
  exportRefuseCommand,
  queueListCommand,
  queueReadCommand,
  queueAnswerCommand,
  queueResolveCommand,
  queueForgetCommand,
  claimGrantCommand,
  claimRefuseCommand,
  reportUpholdCommand,
  reportBarCommand,
  reportDismissCommand,
  reportReleaseCommand,
  mailListCommand,
  mailRetryCommand,
  auditVerifyCommand,
];
