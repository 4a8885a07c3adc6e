import type { ProfileCard } from '@diaspora-kit/contract';
import { answerBy, consentVersion } from '../features/contacts/contact.rules.js';
import { contactLimits } from '../features/contacts/contact.js';
import type { FieldErrors, Typed } from './form-fields.js';
import { link, type Page } from './page.js';
import { Crumb } from './parts/crumb.js';
import { ErrorLine, ErrorSummary, Field, Hidden, RefusalNote, Trap } from './parts/fields.js';
import { Layout } from './parts/layout.js';
import { Avatar } from './parts/pattern.js';
import { Way } from './parts/way.js';

interface ContactPageProps {
  page: Page;
  /** The entry, as the reader sees it. */
  profile: ProfileCard;
  now: Date;
  /** The signed time stamp and the key that makes a second sending the same message. */
  marks: { token: string; key: string };
  typed: Typed;
  errors: FieldErrors;
  /** Why the whole was refused. */
  refusal?: { title: string; detail: string } | undefined;
}

/** The form of a message to the owner of an entry. */
export function ContactPage({ page, profile, now, marks, typed, errors, refusal }: ContactPageProps) {
  const { contacts, mentoring, pages } = page.text;
  const { form, next } = contacts;
  const title = contacts.write(profile.name);
  const entry = `/directory/${profile.slug}`;
  const wrong = Object.keys(errors).length;
  const labels = { message: form.message, name: form.name, address: form.address, consent: pages.request.consent };
  return (
    <Layout page={page} title={title} place="directory" personal form exit>
      <div class="dk-wrap dk-section dk-section--flush">
        <Crumb href={link(page, entry)} label={pages.correction.backToEntry} />
        <div class="dk-split">
          <div class="dk-stack dk-stack--l">
            <div class="dk-stack dk-stack--s">
              <h1 class="dk-h1">{title}</h1>
              <p class="dk-lead dk-muted">{form.intro(answerBy(now))}</p>
            </div>
            {wrong > 0 && <ErrorSummary title={pages.request.errors(wrong)} errors={errors} labels={labels} />}
            {refusal && <RefusalNote {...refusal} />}
            <form class="dk-stack dk-stack--l" method="post" action={link(page, `${entry}/contact`)} novalidate>
              <Hidden values={{ ...marks, consentVersion, consentLang: page.lang }} />
              <Trap label={pages.request.trap} />
              <Fields page={page} typed={typed} errors={errors} />
              <Agreement page={page} typed={typed} error={errors['consent']} />
              <div class="dk-actions">
                <button class="dk-button">{form.send}</button>
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
            <div class="dk-panel dk-panel--sunken dk-stack">
              <h2 class="dk-h3">{mentoring.nextTitle}</h2>
              <Way
                steps={[
                  { label: mentoring.next.confirm, when: next.confirmWhen },
                  { label: next.passOn, when: next.passOnWhen },
                  { label: next.answer, when: mentoring.next.by(answerBy(now)) },
                ]}
              />
            </div>
          </aside>
        </div>
      </div>
    </Layout>
  );
}

function Fields({ page, typed, errors }: Pick<ContactPageProps, 'page' | 'typed' | 'errors'>) {
  const { contacts, pages } = page.text;
  const { form } = contacts;
  const { max } = contactLimits.message;
  const written = [...(typed['message'] ?? '')].length;
  return (
    <>
      <Field
        id="message"
        label={form.message}
        hint={form.messageHint}
        error={errors['message']}
        foot={written > 0 ? pages.request.written(written, max) : pages.request.upTo(max)}
        control={(props) => (
          <textarea {...props} class="dk-area" dir="auto">
            {typed['message']}
          </textarea>
        )}
      />
      <Field
        id="name"
        label={form.name}
        hint={form.nameHint}
        error={errors['name']}
        control={(props) => (
          <input {...props} class="dk-input" value={typed['name']} dir="auto" autocomplete="nickname" />
        )}
      />
      <Field
        id="address"
        label={form.address}
        hint={form.addressHint}
        error={errors['address']}
        control={(props) => (
          <input {...props} class="dk-input" type="email" value={typed['address']} dir="ltr" autocomplete="email" />
        )}
      />
    </>
  );
}

const Agreement = ({
  page,
  typed,
  error,
}: Pick<ContactPageProps, 'page' | 'typed'> & { error: string | undefined }) => (
  <div class={error ? 'dk-field dk-field--error' : undefined}>
    {error && <ErrorLine id="consent-error" error={error} />}
    <div class="dk-check dk-check--top">
      <input
        type="checkbox"
        id="consent"
        name="consent"
        value="yes"
        checked={typed['consent'] === 'yes'}
        aria-describedby={error && 'consent-error'}
      />
      <span class="dk-check__label">
        <label for="consent">{page.text.contacts.form.consent}</label>{' '}
        <a href={link(page, '/privacy')} target="_blank" rel="noopener">
          {page.text.common.privacy}
        </a>
      </span>
    </div>
  </div>
);
