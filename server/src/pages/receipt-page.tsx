import type { RequestStatus } from '../features/mentoring/request-status.js';
import type { Page } from './page.js';
import { ReceiptLayout, type CodeAnswer } from './parts/receipt-layout.js';
import { Way } from './parts/way.js';

/** A request's receipt: confirm it, follow it, print it. */
export function ReceiptPage({ page, status, ...answer }: { page: Page; status: RequestStatus } & CodeAnswer) {
  const { receipt, steps, confirmBy } = status;
  return (
    <ReceiptLayout
      page={page}
      place="mentoring"
      {...wordsOf(page, status)}
      receipt={receipt}
      hint={page.text.mentoring.receipt.hint}
      confirmAt={confirmBy ? `/mentoring/receipt/${receipt}` : undefined}
      {...answer}
      aside={<Way steps={steps} />}
    />
  );
}

function wordsOf({ text: { mentoring, pages } }: Page, { confirmBy, state, steps }: RequestStatus) {
  if (confirmBy) return { title: mentoring.receipt.title, lead: pages.receipt.text };
  if (state === 'screening') return { title: pages.receipt.confirmed, lead: pages.receipt.followUp };
  return { title: steps.at(-1)!.label };
}
