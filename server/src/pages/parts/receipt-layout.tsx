import type { Child } from 'hono/jsx';
import type { Page } from '../page.js';
import { ConfirmByCode } from './confirm-by-code.js';
import { RefusalNote } from './fields.js';
import { Layout, type LayoutProps } from './layout.js';
import { Receipt } from './receipt.js';

/** What a receipt page says to who just typed digits or asked for new ones. */
export interface CodeAnswer {
  /** What was wrong with the digits typed. */
  error?: string | undefined;
  refusal?: { title: string; detail: string } | undefined;
  /** New digits were just asked for. */
  sentAgain?: boolean;
}

interface ReceiptLayoutProps extends CodeAnswer {
  page: Page;
  place: NonNullable<LayoutProps['place']>;
  title: string;
  lead?: string | undefined;
  receipt: string;
  hint: string;
  /** Path below the mission where the digits of the mail are sent, while they are waited for. */
  confirmAt?: string | undefined;
  /** The way on. */
  children?: Child;
  /** Below the receipt. */
  aside?: Child;
}

/** The page of a receipt: what was sent and where it stands, confirmed here by the digits of the mail; to keep or to print. */
export function ReceiptLayout(props: ReceiptLayoutProps) {
  const { page, place, title, lead, receipt, hint, confirmAt, children, aside } = props;
  const { error, refusal, sentAgain = false } = props;
  return (
    <Layout page={page} title={title} place={place} personal form exit>
      <div class="dk-wrap dk-section">
        <div class="dk-split">
          <div class="dk-stack dk-stack--l">
            <div class="dk-stack dk-stack--s">
              <h1 class="dk-h1">{title}</h1>
              {lead && <p class="dk-lead dk-muted">{lead}</p>}
            </div>
            {refusal && <RefusalNote {...refusal} />}
            {confirmAt && <ConfirmByCode page={page} address={confirmAt} error={error} sentAgain={sentAgain} />}
            {children}
          </div>
          <aside class="dk-stack">
            <Receipt
              title={page.text.mentoring.receipt.yours}
              receipt={receipt}
              hint={hint}
              keep={page.text.pages.receipt.keep}
            />
            {aside && <div class="dk-panel dk-panel--sunken">{aside}</div>}
          </aside>
        </div>
      </div>
    </Layout>
  );
}
