import type { Profile } from '@diaspora-kit/contract';
import { previewViewers, type PreviewViewer } from '../../features/entry/show-entry.js';
import type { Page } from '../page.js';
import { Icon } from '../parts/icons.js';
import { ProfileBody } from '../profile-page.js';
import { AccountLayout } from './account-layout.js';
import { entryLink } from './entry-link.js';

interface PreviewPageProps {
  page: Page;
  /** The same page with what makes it this preview, for the choice of languages. */
  here: Page;
  script: string;
  viewer: PreviewViewer;
  /** `undefined` when this viewer would not see the entry. */
  profile: Profile | undefined;
  published: boolean;
}

/** The own entry through the eyes of others: exactly what their page shows. */
export function PreviewPage({ page, here, script, viewer, profile, published }: PreviewPageProps) {
  const { preview } = page.text.entry;
  return (
    <AccountLayout page={here} title={preview.title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{preview.title}</h1>
        {!published && <p class="dk-lead dk-muted">{preview.unpublished}</p>}
        <p>
          <a class="dk-tap" href={entryLink(page)}>
            {preview.back}
          </a>
        </p>
      </div>
      <nav aria-labelledby="as" class="dk-stack dk-stack--s">
        <p id="as">{preview.as}</p>
        <ul class="dk-chips" role="list">
          {previewViewers.map((choice) => (
            <li>
              <a
                class={choice === viewer ? 'dk-chip dk-chip--on' : 'dk-chip'}
                href={entryLink(page, '/preview', `as=${choice}`)}
                aria-current={choice === viewer ? 'true' : undefined}
              >
                <span>{preview.viewers[choice]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {profile ? (
        <div class="dk-column__wide">
          <ProfileBody page={page} profile={profile} heading="h2" />
        </div>
      ) : (
        <div class="dk-note">
          <Icon name="lock" />
          <p>{preview.nobody}</p>
        </div>
      )}
    </AccountLayout>
  );
}

/** Another entry, as somebody signed in sees it. */
export const MemberProfilePage = ({ page, script, profile }: { page: Page; script: string; profile: Profile }) => (
  <AccountLayout page={page} title={profile.name} script={script}>
    <div class="dk-column__wide">
      <ProfileBody page={page} profile={profile} />
    </div>
  </AccountLayout>
);
