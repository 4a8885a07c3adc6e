import type { Deps } from '../../deps.js';
import { repeatedly, type Job } from '../repeatedly.js';
import { describeBug } from '../log.js';
import { deliverDue } from './deliver-due.js';
import type { Mailer } from './mailer.js';

/** Delivers due mail again and again. Stopping lets the mail that is being handed over finish. */
export const startMailer = (deps: Deps, mailer: Mailer, { everyMs }: { everyMs: number }): Job =>
  repeatedly((stopping) => deliverDue(deps, mailer, stopping), {
    everyMs,
    onError: (error) => deps.log('bug', { error: describeBug(error) }),
  });
