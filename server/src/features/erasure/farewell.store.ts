import type { Reader } from '../../platform/db/database.js';

/** Mails of a template that are finished, or have waited since an instant. */
export const listOldFarewells = (db: Reader, template: string, since: Date) =>
  db.all<{ owner: string }>("select owner from outbox where template = ? and (state <> 'queued' or created_at <= ?)", [
    template,
    since.toISOString(),
  ]);
