import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { countries } from '../../features/profiles/regions.js';
import { compareIn, placeName } from '../../text/index.js';
import type { ControlProps } from './fields.js';

interface CountrySelectProps {
  control: ControlProps;
  lang: CompleteLanguage;
  chosen: string | undefined;
  /** What stands there while no country is chosen. */
  none: string;
}

/** A choice among all countries, by name in the page's language. */
export const CountrySelect = ({ control, lang, chosen, none }: CountrySelectProps) => (
  <select {...control} class="dk-select">
    <option value="">{none}</option>
    {[...countries]
      .map((code) => ({ code, label: placeName(lang, code) }))
      .sort((a, b) => compareIn(lang)(a.label, b.label))
      .map(({ code, label }) => (
        <option value={code} selected={code === chosen}>
          {label}
        </option>
      ))}
  </select>
);
