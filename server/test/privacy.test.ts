import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sessionLimits } from '../src/features/accounts/sessions.rules.js';
import { auditMonths } from '../src/features/audit/forget-audit.js';
import * as contacts from '../src/features/contacts/contact.rules.js';
import { keptDays as correctionDays } from '../src/features/corrections/correction.js';
import { idleDays } from '../src/features/erasure/erase-idle-members.js';
import { joiningHours } from '../src/features/joining/joining.js';
import * as mentoring from '../src/features/mentoring/mentoring.rules.js';
import { usualPeriods } from '../src/features/missions/missions.store.js';
import { giveUpAfter } from '../src/platform/mail/mail-pace.js';
import { traceDays } from '../src/platform/mail/outbox.js';
import { textOf } from '../src/text/index.js';

const docs = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');

/** The line of the table that begins so, without its padding. */
const lineOf = (start: string) => {
  const line = docs.split('\n').find((candidate) => candidate.startsWith(`| ${start}`));
  if (!line) throw new Error(`docs/privacy.md has no line "${start}"`);
  return line.replace(/ +/g, ' ');
};

const { confirmMonths, hideDays, eraseMonths } = usualPeriods;
const hours = (ms: number) => ms / 3_600_000;
const minutes = (ms: number) => ms / 60_000;
const { member, staff } = sessionLimits;

describe('docs/privacy.md says what the code does', () => {
  it.each([
    ["a member's mail address", `${idleDays} days after the last use`],
    ['answers of the joining form', `${joiningHours} hours`],
    ['sessions', `members ${hours(member.mostMs)} hours, ${minutes(member.idleMs)} minutes without use; staff ${hours(staff.mostMs)} hours, ${minutes(staff.idleMs)} minutes`],
    ['a question to a mentor', `${mentoring.confirmHours} hours unconfirmed; ${mentoring.keptMonths} months after the last answer; ${mentoring.spamDays} days if`],
    ['a message to an entry', `${contacts.confirmHours} hours unconfirmed; ${contacts.keptDays} days after its end; ${contacts.spamDays} days if`],
    ['a sender whom the mission', `${contacts.missionBlockMonths} months`],
    ['a note about an entry', `${correctionDays.resolved} days after it was dealt with; ${correctionDays.spam} days if`],
    ['mails that wait', `at most ${hours(giveUpAfter)} hours of trying; for ${traceDays} days`],
    ['who did what', `${auditMonths} months`],
    [`${confirmMonths - 1} months after`, 'asked by mail'],
    [`${confirmMonths} months`, 'fades'],
    [`${hideDays} days later`, 'hidden'],
    [`${eraseMonths} months after that`, 'erased'],
  ])('%s: %s', (start, figures) => expect(lineOf(start)).toContain(figures)); // prettier-ignore
});

describe.each(['en', 'fr', 'ar'] as const)('the notice in %s', (lang) => {
  const sections = textOf(lang).privacy.sections({ confirmMonths: 17, hideDays: 43, eraseMonths: 8 });
  const bodyOf = (id: string) => sections.find((section) => section.id === id)!.body.join(' ');

  it('has the periods of the mission', () => {
    for (const figure of ['17', '43', '8']) expect(bodyOf('freshness')).toContain(figure);
  });

  it.each([
    ['joining', [joiningHours]],
    ['asking', [mentoring.confirmHours, mentoring.keptMonths, mentoring.spamDays]],
    ['messages', [contacts.confirmHours, contacts.keptDays]],
    ['freshness', [idleDays]],
    ['remove', [correctionDays.resolved]],
    ['leaving', [auditMonths]],
    ['abuse', [auditMonths]],
    ['mail', [traceDays]],
  ])('says in "%s" the figures %j', (id, figures) => {
    for (const figure of figures) expect(bodyOf(id)).toMatch(new RegExp(`(?<!\\d)${figure}(?!\\d)`));
  });
});
