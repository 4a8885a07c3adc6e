import type { ProfileCard } from '@diaspora-kit/contract';
import { organisationPattern, personPattern, selvedgePattern, type Pattern } from '@diaspora-kit/contract/pattern';
import { html, nothing, svg, type TemplateResult } from 'lit';

/** How many patterns are kept at most. */
export const mostPatterns = 200;

const patterns = new Map<string, Pattern>();

/** Kept, because every search brings the same entries again and drawing one is slow. */
export function patternOf({ slug, initials }: Pick<ProfileCard, 'slug' | 'initials'>): Pattern {
  let pattern = patterns.get(slug);
  if (!pattern) {
    if (patterns.size === mostPatterns) patterns.clear();
    pattern = initials === null ? organisationPattern(slug) : personPattern(slug);
    patterns.set(slug, pattern);
  }
  return pattern;
}

const strokes = ({ strokes }: Pattern) =>
  strokes.map(
    ({ thread, d, width, dash }) =>
      svg`<path class=${thread} d=${d} stroke-width=${width ?? nothing} stroke-dasharray=${dash ?? nothing} />`,
  );

/**
 * The photograph of whoever chose one, else a drawn picture: a person's initials in a woven rim, or an organisation's
 * square. Where a host page allows no images, the photograph's ground stays.
 */
export function avatar(
  { slug, initials, photo }: Pick<ProfileCard, 'slug' | 'initials' | 'photo'>,
  size: '' | 'dk-avatar--l' = '',
): TemplateResult {
  const pattern = patternOf({ slug, initials });
  const look = `dk-avatar ${size} dk-hue-${pattern.hue}`;
  if (photo) {
    const { url, srcset, width, height } = photo;
    const shape = initials === null ? 'dk-avatar--square' : 'dk-avatar--disc';
    return html`<img
      class="${look} ${shape}"
      loading="lazy"
      sizes=${size ? '88px' : '52px'}
      srcset=${srcset}
      src=${url}
      width=${width}
      height=${height}
      alt=""
    />`;
  }
  // One letter of a script without capitals stands larger and lower than two capitals.
  const [height, line] = initials?.length === 1 ? [22, 34] : [18, 32.4];
  return html`
    <svg class=${look} viewBox=${pattern.viewBox} aria-hidden="true">
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
