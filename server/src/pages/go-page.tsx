import { link, type Page } from './page.js';
import { Layout } from './parts/layout.js';

/** What a mailed link opens: one button. Looking at it changes nothing. */
export function GoPage({ page, token }: { page: Page; token: string }) {
  const { go } = page.text.pages;
  return (
    <Layout page={page} title={go.title} place="mentoring" personal form exit>
      <div class="dk-wrap dk-section dk-stack dk-stack--l">
        <div class="dk-stack dk-stack--s">
          <h1 class="dk-h1">{go.title}</h1>
          <p class="dk-lead">{go.text}</p>
        </div>
        <form method="post" action={link(page, `/go/${token}`)}>
          <button class="dk-button">{go.confirm}</button>
        </form>
      </div>
    </Layout>
  );
}
