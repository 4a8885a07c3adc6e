import type { Profiles } from '@diaspora-kit/contract';
import type { Child } from 'hono/jsx';
import { link, type Page } from '../page.js';
import { Icon } from './icons.js';

/** Id of the form, for controls of the search that stand elsewhere on the page. */
export const searchFormId = 'find';

interface SearchFormProps {
  page: Page;
  words: Profiles['text'];
  q?: string;
  children?: Child;
}

/** Search as a GET form; its address is the answer's address. */
export const SearchForm = ({ page, words, q = '', children }: SearchFormProps) => (
  <form class="dk-search" id={searchFormId} role="search" action={link(page, '/directory').split('?')[0]}>
    <input type="hidden" name="lang" value={page.lang} />
    <label class="dk-search__label" for="q">
      {words.search}
    </label>
    <p class="dk-hint" id="q-hint">
      {words.searchHint}
    </p>
    <div class="dk-search__row">
      <div class="dk-search__box">
        <Icon name="search" />
        <input
          class="dk-input"
          id="q"
          name="q"
          type="search"
          value={q}
          dir="auto"
          maxlength={200}
          aria-describedby="q-hint"
          autocomplete="off"
          enterkeyhint="search"
        />
      </div>
      <button class="dk-button">{page.text.directory.find}</button>
    </div>
    {children}
  </form>
);
