import type { Profile } from '@diaspora-kit/contract';
import type { Audience } from '../../features/profiles/profile.js';
import type { FieldErrors, Typed } from '../form-fields.js';
import type { Page } from '../page.js';
import { Choices, ErrorLine, ErrorSummary, Field, Hidden, RefusalNote } from '../parts/fields.js';
import { Avatar } from '../parts/pattern.js';
import { AccountLayout } from './account-layout.js';
import { entryLink } from './entry-link.js';

export interface PhotoPageProps {
  page: Page;
  script: string;
  /** The entry as its owner sees it. */
  profile: Profile;
  /** Who may be chosen to see a photograph, the widest first. */
  audiences: Audience[];
  consentVersion: string;
  typed: Typed;
  errors: FieldErrors;
  refusal?: { title: string; detail: string } | undefined;
}

/** Which picture an entry has: the drawn one or a photograph, and who sees that. */
export function PhotoPage(props: PhotoPageProps) {
  const { page, script, profile, consentVersion, typed, errors, refusal } = props;
  const { photo: words, pages, entry } = page.text;
  const wrong = Object.keys(errors).length;
  const labels = { photo: words.file, audience: words.audience, consent: words.consentTitle };
  const choices = [
    { code: 'drawn', ...words.drawn },
    { code: 'photo', ...words.photograph },
  ];
  return (
    <AccountLayout page={page} title={words.title} script={script}>
      <div class="dk-card__head">
        <Avatar of={profile} large />
        <div class="dk-stack dk-stack--s">
          <h1 class="dk-h1">{words.title}</h1>
          <p class="dk-muted">
            <bdi>{profile.name}</bdi>
          </p>
        </div>
      </div>
      <p class="dk-lead dk-muted">{words.lead}</p>
      {wrong > 0 && <ErrorSummary title={pages.request.errors(wrong)} errors={errors} labels={labels} />}
      {refusal && <RefusalNote {...refusal} />}
      <form
        class="dk-stack dk-stack--l"
        method="post"
        enctype="multipart/form-data"
        action={entryLink(page, '/photo')}
        novalidate
      >
        <Hidden values={{ consentVersion, consentLang: page.lang }} />
        <Choices name="picture" legend={words.choice} options={choices} chosen={typed['picture']} />
        <Photograph {...props} />
        <div class="dk-actions">
          <button class="dk-button">{words.save}</button>
          <a class="dk-button dk-button--quiet" href={entryLink(page)}>
            {entry.preview.back}
          </a>
        </div>
      </form>
    </AccountLayout>
  );
}

/** What is asked about a photograph. */
function Photograph({ page, profile, audiences, typed, errors }: PhotoPageProps) {
  const { photo: words, entry } = page.text;
  return (
    <fieldset class="dk-panel dk-stack">
      <legend class="dk-legend">{words.photograph.label}</legend>
      <p>{words.risk}</p>
      <Field
        id="photo"
        label={words.file}
        hint={profile.photo ? `${words.fileHint} ${words.keep}` : words.fileHint}
        error={errors['photo']}
        control={(props) => <input {...props} class="dk-input" type="file" accept="image/jpeg,image/png,image/webp" />}
      />
      <Field
        id="audience"
        label={words.audience}
        error={errors['audience']}
        control={(props) => (
          <select {...props} class="dk-select">
            {audiences.map((audience) => (
              <option value={audience} selected={audience === typed['audience']}>
                {entry.see.audiences[audience]}
              </option>
            ))}
          </select>
        )}
      />
      <div class={errors['consent'] ? 'dk-field dk-field--error' : undefined}>
        {errors['consent'] && <ErrorLine id="consent-error" error={errors['consent']} />}
        <div class="dk-check dk-check--top">
          <input
            type="checkbox"
            id="consent"
            name="consent"
            value="yes"
            checked={typed['consent'] === 'yes'}
            aria-describedby={errors['consent'] && 'consent-error'}
          />
          <label class="dk-check__label" for="consent">
            {words.consent}
          </label>
        </div>
      </div>
    </fieldset>
  );
}
