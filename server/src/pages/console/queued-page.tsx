import type { Child } from 'hono/jsx';
import { mayDo } from '../../features/staff/roles.rules.js';
import { answerMax } from '../../features/queue/answer-queued.js';
import { recordOf, type Queued, type QueueRefusalCode } from '../../features/queue/find-queued.js';
import type { ReadQueued } from '../../features/queue/read-queued.js';
import { formatDate, languageName } from '../../text/index.js';
import { privateLink, type Page } from '../page.js';
import { Field, RefusalNote } from '../parts/fields.js';
import { ClaimDecision } from './claim-decision.js';
import { Act } from './act.js';
import { ConsoleLayout } from './console-layout.js';
import type { ConsolePage } from './console-page.js';

/** The entry that a matter is about. */
export interface QueuedEntry {
  slug: string;
  name: string;
  /** Whether everybody can read it, so that it can be linked to. */
  listed: boolean;
  /** Whether it has an owner, whom staff may have to reach. */
  owned: boolean;
}

export interface QueuedPageProps {
  console: ConsolePage;
  queued: Queued;
  /** Left out where there is none, or none any more. */
  entry?: QueuedEntry | undefined;
  /** What was written, once it was opened. */
  read?: ReadQueued | undefined;
  /** Name of the mentor that a question is for. */
  mentor?: string | undefined;
  /** The answer as it was typed. */
  typed?: string | undefined;
  refused?: QueueRefusalCode | undefined;
}

/** One matter of the queue: closed until somebody opens it, then with what can be done. */
export function QueuedPage({ console, queued, entry, read, mentor, typed = '', refused }: QueuedPageProps) {
  const { page } = console;
  const { queue, reveal } = page.text.staff;
  const { receipt } = recordOf(queued);
  const base = `/console/queue/${receipt}`;
  const error = refused?.startsWith('answer') ? queue.refusals[refused] : undefined;
  return (
    <ConsoleLayout console={console} title={queue.kinds[queued.kind]}>
      {refused && !refused.startsWith('answer') && <RefusalNote title={queue.refusals[refused]} detail="" />}
      <Facts rows={factsOf(page, queued, entry, mentor)} />
      {entry?.owned && mayDo(console.role, 'reveal') && (
        <p>
          <a class="dk-tap" href={privateLink(page, `/console/entries/${entry.slug}/address`)}>
            {reveal.title}
          </a>
        </p>
      )}
      {read ? (
        <>
          <div class="dk-panel dk-stack">
            {writtenOf(page, read).map(([label, words]) => (
              <div>
                <p class="dk-small dk-muted">{label}</p>
                <p class="dk-written" dir="auto">
                  {words}
                </p>
              </div>
            ))}
          </div>
          {read.kind === 'claim' ? (
            <ClaimDecision page={page} base={base} typed={typed} error={error} />
          ) : read.kind === 'report' ? (
            <>
              <Act page={page} to={`${base}/uphold`} label={queue.report.uphold} hint={queue.report.upholdHint} />
              {mayDo(console.role, 'hide') && (
                <Act page={page} to={`${base}/bar`} label={queue.report.bar} hint={queue.report.barHint} />
              )}
              <Act page={page} to={`${base}/dismiss`} label={queue.report.dismiss} hint={queue.report.dismissHint} />
            </>
          ) : (
            <>
              {canAnswer(read) ? (
                <AnswerForm page={page} action={`${base}/answer`} typed={typed} error={error} />
              ) : (
                <p>{queue.noAddress}</p>
              )}
              <Act page={page} to={`${base}/resolve`} label={queue.resolve} hint={queue.resolveHint} />
            </>
          )}
        </>
      ) : (
        <Act
          page={page}
          to={`${base}/open`}
          label={queue.open}
          hint={`${queue.closed} ${queued.kind === 'report' ? queue.report.openHint : queue.openHint}`}
        />
      )}
      {queued.kind === 'correction' && mayDo(console.role, 'hide') && (
        <Act page={page} to={`/console/entries/${queued.correction.profileSlug}/hide`} label={queue.hide} />
      )}
      {queued.kind !== 'report' && (
        <Act page={page} to={`${base}/forget`} label={queue.forget} hint={queue.forgetHint} />
      )}
      <p>
        <a class="dk-tap" href={privateLink(page, '/console/queue')}>
          {queue.toQueue}
        </a>
      </p>
    </ConsoleLayout>
  );
}

/** Who left no address can be helped, but not answered. */
const canAnswer = (read: Exclude<ReadQueued, { kind: 'report' }>) =>
  read.kind === 'mentor-request' || read.words.address !== null;

type Written = [label: string, words: string][];
type Rows = [label: string, value: Child][];

function factsOf(page: Page, queued: Queued, entry: QueuedEntry | undefined, mentor: string | undefined): Rows {
  const { text, lang } = page;
  const { queue } = text.staff;
  if (queued.kind === 'correction') {
    const { wish, profileSlug, lang: language } = queued.correction;
    return [
      [text.pages.correction.wish, text.pages.correction.wishes[wish].label],
      [queue.entry, <EntryName page={page} entry={entry} slug={profileSlug} />],
      [queue.talkIn, languageName(lang, language)],
    ];
  }
  if (queued.kind === 'claim')
    return [
      [queue.entry, <EntryName page={page} entry={entry} slug={queued.slug} />],
      [queue.talkIn, languageName(lang, queued.claim.lang)],
    ];
  if (queued.kind === 'report') {
    const { deliveredAt, reportedAt, lang: language } = queued.contact;
    return [
      [queue.entry, <EntryName page={page} entry={entry} slug={queued.slug} />],
      [queue.report.received, formatDate(lang, deliveredAt!)],
      [queue.report.reported, formatDate(lang, reportedAt!)],
      [queue.talkIn, languageName(lang, language)],
    ];
  }
  const { format, language } = queued.request;
  return [
    [queue.forMentor, mentor ?? queue.anyMentor],
    [queue.format, text.vocabulary.formats[format].label],
    [queue.talkIn, languageName(lang, language)],
  ];
}

function EntryName({ page, entry, slug }: { page: Page; entry: QueuedEntry | undefined; slug: string }) {
  if (!entry) return <>{slug}</>;
  if (!entry.listed) return <>{entry.name}</>;
  return <a href={privateLink(page, `/${page.mission!.slug}/directory/${entry.slug}`)}>{entry.name}</a>;
}

function writtenOf({ text }: Page, read: ReadQueued): Written {
  const { queue } = text.staff;
  if (read.kind === 'correction') return [[queue.message, read.words.message]];
  if (read.kind === 'claim') {
    const { address, message } = read.words;
    const domain = address.slice(address.lastIndexOf('@') + 1);
    return [
      [queue.claim.domain, domain],
      ...(message === null ? [] : [[queue.message, message] satisfies Written[number]]),
    ];
  }
  if (read.kind === 'report')
    return [
      [queue.from, read.words.name],
      [queue.message, read.words.message],
    ];
  const { name, goal, question } = read.words;
  return [
    [queue.from, name],
    [queue.goal, goal],
    [queue.question, question],
  ];
}

const Facts = ({ rows }: { rows: Rows }) => (
  <dl class="dk-facts">
    {rows.map(([label, value]) => (
      <div>
        <dt>{label}</dt>
        <dd>
          <bdi>{value}</bdi>
        </dd>
      </div>
    ))}
  </dl>
);

interface AnswerFormProps {
  page: Page;
  action: string;
  typed: string;
  error: string | undefined;
}

const AnswerForm = ({ page, action, typed, error }: AnswerFormProps) => (
  <form class="dk-stack" method="post" action={privateLink(page, action)} novalidate>
    <Field
      id="answer"
      label={page.text.staff.queue.answer}
      hint={page.text.staff.queue.answerHint}
      error={error}
      control={(props) => (
        <textarea class="dk-area" rows={8} maxlength={answerMax} dir="auto" {...props}>
          {typed}
        </textarea>
      )}
    />
    <div class="dk-actions">
      <button class="dk-button">{page.text.staff.queue.send}</button>
    </div>
  </form>
);
