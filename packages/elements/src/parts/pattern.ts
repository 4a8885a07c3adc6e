import { organisationPattern, personPattern, selvedgePattern, type Pattern } from '@diaspora-kit/contract/pattern';
import { html, nothing, svg, type TemplateResult } from 'lit';

const strokes = ({ strokes }: Pattern) =>
  strokes.map(
    ({ thread, d, width, dash }) =>
      svg`<path class=${thread} d=${d} stroke-width=${width ?? nothing} stroke-dasharray=${dash ?? nothing} />`,
  );

/** The picture of whoever has none: a person's initials in a woven rim, or an organisation's square. */
export function avatar(
  { slug, initials }: { slug: string; initials: string | null },
  size: '' | 'dk-avatar--l' = '',
): TemplateResult {
  const pattern = initials === null ? organisationPattern(slug) : personPattern(slug);
  // One letter of a script without capitals stands larger and lower than two capitals.
  const [height, line] = initials?.length === 1 ? [22, 34] : [18, 32.4];
  return html`
    <svg class="dk-avatar ${size} dk-hue-${pattern.hue}" viewBox=${pattern.viewBox} aria-hidden="true">
      ${strokes(pattern)}
      ${initials && svg`<text class="f4" x="26" y=${line} font-size=${height} text-anchor="middle">${initials}</text>`}
    </svg>
  `;
}

/** The edge of a cloth, closing a profile's head or a receipt. */
export function selvedge(slug: string): TemplateResult {
  const pattern = selvedgePattern(slug);
  return html`
    <div class="dk-art dk-selvedge dk-hue-${pattern.hue}">
      <svg viewBox=${pattern.viewBox} preserveAspectRatio="xMidYMid slice" aria-hidden="true">${strokes(pattern)}</svg>
    </div>
  `;
}
