import { privateLink, type Page } from '../page.js';
import { Hidden } from '../parts/fields.js';
import { AccountLayout } from './account-layout.js';

/** Asks a signed-in member to prove their address again, before a step that cannot be undone. */
export function ProvePage({ page, script, next }: { page: Page; script: string; next: string }) {
  const { prove } = page.text.accounts;
  return (
    <AccountLayout page={page} title={prove.title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{prove.title}</h1>
        <p class="dk-lead dk-muted">{prove.lead}</p>
      </div>
      <form method="post" action={privateLink(page, '/account/prove')}>
        <Hidden values={{ next }} />
        <button class="dk-button">{prove.send}</button>
      </form>
    </AccountLayout>
  );
}
