import { standingOf, type Standing } from '../../features/entry/entry-standing.js';
import type { OwnEntry } from '../../features/entry/own-entry.js';
import type { MissionRecord } from '../../features/missions/missions.store.js';
import { link, type Page } from '../page.js';
import { entryLink } from './entry-link.js';

interface StatusProps {
  page: Page;
  mission: MissionRecord;
  entry: OwnEntry;
  /** The present instant. */
  now: Date;
}

const day = 86_400_000;

/** How the entry stands, and what its owner can do next. */
export function EntryStatus({ page, mission, entry, now }: StatusProps) {
  const { next } = page.text.entry;
  const { draft, consentedAt, slug } = entry;
  const standing = standingOf(draft, { consentedAt, policy: mission.policy, now });
  const since = new Date(consentedAt ?? now);
  const words: Record<Standing, string> = {
    held: next.held,
    source: next.source,
    doubt: next.doubt(new Date(since.getTime() + mission.replyDays * day)),
    shown: next.shown(since),
    sheltered: next.sheltered(since),
    paused: next.paused(new Date(draft.pausedUntil ?? now)),
    owner: next.owner,
    staff: next.staff,
    time: next.time,
  };
  const publishable = { held: next.publish, source: next.publish, owner: next.publishAgain, time: next.publishAgain };
  const publish = standing in publishable ? publishable[standing as keyof typeof publishable] : undefined;
  const shown = standing === 'shown' || standing === 'source';
  const live = shown || standing === 'sheltered' || standing === 'paused' || standing === 'doubt';
  return (
    <section class="dk-panel dk-panel--sunken dk-stack" aria-labelledby="next">
      <h2 class="dk-h3" id="next">
        {next.title}
      </h2>
      <p>{words[standing]}</p>
      <div class="dk-actions">
        {publish && (
          <a class="dk-button" href={entryLink(page, '/publish')}>
            {publish}
          </a>
        )}
        <a class="dk-button dk-button--quiet" href={entryLink(page, '/preview', 'as=visitor')}>
          {next.preview}
        </a>
        {shown && (
          <a class="dk-button dk-button--quiet" href={link(page, `/directory/${slug}`)}>
            {next.page}
          </a>
        )}
        {standing === 'paused' && <Act page={page} path="/resume" label={next.resume} />}
        {(standing === 'shown' || standing === 'sheltered') && (
          <a class="dk-button dk-button--quiet" href={entryLink(page, '/pause')}>
            {next.pause}
          </a>
        )}
        {live && <Act page={page} path="/withdraw" label={next.withdraw} />}
      </div>
    </section>
  );
}

/** One button that acts at once. */
const Act = ({ page, path, label }: { page: Page; path: string; label: string }) => (
  <form method="post" action={entryLink(page, path)}>
    <button class="dk-button dk-button--quiet">{label}</button>
  </form>
);
