import { directionOf } from '@diaspora-kit/contract/vocabulary';
import type { Child } from 'hono/jsx';
import { textOf } from '../../text/index.js';
import { inLanguage, languagesOf, link, privateLink, siteName, type Page } from '../page.js';
import { Icon } from './icons.js';
import { Mark } from './pattern.js';

export interface LayoutProps {
  page: Page;
  title: string;
  description?: string;
  /** Which of the mission's places this page belongs to. */
  place?: 'directory' | 'spotlight' | 'mentoring' | 'join';
  /** Stands where the mission's places stand on public pages. */
  places?: Child;
  /** `noindex`, `noarchive`… for search engines; left out where all may be kept. */
  robots?: string;
  /** The page of one reader: search engines are told neither to keep it nor where it stands. */
  personal?: boolean;
  /** Facts for machines, schema.org. */
  facts?: object | undefined;
  /** Address of the next page of a list. */
  next?: string | undefined;
  /**
   * The page holds a form that is sent here: its origin goes with it, so that a form from elsewhere can be told apart.
   * No other site learns where the reader came from, as on every page.
   */
  form?: boolean;
  /** Where somebody types something private: a way to leave at once, always in sight. */
  exit?: boolean;
  /** Address of the page's script. */
  script?: string;
  children: Child;
}

/** The whole document around a page's own content. */
export function Layout(props: LayoutProps) {
  const {
    page,
    title,
    description,
    robots,
    facts,
    next,
    personal = false,
    form = false,
    exit = false,
    place,
    places,
    script,
    children,
  } = props;
  const name = siteName(page);
  return (
    <html lang={page.lang} dir={page.dir}>
      <head>
        <meta charset="utf-8" />
        <title>{title === name ? title : `${title} · ${name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {description && <meta name="description" content={description} />}
        {(robots || personal) && <meta name="robots" content={robots ?? 'noindex, noarchive'} />}
        {form && <meta name="referrer" content="same-origin" />}
        <link rel="stylesheet" href={page.stylesheet} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {!personal && (
          <>
            <link rel="canonical" href={inLanguage(page, page.lang)} />
            {languagesOf(page).map((lang) => (
              <link rel="alternate" hreflang={lang} href={inLanguage(page, lang)} />
            ))}
          </>
        )}
        {script && <script type="module" src={script} />}
        {next && <link rel="next" href={next} />}
        {facts && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForHtml(facts) }} />}
      </head>
      <body>
        <a class="dk-skip" href="#main">
          {page.text.pages.skip}
        </a>
        <Bar page={page} exit={exit} />
        <header>
          <div class="dk-header">
            <div class="dk-wrap dk-header__row">
              <Brand page={page} name={name} />
              {places ?? (page.mission && <Places page={page} name={name} place={place} />)}
            </div>
          </div>
          {page.demo && <DemonstrationStrip page={page} />}
        </header>
        <main id="main">{children}</main>
        <Footer page={page} promise={script ? page.text.accounts.promise : page.text.pages.promise} />
      </body>
    </html>
  );
}

/** JSON that cannot end the element it stands in. */
const jsonForHtml = (value: object) => JSON.stringify(value).replaceAll('<', '\\u003c');

const Bar = ({ page, exit }: { page: Page; exit: boolean }) => (
  <nav class={exit ? 'dk-bar dk-bar--sticky' : 'dk-bar'} aria-label={page.text.pages.languages}>
    <div class="dk-wrap dk-bar__row">
      <ul class="dk-langs" role="list">
        {languagesOf(page).map((lang) => (
          <li>
            <a
              href={inLanguage(page, lang).slice(page.origin.length)}
              lang={lang}
              hreflang={lang}
              dir={directionOf(lang)}
              aria-current={lang === page.lang ? 'true' : undefined}
            >
              {textOf(lang).common.languageOwnName}
            </a>
          </li>
        ))}
      </ul>
      {!exit && (
        <a class="dk-exit" href={privateLink(page, '/account', page.mission && `mission=${page.mission.slug}`)}>
          <Icon name="lock" />
          <span>{page.text.accounts.title}</span>
        </a>
      )}
      {exit && (
        <a class="dk-exit" href="https://www.wikipedia.org/" rel="noreferrer">
          <Icon name="leave" flip />
          <span>{page.text.pages.exit}</span>
        </a>
      )}
    </div>
  </nav>
);

const Brand = ({ page, name }: { page: Page; name: string }) => (
  <a class="dk-brand" href={link(page, '')}>
    <Mark slug={page.mission?.slug ?? 'diaspora-kit'} />
    <span class="dk-brand__text">
      <span class="dk-brand__name">{name}</span>
      {page.mission && <span class="dk-brand__sub">{page.mission.texts[page.lang].office}</span>}
    </span>
  </a>
);

function Places({ page, name, place }: { page: Page; name: string; place: LayoutProps['place'] }) {
  const places = [
    { place: 'directory', label: page.text.directory.title },
    { place: 'spotlight', label: page.text.spotlight.title },
    { place: 'mentoring', label: page.text.pages.mentoring },
    { place: 'join', label: page.text.joining.title },
  ];
  return (
    <nav class="dk-nav" aria-label={name}>
      <ul role="list">
        {places.map((item) => (
          <li>
            <a href={link(page, `/${item.place}`)} aria-current={item.place === place ? 'page' : undefined}>
              <span>{item.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const DemonstrationStrip = ({ page }: { page: Page }) => (
  <div class="dk-demo">
    <div class="dk-wrap">
      <p>
        <Icon name="note" />
        <span>{page.text.pages.demonstration}</span>
      </p>
    </div>
  </div>
);

function Footer({ page, promise }: { page: Page; promise: string }) {
  const { pages } = page.text;
  return (
    <footer class="dk-footer">
      <div class="dk-wrap dk-footer__cols">
        <div class="dk-stack dk-stack--s">
          <p>{page.mission ? pages.runBy(page.mission.texts[page.lang].office) : pages.home.runBy}</p>
          <p>{promise}</p>
        </div>
        {page.mission && (
          <>
            <div>
              <h2>{pages.yourData}</h2>
              <ul role="list">
                <li>
                  <a href={link(page, '/privacy')}>{page.text.common.privacy}</a>
                </li>
                <li>
                  <a href={`${link(page, '/privacy')}#remove`}>{pages.correctEntry}</a>
                </li>
              </ul>
            </div>
            <div>
              <h2>{pages.help}</h2>
              <ul role="list">
                <li>
                  <a href={link(page, '/join')}>{page.text.joining.title}</a>
                </li>
                <li>
                  <a href={link(page, '/mentoring/status')}>{pages.follow}</a>
                </li>
                <li>
                  <a href={`/?lang=${page.lang}`}>{pages.missions}</a>
                </li>
              </ul>
            </div>
          </>
        )}
      </div>
    </footer>
  );
}
