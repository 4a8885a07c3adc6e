import type { ClaimStatus } from '../features/claims/claim-status.js';
import { link, privateLink, type Page } from './page.js';
import { ConfirmByCode } from './parts/confirm-by-code.js';
import { RefusalNote } from './parts/fields.js';
import { Layout } from './parts/layout.js';
import { Receipt } from './parts/receipt.js';

interface ClaimReceiptPageProps {
  page: Page;
  status: ClaimStatus;
  /** What was wrong with the digits typed. */
  error?: string | undefined;
  refusal?: { title: string; detail: string } | undefined;
  /** New digits were just asked for. */
  sentAgain?: boolean;
}

/** The receipt of a claim: confirm it, see how it was decided, go on. */
export function ClaimReceiptPage({ page, status, error, refusal, sentAgain = false }: ClaimReceiptPageProps) {
  const { title, text, next } = wordsOf(page, status);
  return (
    <Layout page={page} title={title} place="directory" personal form exit>
      <div class="dk-wrap dk-section">
        <div class="dk-split">
          <div class="dk-stack dk-stack--l">
            <div class="dk-stack dk-stack--s">
              <h1 class="dk-h1">{title}</h1>
              <p class="dk-lead dk-muted">{text}</p>
            </div>
            {refusal && <RefusalNote {...refusal} />}
            {status.state === 'unconfirmed' && (
              <ConfirmByCode page={page} address={`/claim/${status.receipt}`} error={error} sentAgain={sentAgain} />
            )}
            {next && (
              <p>
                <a class="dk-button" href={next.href}>
                  {next.label}
                </a>
              </p>
            )}
          </div>
          <aside>
            <Receipt
              title={page.text.mentoring.receipt.yours}
              receipt={status.receipt}
              hint={page.text.claims.hint}
              keep={page.text.pages.receipt.keep}
            />
          </aside>
        </div>
      </div>
    </Layout>
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
