import { privateLink, type Page } from '../page.js';

interface ActProps {
  page: Page;
  /** Where it is sent. */
  to: string;
  label: string;
  /** What it does, said below the button it belongs to. */
  hint?: string;
  /** The one that is done most. */
  main?: boolean;
}

/** One thing that staff can do, apart from the others. */
export function Act({ page, to, label, hint, main = false }: ActProps) {
  const id = `hint-${to.slice(to.lastIndexOf('/') + 1)}`;
  return (
    <form class="dk-panel dk-stack dk-stack--s" method="post" action={privateLink(page, to)}>
      <div>
        <button class={`dk-button${main ? '' : ' dk-button--quiet'}`} aria-describedby={hint && id}>
          {label}
        </button>
      </div>
      {hint && (
        <p class="dk-small dk-muted" id={id}>
          {hint}
        </p>
      )}
    </form>
  );
}
