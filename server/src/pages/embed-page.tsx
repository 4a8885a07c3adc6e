import type { ProblemCode } from '@diaspora-kit/contract/problems';
import type { Child } from 'hono/jsx';
import { siteName, type Page } from './page.js';
import { Icon } from './parts/icons.js';

/** Themes of a frame; `auto` is that of the reader's device. */
export const themes = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof themes)[number];

export interface EmbedPageProps {
  page: Page;
  title: string;
  theme: Theme;
  /** Addresses of the modules that run in it. */
  scripts?: string[];
  children: Child;
}

/** The whole document of a frame. Every link opens a window of its own: the kit's other pages let nobody frame them. */
export const EmbedPage = ({ page, title, theme, scripts = [], children }: EmbedPageProps) => (
  <html lang={page.lang} dir={page.dir} data-theme={theme === 'auto' ? undefined : theme}>
    <head>
      <meta charset="utf-8" />
      <title>{`${title} · ${siteName(page)}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, noarchive" />
      <base target="_blank" />
      <link rel="stylesheet" href={page.stylesheet} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      {scripts.map((src) => (
        <script type="module" src={src} />
      ))}
    </head>
    <body class="dk-embed">
      <main>{children}</main>
    </body>
  </html>
);

/** A refusal in a frame, with the way to the missions. */
export const EmbedProblem = ({ page, theme, code }: Pick<EmbedPageProps, 'page' | 'theme'> & { code: ProblemCode }) => {
  const { title, detail } = page.text.problems.titles[code];
  return (
    <EmbedPage page={page} title={title} theme={theme}>
      <div class="dk-note">
        <Icon name="note" />
        <h1 class="dk-h3">{title}</h1>
        <p>{detail}</p>
        <p>
          <a class="dk-tap" href={`/?lang=${page.lang}`} rel="noopener">
            {page.text.pages.missions}
          </a>
        </p>
      </div>
    </EmbedPage>
  );
};
