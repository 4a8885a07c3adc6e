import type { GoWords } from './go-pages.js';
import { link, type Page } from './page.js';
import { Layout } from './parts/layout.js';

/** What a mailed link opens: one button. Looking at it changes nothing. */
export function GoPage({ page, token, title, lead, button, more }: GoWords & { page: Page; token: string }) {
  return (
    <Layout page={page} title={title} personal form exit>
      <div class="dk-wrap dk-section dk-stack dk-stack--l">
        <div class="dk-stack dk-stack--s">
          <h1 class="dk-h1">{title}</h1>
          <p class="dk-lead">{lead}</p>
        </div>
        {more}
        <form method="post" action={link(page, `/go/${token}`)}>
          <button class="dk-button">{button}</button>
        </form>
      </div>
    </Layout>
  );
}
