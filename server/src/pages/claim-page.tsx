import type { ProfileCard } from '@diaspora-kit/contract';
import { claimLimits } from '../features/claims/claim.js';
import type { FieldErrors, Typed } from './form-fields.js';
import { link, type Page } from './page.js';
import { Crumb } from './parts/crumb.js';
import { ErrorSummary, Field, Hidden, RefusalNote, Trap } from './parts/fields.js';
import { Layout } from './parts/layout.js';
import { Avatar } from './parts/pattern.js';

interface ClaimPageProps {
  page: Page;
  profile: ProfileCard;
  /** Where a mail proves it; `null` where none does. */
  domain: string | null;
  /** The signed time stamp and the key that makes a second sending the same claim. */
  marks: { token: string; key: string };
  typed: Typed;
  errors: FieldErrors;
  /** Why the whole was refused. */
  refusal?: { title: string; detail: string } | undefined;
}

/** How whoever speaks for a listed organisation makes its entry theirs. */
export function ClaimPage({ page, profile, domain, marks, typed, errors, refusal }: ClaimPageProps) {
  const { claims, pages } = page.text;
  const entry = `/directory/${profile.slug}`;
  const title = claims.title(profile.name);
  const wrong = Object.keys(errors).length;
  const labels = { address: claims.address, message: claims.message };
  return (
    <Layout page={page} title={title} place="directory" personal form exit>
      <div class="dk-wrap dk-section dk-section--flush">
        <Crumb href={link(page, entry)} label={pages.correction.backToEntry} />
        <div class="dk-split">
          <div class="dk-stack dk-stack--l">
            <div class="dk-stack dk-stack--s">
              <h1 class="dk-h1">{title}</h1>
              <p class="dk-lead dk-muted">{claims.lead}</p>
            </div>
            {wrong > 0 && <ErrorSummary title={pages.request.errors(wrong)} errors={errors} labels={labels} />}
            {refusal && <RefusalNote {...refusal} />}
            <Ways page={page} domain={domain} />
            <form class="dk-stack dk-stack--l" method="post" action={link(page, `${entry}/claim`)} novalidate>
              <Hidden values={marks} />
              <Trap label={pages.request.trap} />
              <Field
                id="address"
                label={claims.address}
                hint={claims.addressHint}
                error={errors['address']}
                control={(props) => (
                  <input
                    {...props}
                    class="dk-input"
                    type="email"
                    value={typed['address']}
                    dir="ltr"
                    autocomplete="email"
                  />
                )}
              />
              <Field
                id="message"
                label={claims.message}
                hint={domain === null ? null : claims.messageHint}
                error={errors['message']}
                foot={pages.request.upTo(claimLimits.message.max)}
                control={(props) => (
                  <textarea {...props} class="dk-area" dir="auto">
                    {typed['message']}
                  </textarea>
                )}
              />
              <div class="dk-actions">
                <button class="dk-button">{claims.send}</button>
              </div>
            </form>
          </div>
          <aside class="dk-aside dk-stack">
            <div class="dk-panel dk-card__head">
              <Avatar of={profile} />
              <div>
                <p class="dk-card__name">
                  <bdi>{profile.name}</bdi>
                </p>
                <p class="dk-card__kind">{profile.kindLabel}</p>
              </div>
            </div>
          </aside>
        </div>
      </div>
    </Layout>
  );
}

/** The two ways in which it is found out. */
const Ways = ({ page, domain }: Pick<ClaimPageProps, 'page' | 'domain'>) => {
  const { byMail, byStaff } = page.text.claims;
  return (
    <div class="dk-panel dk-panel--sunken dk-stack">
      {domain === null ? (
        <p>{byMail.none}</p>
      ) : (
        <div>
          <h2 class="dk-h3">{byMail.title}</h2>
          <p>{byMail.text(domain)}</p>
        </div>
      )}
      <div>
        <h2 class="dk-h3">{byStaff.title}</h2>
        <p>{byStaff.text}</p>
      </div>
    </div>
  );
};
