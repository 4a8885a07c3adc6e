import type { Page } from '../page.js';
import { PrivateLayout } from '../parts/private-layout.js';

/** The last page: nothing of the reader is on it. */
export function SignedOutPage({ page, script }: { page: Page; script: string }) {
  const { signedOut } = page.text.accounts;
  return (
    <PrivateLayout page={page} title={signedOut.title} script={script}>
      <div class="dk-wrap dk-section dk-stack dk-column">
        <h1 class="dk-h1">{signedOut.title}</h1>
        <p class="dk-lead dk-muted">{signedOut.text}</p>
        <p>
          <a href={`/?lang=${page.lang}`}>{signedOut.home}</a>
        </p>
      </div>
    </PrivateLayout>
  );
}
