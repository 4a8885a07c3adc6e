import type { ContactStatus } from '../features/contacts/contact-status.js';
import type { Page } from './page.js';
import { ReceiptLayout, type CodeAnswer } from './parts/receipt-layout.js';
import { Way } from './parts/way.js';

/** The receipt of a message: confirm it, follow it, print it. */
export function ContactReceiptPage({ page, status, ...answer }: { page: Page; status: ContactStatus } & CodeAnswer) {
  const { receipt, steps, confirmBy } = status;
  return (
    <ReceiptLayout
      page={page}
      place="directory"
      {...wordsOf(page, status)}
      receipt={receipt}
      hint={page.text.contacts.receipt.hint}
      confirmAt={confirmBy ? `/contact/receipt/${receipt}` : undefined}
      {...answer}
      aside={<Way steps={steps} />}
    />
  );
}

function wordsOf({ text: { contacts, mentoring, pages } }: Page, { confirmBy, state, steps }: ContactStatus) {
  if (confirmBy) return { title: mentoring.receipt.title, lead: pages.receipt.text };
  if (state === 'delivered') return { title: contacts.receipt.confirmed, lead: pages.receipt.followUp };
  return { title: steps.at(-1)!.label };
}
