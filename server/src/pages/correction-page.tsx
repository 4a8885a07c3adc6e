import type { Profile } from '@diaspora-kit/contract';
import { correctionLimits, correctionWishes } from '../features/corrections/correction.js';
import type { FieldErrors, Typed } from './form-fields.js';
import { link, type Page } from './page.js';
import { Crumb } from './parts/crumb.js';
import { Choices, ErrorSummary, Field, RefusalNote, Trap } from './parts/fields.js';
import { Layout } from './parts/layout.js';
import { Avatar } from './parts/pattern.js';
import { Receipt } from './parts/receipt.js';

interface CorrectionPageProps {
  page: Page;
  profile: Profile;
  typed: Typed;
  errors: FieldErrors;
  /** Why the whole was refused. */
  refusal?: { title: string; detail: string } | undefined;
}

/** Asks what is wrong with an entry. */
export function CorrectionPage({ page, profile, typed, errors, refusal }: CorrectionPageProps) {
  const { correction, request } = page.text.pages;
  const entry = `/directory/${profile.slug}`;
  const wrong = Object.keys(errors).length;
  const labels = { wish: correction.wish, message: correction.message, address: correction.address };
  return (
    <Layout page={page} title={correction.heading} place="directory" personal form exit>
      <div class="dk-wrap dk-section dk-section--flush">
        <Crumb href={link(page, entry)} label={correction.backToEntry} />
        <div class="dk-split">
          <div class="dk-stack dk-stack--l">
            <div class="dk-stack dk-stack--s">
              <h1 class="dk-h1">{correction.heading}</h1>
              <p class="dk-lead dk-muted">{correction.lead}</p>
            </div>
            {wrong > 0 && <ErrorSummary title={request.errors(wrong)} errors={errors} labels={labels} />}
            {refusal && <RefusalNote {...refusal} />}
            <form class="dk-stack dk-stack--l" method="post" action={link(page, `${entry}/correct`)} novalidate>
              <Trap label={request.trap} />
              <Choices
                name="wish"
                legend={correction.wish}
                options={correctionWishes.map((code) => ({ code, ...correction.wishes[code] }))}
                chosen={typed['wish'] ?? 'correct'}
                error={errors['wish']}
              />
              <Field
                id="message"
                label={correction.message}
                hint={correction.messageHint}
                error={errors['message']}
                foot={request.upTo(correctionLimits.message.max)}
                control={(props) => (
                  <textarea {...props} class="dk-area" dir="auto">
                    {typed['message']}
                  </textarea>
                )}
              />
              <Field
                id="address"
                label={correction.address}
                hint={correction.addressHint}
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
              <div class="dk-actions">
                <button class="dk-button">{correction.send}</button>
              </div>
            </form>
          </div>
          <aside class="dk-aside">
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

/** That the mission has it, and until when it deals with it. */
export function CorrectionReceiptPage({ page, receipt, due }: { page: Page; receipt: string; due: string }) {
  const { correction, profile } = page.text.pages;
  return (
    <Layout page={page} title={correction.sent} place="directory" personal exit>
      <div class="dk-wrap dk-section">
        <div class="dk-split">
          <div class="dk-stack dk-stack--l">
            <div class="dk-stack dk-stack--s">
              <h1 class="dk-h1">{correction.sent}</h1>
              <p class="dk-lead dk-muted">{correction.sentText(due)}</p>
            </div>
            <p>
              <a class="dk-tap" href={link(page, '/directory')}>
                {profile.back}
              </a>
            </p>
          </div>
          <aside>
            <Receipt title={page.text.mentoring.receipt.yours} receipt={receipt} hint={correction.receiptHint} />
          </aside>
        </div>
      </div>
    </Layout>
  );
}
