import type { Label } from '@diaspora-kit/contract';
import type { Kind } from '@diaspora-kit/contract/vocabulary';
import { formatList } from '../../text/index.js';
import type { Page } from '../page.js';

interface ThreadProps {
  page: Page;
  kind: Kind;
  origin: Label[];
  residence: Label | null;
}

/** From where, to where. What is not known leaves no trace, and without two different ends there is no line. */
export function Thread({ page, kind, origin: origins, residence }: ThreadProps) {
  const origin = origins.filter(({ code }) => code !== residence?.code);
  const { from, livesIn, worksFrom } = page.text.pages;
  if (origin.length === 0 && !residence) return null;
  return (
    <p class="dk-thread">
      {origin.length > 0 && (
        <>
          <span class="dk-hidden">{from} </span>
          <b>
            {formatList(
              page.lang,
              origin.map(({ label }) => label),
            )}
          </b>
        </>
      )}
      {origin.length > 0 && residence && (
        <span class="dk-thread__line" aria-hidden="true">
          <i></i>
          <i></i>
        </span>
      )}
      {residence && (
        <>
          <span class="dk-hidden"> {kind === 'person' ? livesIn : worksFrom} </span>
          <b>{residence.label}</b>
        </>
      )}
    </p>
  );
}
