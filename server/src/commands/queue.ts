import { readFile } from 'node:fs/promises';
import { answerQueued } from '../features/queue/answer-queued.js';
import { forgetQueued } from '../features/queue/forget-queued.js';
import { listQueue } from '../features/queue/list-queue.js';
import { readQueued, type ReadQueued } from '../features/queue/read-queued.js';
import { resolveQueued } from '../features/queue/resolve-queued.js';
import { listAlarms } from '../platform/http/read-budget.store.js';
import { findProfileDraft } from '../features/profiles/profiles.store.js';
import type { Deps } from '../deps.js';
import { defineCommand } from './command.js';
import { withData } from './with-data.js';

const worker = { actor: 'operator' };

const one = { least: 1, most: 1 };
const weekBefore = (date: Date) => new Date(date.getTime() - 7 * 86_400_000);
const day = (date: Date) => date.toISOString().slice(0, 10);

export const queueListCommand = defineCommand({
  name: 'queue list',
  summary: 'Lists what people wait for, and entries whose source should be read again, oldest promise first.',
  usage: '[--mission …]',
  options: { mission: { type: 'string', hint: 'Only this mission.' } },
  positionals: { least: 0, most: 0 },
  run: (context, { mission }) =>
    withData(context, async (deps) => {
      for (const { mission: where, readers, persons, raisedAt } of await listAlarms(
        deps.db,
        weekBefore(deps.now()),
        mission,
      ))
        context.say(
          `ALARM ${raisedAt.toISOString()}  ${where}: ${readers === 'one' ? 'one network was' : 'all readers together were'} shown ${persons} persons or more. docs/operating.md says what to do.`,
        );
      const items = await listQueue(deps, mission);
      for (const { receipt, kind, wish, language, dueAt, overdue, suspicion, name } of items)
        context.say(
          [receipt, `${kind}: ${wish}`, name && `“${name}”`, language, `${overdue ? 'OVERDUE since' : 'by'} ${day(dueAt)}`, suspicion ? `(suspicious: ${suspicion})` : ''] // prettier-ignore
            .filter(Boolean)
            .join('  '),
        );
      if (items.some(({ kind }) => kind === 'profile'))
        context.say(
          'An entry that nobody owns: read its source again, then kit profile confirm <mission> <slug>, or hide it.',
        );
      if (items.some(({ kind }) => kind === 'name'))
        context.say('A name that could pass for another’s: kit profile publish <mission> <slug>, or hide it.');
      context.say(items.length === 0 ? 'Nobody waits.' : `${items.length} waiting, ${items.filter(({ overdue }) => overdue).length} overdue. Next: kit queue read <receipt>`); // prettier-ignore
    }),
});

export const queueReadCommand = defineCommand({
  name: 'queue read',
  summary: 'Shows what somebody wrote. That it was read is written down.',
  usage: '<receipt>',
  notes: 'Addresses are not shown: the kit mails the answer.',
  options: {},
  positionals: one,
  run: (context, _values, [receipt = '']) =>
    withData(context, async (deps) => {
      for (const line of await describe(deps, await readQueued(deps, receipt, worker))) context.say(line);
    }),
});

async function describe(deps: Deps, queued: ReadQueued): Promise<string[]> {
  if (queued.kind === 'correction') {
    const { correction, words } = queued;
    const { receipt, wish, mission, profileSlug, lang, state, dueAt } = correction;
    return [
      `${receipt}  ${wish} ${deps.origin}/${mission}/directory/${profileSlug}`,
      `State ${state}, in ${lang}, due ${day(dueAt)}, ${words.address === null ? 'without an address: it can be resolved, not answered' : 'wants an answer'}.`,
      '',
      words.message,
      ...(wish === 'remove' ? ['', `To remove it: kit profile hide ${mission} ${profileSlug}`] : []),
    ];
  }
  if (queued.kind === 'claim') {
    const { claim, words, slug } = queued;
    const { receipt, mission, lang, state, dueAt } = claim;
    return [
      `${receipt}  somebody says that ${deps.origin}/${mission}/directory/${slug} is theirs`,
      `State ${state}, in ${lang}${dueAt ? `, answer promised by ${day(dueAt)}` : ''}. Their address is at ${words.address.split('@')[1]}.`,
      '',
      words.message ?? '',
      '',
      `Once you have made sure: kit claim grant ${receipt}. If not: kit claim refuse ${receipt}`,
    ];
  }
  if (queued.kind === 'report') {
    const { contact, words, slug } = queued;
    return [
      `${contact.receipt}  a message to the owner of ${deps.origin}/${contact.mission}/directory/${slug}, who reported it`,
      `In ${contact.lang}, from ${words.name}.`,
      '',
      words.message,
      '',
      `To keep its sender blocked: kit report uphold ${contact.receipt}; for everybody in the mission: kit report bar. If nothing is wrong: kit report dismiss ${contact.receipt}`,
    ];
  }
  const { request, words } = queued;
  const { receipt, format, language, lang, state, mission, mentor, answerBy, host } = request;
  const asked = mentor === null ? undefined : await findProfileDraft(deps.db, mission, mentor);
  return [
    `${receipt}  ${format} with ${asked ? asked.name : 'any mentor'}, for ${words.name}`,
    `State ${state}, to talk in ${language}, mails in ${lang}${answerBy ? `, answer promised by ${day(answerBy)}` : ''}${host ? `, sent from ${host}` : ''}.`,
    '',
    words.goal,
    '',
    words.question,
  ];
}

export const queueAnswerCommand = defineCommand({
  name: 'queue answer',
  summary: 'Mails an answer to who waits, and takes the matter from the queue.',
  usage: '<receipt> [--file …]',
  notes: 'The answer is read from the file, or from what is piped in, so that it stands in no shell history.',
  options: { file: { type: 'string', hint: 'Text file with the answer, UTF-8.' } },
  positionals: one,
  run: (context, { file }, [receipt = '']) =>
    withData(context, async (deps) => {
      const answer = file === undefined ? await context.readInput() : await readFile(file, 'utf8');
      await answerQueued(deps, receipt, answer, worker);
      context.say(`Answered ${receipt}. ${deps.mailLeaves ? 'The mail leaves within a minute.' : 'No mail server is set: the mail stays in the outbox.'}`); // prettier-ignore
    }),
});

export const queueResolveCommand = defineCommand({
  name: 'queue resolve',
  summary: 'Takes a matter from the queue without an answer. Who left an address is told.',
  usage: '<receipt>',
  options: {},
  positionals: one,
  run: (context, _values, [receipt = '']) =>
    withData(context, async (deps) => {
      await resolveQueued(deps, receipt, worker);
      context.say(`Resolved ${receipt}.`);
    }),
});

export const queueForgetCommand = defineCommand({
  name: 'queue forget',
  summary: 'Deletes what somebody sent, at once and for good, because they asked for it.',
  usage: '<receipt>',
  notes: 'The receipt code is the proof: only who sent it has it. Nobody is mailed.',
  options: {},
  positionals: one,
  run: (context, _values, [receipt = '']) =>
    withData(context, async (deps) => {
      await forgetQueued(deps, receipt, worker);
      context.say(`Deleted ${receipt}. It cannot be read again, from a backup neither.`);
    }),
});
