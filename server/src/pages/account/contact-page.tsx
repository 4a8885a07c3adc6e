import { contactLimits } from '../../features/contacts/contact.js';
import type { ReadContact } from '../../features/contacts/read-contact.js';
import type { FieldErrors, Typed } from '../form-fields.js';
import { privateLink, type Page } from '../page.js';
import { langUnless } from '../parts/card.js';
import { Crumb } from '../parts/crumb.js';
import { ErrorSummary, Field } from '../parts/fields.js';
import { Prose } from '../parts/prose.js';
import { AccountLayout } from './account-layout.js';
import { Standing } from './contacts-page.js';

interface ContactPageProps {
  page: Page;
  script: string;
  contact: ReadContact;
  typed: Typed;
  errors: FieldErrors;
}

/** One message: read it, answer it, or do not. */
export function ContactPage({ page, script, contact, typed, errors }: ContactPageProps) {
  const { contacts, pages } = page.text;
  const { account } = contacts;
  const wrong = Object.keys(errors).length;
  return (
    <AccountLayout page={page} title={account.from(contact.name)} script={script}>
      <Crumb href={privateLink(page, '/account/contacts')} label={account.back} />
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{account.from(contact.name)}</h1>
        <Standing page={page} contact={contact} />
      </div>
      {wrong > 0 && (
        <ErrorSummary title={pages.request.errors(wrong)} errors={errors} labels={{ answer: account.answer }} />
      )}
      <Prose text={contact.message} lang={langUnless(page, contact.lang)} />
      {contact.answer && (
        <section class="dk-stack dk-stack--s">
          <h2 class="dk-h2">{account.yours}</h2>
          <Prose text={contact.answer} lang={undefined} />
        </section>
      )}
      {isOpen(contact) && <Answer page={page} contact={contact} typed={typed} errors={errors} />}
      <Other page={page} contact={contact} />
    </AccountLayout>
  );
}

/** Whether the owner has it to deal with: what the mission looks at waits for that. */
const isOpen = ({ state, report }: ReadContact) => state === 'delivered' && report !== 'waits';

function Answer({ page, contact, typed, errors }: Omit<ContactPageProps, 'script'>) {
  const { account } = page.text.contacts;
  return (
    <form
      class="dk-stack"
      method="post"
      action={privateLink(page, `/account/contacts/${contact.id}/answer`)}
      novalidate
    >
      <Field
        id="answer"
        label={account.answer}
        hint={account.answerHint}
        error={errors['answer']}
        foot={page.text.pages.request.upTo(contactLimits.answer.max)}
        control={(props) => (
          <textarea {...props} class="dk-area" dir="auto">
            {typed['answer']}
          </textarea>
        )}
      />
      <div class="dk-actions">
        <button class="dk-button">{account.send}</button>
      </div>
    </form>
  );
}

function Other({ page, contact }: Pick<ContactPageProps, 'page' | 'contact'>) {
  const { account } = page.text.contacts;
  const choices = [
    ...(isOpen(contact) ? [{ verb: 'decline', label: account.decline, hint: account.declineHint }] : []),
    { verb: 'block', label: account.block, hint: account.blockHint },
    ...(contact.report === 'none' ? [{ verb: 'report', label: account.report, hint: account.reportHint }] : []),
  ];
  return (
    <section class="dk-stack dk-stack--s">
      <h2 class="dk-h2">{account.other}</h2>
      {choices.map(({ verb, label, hint }) => (
        <form
          class="dk-panel dk-stack dk-stack--s"
          method="post"
          action={privateLink(page, `/account/contacts/${contact.id}/${verb}`)}
        >
          <p class="dk-small">{hint}</p>
          <p>
            <button class="dk-button dk-button--quiet">{label}</button>
          </p>
        </form>
      ))}
    </section>
  );
}
