import type { ClaimStatus } from '../features/claims/claim-status.js';
import { link, privateLink, type Page } from './page.js';
import { ReceiptLayout, type CodeAnswer } from './parts/receipt-layout.js';

/** The receipt of a claim: confirm it, see how it was decided, go on. */
export function ClaimReceiptPage({ page, status, ...answer }: { page: Page; status: ClaimStatus } & CodeAnswer) {
  const { title, text, next } = wordsOf(page, status);
  return (
    <ReceiptLayout
      page={page}
      place="directory"
      title={title}
      lead={text}
      receipt={status.receipt}
      hint={page.text.claims.hint}
      confirmAt={status.state === 'unconfirmed' ? `/claim/${status.receipt}` : undefined}
      {...answer}
    >
      {next && (
        <p>
          <a class="dk-button" href={next.href}>
            {next.label}
          </a>
        </p>
      )}
    </ReceiptLayout>
  );
}

function wordsOf(
  page: Page,
  { state, dueAt, slug }: ClaimStatus,
): { title: string; text: string; next?: { href: string; label: string } } {
  const { claims, mentoring, pages } = page.text;
  switch (state) {
    case 'unconfirmed':
      return { title: mentoring.receipt.title, text: pages.receipt.text };
    case 'waiting':
      return { title: claims.waiting.title, text: claims.waiting.text(dueAt!) };
    case 'granted': {
      const { title, text, button } = claims.granted;
      const query = `mission=${page.mission?.slug ?? ''}&next=entry`;
      return { title, text, next: { href: privateLink(page, '/account/sign-in', query), label: button } };
    }
    case 'refused': {
      const { title, text, button } = claims.refused;
      return { title, text, next: { href: link(page, `/directory/${slug}/correct`), label: button } };
    }
  }
}
