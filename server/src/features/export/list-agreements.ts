import type { Reader } from '../../platform/db/database.js';
import { listConsents, type ConsentRecord } from '../consents/consents.store.js';
import { tables } from '../erasure/personal-columns.js';
import { findPerson } from '../erasure/personal-rows.store.js';
import { readRows } from './export.store.js';

/** Everything a member agreed to, also when they wrote to somebody or asked a mentor, the newest first. */
export async function listAgreements(db: Reader, mission: string, member: string): Promise<ConsentRecord[]> {
  const person = await findPerson(db, mission, member);
  if (!person) return [];
  const subjects = new Set<string>();
  for (const { rows: where } of tables.consent.reads)
    for (const { values } of await readRows(db, 'consent', { columns: ['subject'], where, person, ids: [] }))
      subjects.add(String(values['subject']));
  return listConsents(db, mission, [...subjects]);
}
