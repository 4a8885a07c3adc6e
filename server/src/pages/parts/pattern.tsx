import {
  organisationPattern,
  personPattern,
  selvedgePattern,
  storyPattern,
  type Pattern,
  type Stroke,
} from '@diaspora-kit/contract/pattern';
import type { ProfileCard } from '@diaspora-kit/contract';
import type { Child } from 'hono/jsx';

const strokeOf = ({ thread, d, width, dash }: Stroke) => (
  <path class={thread} d={d} stroke-width={width} stroke-dasharray={dash} />
);

const Drawing = ({
  pattern,
  of,
  slice,
  children,
}: {
  pattern: Pattern;
  of: string;
  slice?: boolean;
  children?: Child;
}) => (
  <svg
    class={of}
    viewBox={pattern.viewBox}
    preserveAspectRatio={slice ? 'xMidYMid slice' : undefined}
    aria-hidden="true"
  >
    {pattern.strokes.map(strokeOf)}
    {children}
  </svg>
);

interface AvatarProps {
  /** Whose picture. Initials are letters over the disc of a person; `null` draws an organisation. */
  of: Pick<ProfileCard, 'slug' | 'initials' | 'photo'>;
  large?: boolean;
}

/** The photograph of whoever chose one, else a drawn picture. The name stands beside it, so it says nothing more. */
export function Avatar({ of: { slug, initials, photo }, large = false }: AvatarProps) {
  const pattern = initials === null ? organisationPattern(slug) : personPattern(slug);
  const look = `dk-avatar${large ? ' dk-avatar--l' : ''} dk-hue-${pattern.hue}`;
  if (photo) {
    const { url, srcset, width, height } = photo;
    const sizes = large ? '88px' : '52px';
    return (
      <img
        class={`${look} dk-avatar--${initials === null ? 'square' : 'disc'}`}
        src={url}
        srcset={srcset}
        sizes={sizes}
        width={width}
        height={height}
        loading="lazy"
        alt=""
      />
    );
  }
  const single = initials !== null && [...initials].length === 1;
  return (
    <Drawing pattern={pattern} of={look}>
      {initials && (
        <text class="f4" x="26" y={single ? '34' : '32.4'} font-size={single ? '23' : '18'} text-anchor="middle">
          {initials}
        </text>
      )}
    </Drawing>
  );
}

/** The mission's mark beside its name. */
export function Mark({ slug }: { slug: string }) {
  const pattern = organisationPattern(slug);
  return <Drawing pattern={pattern} of={`dk-brand__mark dk-hue-${pattern.hue}`} />;
}

/** Art of a story or of a mission's page; cut to its frame. */
export function Art({ slug, of = '', width }: { slug: string; of?: string; width?: number }) {
  const pattern = storyPattern(slug, width);
  return (
    <div class={`${of} dk-art dk-hue-${pattern.hue}`.trim()}>
      <Drawing pattern={pattern} of="" slice />
    </div>
  );
}

/** The woven edge that closes a profile's head or a receipt. */
export function Selvedge({ slug }: { slug: string }) {
  const pattern = selvedgePattern(slug);
  return (
    <div class={`dk-art dk-selvedge dk-hue-${pattern.hue}`}>
      <Drawing pattern={pattern} of="" slice />
    </div>
  );
}
