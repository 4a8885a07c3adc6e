import { mayDo } from '../../features/staff/roles.rules.js';
import type { QueueItem } from '../../features/queue/list-queue.js';
import { languageName } from '../../text/index.js';
import { privateLink, type Page } from '../page.js';
import { Icon } from '../parts/icons.js';
import { ConsoleLayout } from './console-layout.js';
import type { ConsolePage } from './console-page.js';

interface QueuePageProps {
  console: ConsolePage;
  items: QueueItem[];
  /** Whether the reader wanted to deal with what somebody else has dealt with. */
  decided: boolean;
}

/** What somebody waits for, the oldest promise first. Nothing of what they wrote. */
export function QueuePage({ console, items, decided }: QueuePageProps) {
  const { page } = console;
  const { queue } = page.text.staff;
  return (
    <ConsoleLayout console={console} title={queue.title} lead={queue.lead}>
      {decided && (
        <div class="dk-note" role="status">
          <Icon name="note" />
          <p>{queue.refusals['not-waiting']}</p>
        </div>
      )}
      {items.length === 0 && <p>{queue.empty}</p>}
      <ul class="dk-stack" role="list">
        {items.map((item) => (
          <li class="dk-panel dk-stack dk-stack--s">
            <h2 class="dk-h3">
              {item.kind === 'profile' || item.kind === 'name' ? (
                queue.kinds[item.kind]
              ) : (
                <a href={privateLink(page, `/console/queue/${item.receipt}`)}>{queue.kinds[item.kind]}</a>
              )}
            </h2>
            <p>
              {wishOf(page, item)}
              {item.language && ` · ${languageName(page.lang, item.language)}`} · <code dir="ltr">{item.receipt}</code>
            </p>
            {item.kind === 'profile' && <ReadAgain page={page} entry={item.receipt} />}
            {item.kind === 'name' && <LookAtName console={console} entry={item.receipt} name={item.name ?? ''} />}
            <p class="dk-small dk-muted">{item.overdue ? queue.since(item.dueAt) : queue.by(item.dueAt)}</p>
            {(item.overdue || (item.suspicion && item.kind !== 'name')) && (
              <p class="dk-tags">
                {item.overdue && <span class="dk-badge dk-badge--warn">{queue.overdue}</span>}
                {item.suspicion && item.kind !== 'name' && (
                  <span class="dk-badge dk-badge--danger">{queue.doubtful}</span>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </ConsoleLayout>
  );
}

/** What the sender wants, in words. */
const wishOf = ({ text }: Page, { wish }: QueueItem): string =>
  wish === 'read-again' || wish === 'look-at-name' || wish === 'look-at-message' || wish === 'own'
    ? text.staff.queue.wishes[wish]
    : { ...text.vocabulary.formats, ...text.pages.correction.wishes }[wish].label;

/** @param entry its address: `bj/some-association`. */
function ReadAgain({ page, entry }: { page: Page; entry: string }) {
  const { queue } = page.text.staff;
  const [mission, slug] = entry.split('/');
  return (
    <form class="dk-actions" method="post" action={privateLink(page, `/console/entries/${slug}/confirm`)}>
      <a class="dk-tap" href={privateLink(page, `/${mission}/directory/${slug}`)}>
        {queue.entry}
      </a>
      <button class="dk-button dk-button--quiet">{queue.stillTrue}</button>
    </form>
  );
}

/** @param entry its address: `bj/abcdefgh23456789`. */
function LookAtName({ console, entry, name }: { console: ConsolePage; entry: string; name: string }) {
  const { page, role } = console;
  const { queue, reveal } = page.text.staff;
  const [, slug] = entry.split('/');
  return (
    <>
      <p class="dk-card__name">
        <bdi>{name}</bdi>
      </p>
      <div class="dk-actions">
        {mayDo(role, 'hide') && (
          <>
            <form method="post" action={privateLink(page, `/console/entries/${slug}/publish`)}>
              <button class="dk-button dk-button--quiet">{queue.showEntry}</button>
            </form>
            <form method="post" action={privateLink(page, `/console/entries/${slug}/hide`)}>
              <button class="dk-button dk-button--quiet">{queue.hide}</button>
            </form>
          </>
        )}
        {mayDo(role, 'reveal') && (
          <a class="dk-tap" href={privateLink(page, `/console/entries/${slug}/address`)}>
            {reveal.title}
          </a>
        )}
      </div>
    </>
  );
}
