import type { MissionRecord } from '../../features/missions/missions.store.js';
import type { FieldErrors, Typed } from '../form-fields.js';
import { privateLink, type Page } from '../page.js';
import { Field, Hidden, RefusalNote } from '../parts/fields.js';
import { PrivateLayout } from '../parts/private-layout.js';

export interface SignInPageProps {
  page: Page;
  script: string;
  /** `/account/sign-in` or the console's. */
  action: string;
  title: string;
  missions: MissionRecord[];
  typed: Typed;
  errors: FieldErrors;
  refusal?: { title: string; detail: string } | undefined;
}

/** Asks for the mission and the address. The same for everybody: what is known here is only said in the mail. */
export function SignInPage({ page, script, action, title, missions, typed, errors, refusal }: SignInPageProps) {
  const { signIn } = page.text.accounts;
  const chosen = typed['mission'] ?? missions[0]?.slug;
  return (
    <PrivateLayout page={page} title={title} script={script}>
      <div class="dk-wrap dk-section dk-stack dk-stack--l dk-column">
        <div class="dk-stack dk-stack--s">
          <h1 class="dk-h1">{title}</h1>
          <p class="dk-lead dk-muted">{signIn.lead}</p>
        </div>
        {refusal && <RefusalNote {...refusal} />}
        <form class="dk-stack" method="post" action={privateLink(page, action)} novalidate>
          <Hidden values={{ next: typed['next'] ?? '' }} />
          <Field
            id="mission"
            label={signIn.mission}
            control={(props) => (
              <select class="dk-select" {...props}>
                {missions.map(({ slug, texts }) => (
                  <option value={slug} selected={slug === chosen}>
                    {texts[page.lang].name}
                  </option>
                ))}
              </select>
            )}
          />
          <Field
            id="address"
            label={signIn.address}
            hint={signIn.addressHint}
            error={errors['address']}
            control={(props) => (
              <input
                class="dk-input"
                type="email"
                dir="ltr"
                autocomplete="email"
                autocapitalize="none"
                spellcheck={false}
                value={typed['address']}
                {...props}
              />
            )}
          />
          <div class="dk-actions">
            <button class="dk-button">{signIn.send}</button>
          </div>
        </form>
        {action === '/account/sign-in' && chosen && (
          <p>
            {signIn.noEntry} <a href={`/${chosen}/join?lang=${page.lang}`}>{signIn.join}</a>
          </p>
        )}
      </div>
    </PrivateLayout>
  );
}
