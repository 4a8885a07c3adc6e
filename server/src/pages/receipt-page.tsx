import type { RequestStatus } from '../features/mentoring/request-status.js';
import type { Page } from './page.js';
import { ConfirmByCode } from './parts/confirm-by-code.js';
import { RefusalNote } from './parts/fields.js';
import { Layout } from './parts/layout.js';
import { Receipt } from './parts/receipt.js';
import { Way } from './parts/way.js';

interface ReceiptPageProps {
  page: Page;
  status: RequestStatus;
  /** What was wrong with the digits typed. */
  error?: string | undefined;
  refusal?: { title: string; detail: string } | undefined;
  /** New digits were just asked for. */
  sentAgain?: boolean;
}

/** A request's receipt: confirm it, follow it, print it. */
export function ReceiptPage({ page, status, error, refusal, sentAgain = false }: ReceiptPageProps) {
  const { mentoring, pages } = page.text;
  const waiting = status.confirmBy !== null;
  const reading = status.state === 'screening';
  const title = waiting ? mentoring.receipt.title : reading ? pages.receipt.confirmed : status.steps.at(-1)!.label;
  return (
    <Layout page={page} title={title} place="mentoring" personal form exit>
      <div class="dk-wrap dk-section">
        <div class="dk-split">
          <div class="dk-stack dk-stack--l">
            <div class="dk-stack dk-stack--s">
              <h1 class="dk-h1">{title}</h1>
              {(waiting || reading) && (
                <p class="dk-lead dk-muted">{waiting ? pages.receipt.text : pages.receipt.followUp}</p>
              )}
            </div>
            {refusal && <RefusalNote {...refusal} />}
            {waiting && (
              <ConfirmByCode
                page={page}
                address={`/mentoring/receipt/${status.receipt}`}
                error={error}
                sentAgain={sentAgain}
              />
            )}
          </div>
          <aside class="dk-stack">
            <Receipt
              title={mentoring.receipt.yours}
              receipt={status.receipt}
              hint={mentoring.receipt.hint}
              keep={pages.receipt.keep}
            />
            <div class="dk-panel dk-panel--sunken">
              <Way steps={status.steps} />
            </div>
          </aside>
        </div>
      </div>
    </Layout>
  );
}
