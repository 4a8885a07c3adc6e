import { mayDo } from '../../features/staff/roles.rules.js';
import { answerMax } from '../../features/queue/answer-queued.js';
import { recordOf, type Queued, type QueueRefusalCode } from '../../features/queue/find-queued.js';
import type { ReadQueued } from '../../features/queue/read-queued.js';
import { languageName } from '../../text/index.js';
import { privateLink, type Page } from '../page.js';
import { Field, RefusalNote } from '../parts/fields.js';
import { ClaimDecision } from './claim-decision.js';
import { ConsoleLayout } from './console-layout.js';
import type { ConsolePage } from './console-page.js';

export interface QueuedPageProps {
  console: ConsolePage;
  queued: Queued;
  /** What was written, once it was opened. */
  read?: ReadQueued | undefined;
  /** Name of the mentor that a question is for. */
  mentor?: string | undefined;
  /** The answer as it was typed. */
  typed?: string | undefined;
  refused?: QueueRefusalCode | undefined;
}

/** One matter of the queue: closed until somebody opens it, then with what can be done. */
export function QueuedPage({ console, queued, read, mentor, typed = '', refused }: QueuedPageProps) {
  const { page } = console;
  const { queue } = page.text.staff;
  const { receipt } = recordOf(queued);
  const base = `/console/queue/${receipt}`;
  const error = refused?.startsWith('answer') ? queue.refusals[refused] : undefined;
  return (
    <ConsoleLayout console={console} title={queue.kinds[queued.kind]}>
      {refused && !refused.startsWith('answer') && <RefusalNote title={queue.refusals[refused]} detail="" />}
      <Facts rows={factsOf(page, queued, mentor)} />
      {read ? (
        <>
          <div class="dk-panel dk-stack" dir="auto">
            {writtenOf(page, read).map(([label, words]) => (
              <div>
                <p class="dk-small dk-muted">{label}</p>
                <p class="dk-written">{words}</p>
              </div>
            ))}
          </div>
          {read.kind === 'claim' ? (
            <ClaimDecision page={page} base={base} typed={typed} error={error} />
          ) : read.kind === 'report' ? (
            <>
              <Act page={page} to={`${base}/uphold`} label={queue.report.uphold} hint={queue.report.upholdHint} />
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

type Rows = [label: string, value: string][];

function factsOf({ text, lang }: Page, queued: Queued, mentor: string | undefined): Rows {
  const { queue } = text.staff;
  if (queued.kind === 'correction') {
    const { wish, profileSlug, lang: language } = queued.correction;
    return [
      [text.pages.correction.wish, text.pages.correction.wishes[wish].label],
      [queue.entry, profileSlug],
      [queue.talkIn, languageName(lang, language)],
    ];
  }
  if (queued.kind === 'claim' || queued.kind === 'report')
    return [
      [queue.entry, queued.slug],
      [queue.talkIn, languageName(lang, queued.kind === 'claim' ? queued.claim.lang : queued.contact.lang)],
    ];
  const { format, language } = queued.request;
  return [
    [queue.forMentor, mentor ?? queue.anyMentor],
    [queue.format, text.vocabulary.formats[format].label],
    [queue.talkIn, languageName(lang, language)],
  ];
}

function writtenOf({ text }: Page, read: ReadQueued): Rows {
  const { queue } = text.staff;
  if (read.kind === 'correction') return [[queue.message, read.words.message]];
  if (read.kind === 'claim') {
    const { address, message } = read.words;
    const domain = address.slice(address.lastIndexOf('@') + 1);
    return [
      [queue.claim.domain, domain],
      ...(message === null ? [] : [[queue.message, message] satisfies Rows[number]]),
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

const Act = ({ page, to, label, hint }: { page: Page; to: string; label: string; hint?: string }) => (
  <form class="dk-stack dk-stack--s" method="post" action={privateLink(page, to)}>
    {hint && <p class="dk-small dk-muted">{hint}</p>}
    <div>
      <button class="dk-button dk-button--quiet">{label}</button>
    </div>
  </form>
);
