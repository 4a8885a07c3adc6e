import { Selvedge } from './pattern.js';

interface ReceiptProps {
  title: string;
  receipt: string;
  hint: string;
  keep?: string;
}

/** A code to write down, and what it is good for. */
export const Receipt = ({ title, receipt, hint, keep }: ReceiptProps) => (
  <section class="dk-receipt" aria-labelledby="receipt">
    <Selvedge slug={receipt} />
    <div class="dk-receipt__body">
      <h2 class="dk-small dk-muted" id="receipt">
        {title}
      </h2>
      <p class="dk-code">{receipt}</p>
      <p class="dk-small">{hint}</p>
      {keep && <p class="dk-small dk-muted dk-screen-only">{keep}</p>}
    </div>
  </section>
);
