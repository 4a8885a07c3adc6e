import type { Kind } from '@diaspora-kit/contract/vocabulary';
import type { FieldErrors, Typed } from './form-fields.js';
import type { Page } from './page.js';
import { CountrySelect } from './parts/country-select.js';
import { Field } from './parts/fields.js';

interface FirstStepProps {
  page: Page;
  kind: Kind;
  typed: Typed;
  errors: FieldErrors;
}

/** The answers an entry begins with. */
export function FirstStep({ page, kind, typed, errors }: FirstStepProps) {
  const { joining } = page.text;
  const { name, residence, headline } = joining.fields[kind];
  return (
    <>
      <Field
        id="name"
        {...name}
        error={errors['name']}
        control={(props) => (
          <input
            {...props}
            class="dk-input"
            value={typed['name']}
            dir="auto"
            autocomplete={kind === 'person' ? 'nickname' : 'organization'}
          />
        )}
      />
      <Field
        id="residence"
        {...residence}
        error={errors['residence']}
        control={(props) => (
          <CountrySelect control={props} lang={page.lang} chosen={typed['residence']} none={joining.choose} />
        )}
      />
      <Field
        id="headline"
        {...headline}
        error={errors['headline']}
        control={(props) => (
          <input {...props} class="dk-input" value={typed['headline']} dir="auto" autocomplete="off" />
        )}
      />
    </>
  );
}
