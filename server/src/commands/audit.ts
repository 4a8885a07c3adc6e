import { verifyAudit } from '../features/audit/verify-audit.js';
import { defineCommand } from './command.js';
import { withData } from './with-data.js';

export const auditVerifyCommand = defineCommand({
  name: 'audit verify',
  summary: 'Reads the whole audit, and names the first entry that was changed, put in or taken out.',
  usage: '',
  notes:
    'It cannot see that the whole database was exchanged for an older one, or that the chain was taken away whole: note both\n' +
    'numbers elsewhere. The last only grows; the first moves only when entries are deleted after 24 months.',
  options: {},
  positionals: { least: 0, most: 0 },
  run: (context) =>
    withData(context, async (deps) => {
      const check = await verifyAudit(deps);
      if (!check.sound)
        throw new Error(`The audit is broken at entry ${check.brokenAt}: somebody wrote into the database by hand.`);
      context.say(
        check.last < check.first
          ? 'Nothing has been written down yet.'
          : `Entries ${check.first} to ${check.last} are as they were written.`,
      );
    }),
});
