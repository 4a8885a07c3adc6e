import { Icon } from './icons.js';

/** The way back up. */
export const Crumb = ({ href, label }: { href: string; label: string }) => (
  <p class="dk-crumb">
    <a href={href}>
      <Icon name="back" flip />
      <span>{label}</span>
    </a>
  </p>
);
