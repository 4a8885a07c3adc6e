import type { GoWords } from './go-pages.js';
import type { Page } from './page.js';

/** What a link adds that opens somebody's space in a browser that did not ask for it. */
export function askedElsewhere({ text }: Page, address: string): Required<Pick<GoWords, 'lead' | 'more'>> {
  const { lead, opens, notYours } = text.accounts.askedElsewhere;
  return {
    lead,
    more: [
      <p>
        {opens} <bdi dir="ltr">{address}</bdi>
      </p>,
      <p>{notYours}</p>,
    ],
  };
}
