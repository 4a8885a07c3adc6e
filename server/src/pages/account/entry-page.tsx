import type { OwnEntry } from '../../features/entry/own-entry.js';
import type { MissionRecord } from '../../features/missions/missions.store.js';
import type { FieldErrors, TypedLists } from '../form-fields.js';
import { type Page, privateLink } from '../page.js';
import { ErrorSummary, Hidden } from '../parts/fields.js';
import { Icon } from '../parts/icons.js';
import { AccountLayout } from './account-layout.js';
import { EntryGroups } from './entry-editor.js';
import { entryLink } from './entry-link.js';
import { EntryStatus } from './entry-status.js';
import { labelsOf } from './entry-values.js';

export interface EntryPageProps {
  page: Page;
  script: string;
  mission: MissionRecord;
  entry: OwnEntry;
  /** Every entry of this member. */
  owned: { slug: string; name: string }[];
  now: Date;
  /** Of the entry that the form was filled from. */
  version: string;
  values: TypedLists;
  errors: FieldErrors;
  /** What was just done. */
  done?: string | undefined;
  /** Somebody saved it since the form was opened. */
  changed?: boolean;
}

/** A member's own entry: how it stands, and everything that can be said in it. */
export function EntryPage(props: EntryPageProps) {
  const { page, script, mission, entry, owned, now, version, values, errors, done, changed = false } = props;
  const { entry: words, pages } = page.text;
  const wrong = Object.keys(errors).length;
  const editor = { page, policy: mission.policy, kind: entry.draft.kind, values, errors };
  return (
    <AccountLayout page={page} title={words.title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{words.title}</h1>
        <p class="dk-lead dk-muted">{words.lead}</p>
      </div>
      {owned.length > 1 && <Owned page={page} owned={owned} here={entry.slug} />}
      {done && (
        <div class="dk-note dk-note--success" role="status">
          <Icon name="done" />
          <p>{done}</p>
        </div>
      )}
      {wrong > 0 && (
        <ErrorSummary title={pages.request.errors(wrong)} errors={errors} labels={labelsOf(entry.draft, page.text)} />
      )}
      {changed && (
        <div class="dk-note dk-note--danger" role="alert" tabindex={-1} autofocus>
          <Icon name="warning" />
          <h2>{words.changed.title}</h2>
          <p>{words.changed.detail}</p>
          <p>
            <a href={entryLink(page)} target="_blank" rel="noopener">
              {words.changed.open}
            </a>
          </p>
        </div>
      )}
      {wrong === 0 && !changed && <EntryStatus page={page} mission={mission} entry={entry} now={now} />}
      <form class="dk-stack dk-stack--l" method="post" action={entryLink(page)} novalidate>
        <Hidden values={{ version }} />
        <EntryGroups editor={editor} draft={entry.draft} />
        <div class="dk-actions">
          <button class="dk-button">{words.save}</button>
        </div>
      </form>
    </AccountLayout>
  );
}

const Owned = ({ page, owned, here }: { page: Page; owned: EntryPageProps['owned']; here: string }) => (
  <nav aria-labelledby="owned">
    <p id="owned">{page.text.entry.others}</p>
    <ul class="dk-chips" role="list">
      {owned.map(({ slug, name }) => (
        <li>
          <a
            class={slug === here ? 'dk-chip dk-chip--on' : 'dk-chip'}
            href={privateLink(page, '/account/entry', `entry=${slug}`)}
            aria-current={slug === here ? 'true' : undefined}
          >
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
