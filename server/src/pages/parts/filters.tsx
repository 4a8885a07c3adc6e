import type { ParsedProfilesQuery, Profiles } from '@diaspora-kit/contract';
import { formatNumber } from '../../text/index.js';
import type { Page } from '../page.js';
import { searchFormId } from './search-form.js';

/** Groups that stand open before anything is chosen. */
const openGroups = 2;

interface FiltersProps {
  page: Page;
  found: Profiles;
  search: ParsedProfilesQuery;
}

/** All groups of filters, sent with the words of the search by one button. On narrow screens it opens by its address. */
export function Filters({ page, found, search }: FiltersProps) {
  const { directory } = page.text.pages;
  return (
    <section class="dk-filters" id="filters" aria-labelledby="filters-title">
      <h2 class="dk-h3" id="filters-title">
        {found.text.filters}
      </h2>
      {found.facetLabels.map(({ name, label }, index) => (
        <Group
          page={page}
          name={name}
          label={label}
          values={found.facets[name] ?? []}
          chosen={search[name] ?? []}
          open={index < openGroups}
        />
      ))}
      <button class="dk-button dk-button--wide" form={searchFormId} formaction="#results">
        {directory.show}
      </button>
      <a class="dk-small dk-tap dk-narrow-only" href="#results">
        {directory.toResults}
      </a>
    </section>
  );
}

interface GroupProps {
  page: Page;
  name: string;
  label: string;
  values: NonNullable<Profiles['facets'][keyof Profiles['facets']]>;
  chosen: string[];
  open: boolean;
}

const Group = ({ page, name, label, values, chosen, open }: GroupProps) => (
  <details class="dk-facet" open={open || chosen.length > 0}>
    <summary>
      <span>{label}</span>
      {chosen.length > 0 && <span class="dk-facet__num">{formatNumber(page.lang, chosen.length)}</span>}
    </summary>
    <fieldset class="dk-facet__set">
      <legend class="dk-hidden">{label}</legend>
      {values.map((value) => (
        <label class={value.count === 0 ? 'dk-check dk-check--zero' : 'dk-check'}>
          <input
            type="checkbox"
            form={searchFormId}
            name={name}
            value={value.code}
            checked={chosen.includes(value.code)}
          />
          <span class="dk-check__label">{value.label}</span>
          {value.count !== null && <span class="dk-check__count">{formatNumber(page.lang, value.count)}</span>}
        </label>
      ))}
    </fieldset>
  </details>
);
