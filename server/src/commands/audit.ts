import { readHead, writeHead } from '../features/audit/audit-head.js';
import { verifyAudit } from '../features/audit/verify-audit.js';
import { defineCommand, UsageError } from './command.js';
import { withData } from './with-data.js';

export const auditVerifyCommand = defineCommand({
  name: 'audit verify',
  summary: 'Reads the whole audit, and names the first entry that was changed, put in or taken out.',
  usage: '[--from <number>:<digest>]',
  notes:
    'It says a head: the number of the newest entry and the digest of all before it. Admins are mailed one every week, the\n' +
    'log has one every hour, and a backup leaves one in the file beside it. Held against it with --from, the audit also shows\n' +
    'that its end was cut off, that it began anew, or that the whole database was exchanged for an older one.',
  options: { from: { type: 'string', hint: 'A head from another day: the audit has to lead through it.' } },
  positionals: { least: 0, most: 0 },
  run: (context, { from }) => {
    const noted = from === undefined ? undefined : readHead(from);
    if (from !== undefined && !noted)
      throw new UsageError('--from is a number, a colon and a digest of 43 characters.');
    return withData(context, async (deps) => {
      const check = await verifyAudit(deps, noted);
      if (!check.sound)
        throw new Error(`The audit is broken at entry ${check.brokenAt}: somebody wrote into the database by hand, or put an older one in its place.`); // prettier-ignore
      if (!check.head) return context.say('Nothing is in the chain yet: it begins with the next entry.');
      context.say(`Entries ${check.first} to ${check.last} are as they were written.`);
      if (noted) context.say(`They lead through entry ${noted.seq} as it was noted.`);
      context.say(`Note elsewhere: ${writeHead(check.head)}`);
    });
  },
});
