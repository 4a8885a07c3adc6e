import type { Label, ProfileCard } from '@diaspora-kit/contract';
import { local, type Page } from '../page.js';
import { Avatar } from './pattern.js';
import { FictionalBadge, MentoringBadge, Standing } from './standing.js';
import { Thread } from './thread.js';

/** Offers a card names before it only says how many more there are. */
const offersShown = 3;

/** The language of a text, where it is not the page's own. */
export const langUnless = (page: Page, lang: string | null) => (lang && lang !== page.lang ? lang : undefined);

export const Tags = ({ labels, most = labels.length }: { labels: Label[]; most?: number }) =>
  labels.length === 0 ? null : (
    <ul class="dk-tags" role="list">
      {labels.slice(0, most).map(({ label }) => (
        <li class="dk-tag">{label}</li>
      ))}
      {labels.length > most && <li class="dk-tag dk-tag--more">+{labels.length - most}</li>}
    </ul>
  );

const cardClass = {
  fresh: 'dk-card',
  fading: 'dk-card',
  faded: 'dk-card dk-card--faded',
  listed: 'dk-card dk-card--listed',
};

/** One entry of the directory. The name is its link; the whole card takes the tap. */
export function Card({ page, card, heading: Heading }: { page: Page; card: ProfileCard; heading: 'h2' | 'h3' }) {
  return (
    <li class={cardClass[card.standing.state]}>
      <div class="dk-card__head">
        <Avatar of={card} />
        <div>
          <Heading class="dk-card__name">
            <a href={local(page, card.url)} dir="auto">
              {card.name}
            </a>
          </Heading>
          <p class="dk-card__kind">
            <span>{card.kindLabel}</span> <MentoringBadge mentoring={card.mentoring} />
          </p>
        </div>
      </div>
      {card.headline && (
        <p class="dk-card__headline" dir="auto" lang={langUnless(page, card.lang)}>
          {card.headline}
        </p>
      )}
      <Thread places={card.places} />
      <Tags labels={card.offers} most={offersShown} />
      <div class="dk-card__foot">
        <Standing standing={card.standing} />
        <FictionalBadge label={card.fictionalLabel} />
      </div>
    </li>
  );
}
