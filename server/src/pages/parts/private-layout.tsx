import type { Child } from 'hono/jsx';
import { privateLink, type Page } from '../page.js';
import { Layout } from './layout.js';

export interface PrivatePlace {
  path: string;
  label: string;
}

export interface PrivateLayoutProps {
  page: Page;
  title: string;
  /** Name of the space the reader is in; the member space when it is left out. */
  space?: string;
  /** Address of the first-party script: the safety exit, drafts. */
  script: string;
  /** Pages of the space the reader is in; none before they are signed in. */
  places?: PrivatePlace[];
  /** Where signing out is sent; left out where nobody is signed in. */
  signOut?: string;
  children: Child;
}

/** The document around a page that only its reader sees: a way to leave at once, and to sign out. */
export function PrivateLayout({
  page,
  title,
  space = page.text.accounts.title,
  script,
  places,
  signOut,
  children,
}: PrivateLayoutProps) {
  const { accounts } = page.text;
  return (
    <Layout
      page={page}
      title={title}
      script={script}
      personal
      form
      exit
      {...(places && { places: <Places page={page} space={space} places={places} /> })}
    >
      {children}
      <div class="dk-wrap dk-section dk-stack dk-stack--s">
        {signOut && (
          <form method="post" action={privateLink(page, signOut)}>
            <button class="dk-button dk-button--quiet">{accounts.signOut}</button>
          </form>
        )}
        <p class="dk-small dk-muted dk-only-wide">{accounts.exitHint}</p>
      </div>
    </Layout>
  );
}

const Places = ({ page, space, places }: { page: Page; space: string; places: PrivatePlace[] }) => (
  <nav class="dk-nav dk-nav--wrap" aria-label={space}>
    <ul role="list">
      {places.map(({ path, label }) => (
        <li>
          <a href={privateLink(page, path)} aria-current={path === page.path ? 'page' : undefined}>
            <span>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
