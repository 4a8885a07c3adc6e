import { Icon } from './icons.js';

/** A large link with a title and what is behind it. */
export const Door = ({ href, title, hint }: { href: string; title: string; hint: string }) => (
  <a class="dk-door" href={href}>
    <h3 class="dk-h3">{title}</h3>
    <p>{hint}</p>
    <Icon name="arrow" flip />
  </a>
);
