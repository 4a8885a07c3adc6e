import { countQueuedMail, listStuckMail, retryMail } from '../platform/mail/outbox-state.js';
import { defineCommand } from './command.js';
import { withData } from './with-data.js';

export const mailListCommand = defineCommand({
  name: 'mail list',
  summary: 'Lists mails that failed or were given up: never what they say, or to whom.',
  usage: '',
  options: {},
  positionals: { least: 0, most: 0 },
  run: (context) =>
    withData(context, async (deps) => {
      for (const { id, mission, template, state, attempts, createdAt, nextAt, lastError } of await listStuckMail(deps.db))
        context.say(`${id}  ${mission}  ${template}  of ${createdAt}  ${attempts} attempts, last ${lastError ?? 'unknown'}  ${state === 'queued' ? `next ${nextAt}` : 'given up'}`); // prettier-ignore
      const waiting = await countQueuedMail(deps.db);
      context.say(`${waiting} waiting${deps.mailLeaves ? '' : '. SMTP_URL is not set: mail stays here'}.`);
    }),
});

export const mailRetryCommand = defineCommand({
  name: 'mail retry',
  summary: 'Lets failed mails leave now instead of after their pause.',
  usage: '[id]',
  notes:
    'Without an id, all of them. A mail that was given up after 48 hours keeps no content and cannot leave again: what it\n' +
    'said is no longer true, and whoever waits has to ask again.',
  options: {},
  positionals: { least: 0, most: 1 },
  run: (context, _values, [id]) =>
    withData(context, async (deps) => {
      const count = await deps.db.transaction((tx) => retryMail(tx, context.now(), id));
      if (id !== undefined && count === 0) throw new Error(`No failed mail ${id} is waiting.`);
      context.say(`${count} failed ${count === 1 ? 'mail leaves' : 'mails leave'} within seconds, if the server runs.`);
    }),
});
