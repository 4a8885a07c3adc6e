/**
 * Woven patterns from a slug: the picture of whoever has none. Deterministic, geometry only (diamond, triangle, step,
 * chevron, band), the same on the server and in an element. Colours come from the `dk-hue-*` class around them.
 */

/** Fill (`f1`..`f4`) or stroke (`s2`..`s4`) with thread 1 ground, 2 warp, 3 weft, 4 light. */
export type Thread = `f${1 | 2 | 3 | 4}` | `s${2 | 3 | 4}`;

export interface Stroke {
  thread: Thread;
  /** Path data. */
  d: string;
  /** Line width, for strokes. */
  width?: number;
  /** Dash array, for strokes. */
  dash?: string;
}

export interface Pattern {
  hue: Hue;
  viewBox: string;
  strokes: Stroke[];
}

export const hues = ['indigo', 'clay', 'night', 'leaf', 'plum', 'teal'] as const;
export type Hue = (typeof hues)[number];

/** FNV-1a, 32 bit. */
function seedOf(slug: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(slug)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** xorshift32 from the slug's seed: the next throw of a die with so many sides. */
function diceOf(slug: string): (sides: number) => number {
  let x = seedOf(slug) || 1;
  return (sides) => {
    x = (x ^ (x << 13)) >>> 0;
    x = (x ^ (x >>> 17)) >>> 0;
    x = (x ^ (x << 5)) >>> 0;
    return x % sides;
  };
}

const hueOf = (slug: string): Hue => hues[seedOf(slug) % 6]!;

/** Path data. Its numbers are rounded to what can be seen. */
const path = (parts: TemplateStringsArray, ...numbers: number[]) =>
  String.raw({ raw: parts }, ...numbers.map((number) => Number(number.toPrecision(6))));

const circle = (radius: number) => path`M26 ${26 - radius}a${radius} ${radius} 0 1 1-.001 0z`;

const rectangle = (x: number, y: number, width: number, height: number) =>
  path`M${x} ${y}h${width}v${height}h${-width}z`;

const diamond = (x: number, y: number, radius: number) =>
  path`M${x} ${y - radius}l${radius} ${radius} ${-radius} ${radius} ${-radius} ${-radius}z`;

type Paths = { 2: string; 3: string; 4: string };
type PathThread = keyof Paths;

/** Draws one band. `down` is where its points go: -1 up, 1 down. */
type Motif = (y: number, down: 1 | -1, thread: PathThread, shift: number) => unknown;

const fills = (paths: Paths): Stroke[] =>
  ([2, 3, 4] as const).filter((thread) => paths[thread]).map((thread) => ({ thread: `f${thread}`, d: paths[thread] }));

/** Rounded square of 8 x 8 cells: one quadrant, mirrored on its diagonal and twice more. */
export function organisationPattern(slug: string): Pattern {
  const roll = diceOf(slug);
  const paths: Paths = { 2: '', 3: '', 4: '' };
  const kinds = Array.from({ length: 10 }, () => roll(6));
  const draw = (x: number, y: number, kind: number, thread: PathThread) => {
    for (const right of [1, -1])
      for (const down of [1, -1]) {
        // The corner of the cell that is farthest from the middle.
        const cx = 4 + right * (x - 4);
        const cy = 4 + down * (y - 4);
        paths[thread] += [
          rectangle(cx, cy, right, down),
          x >= y ? path`M${cx} ${cy}h${right}v${down}z` : path`M${cx} ${cy}v${down}h${right}z`,
          diamond(cx + right / 2, cy + down / 2, 0.5),
          path`M${cx} ${cy + down}h${right}v${-down}z`,
          rectangle(cx + right / 4, cy + down / 4, right / 2, down / 2),
          '',
        ][kind];
      }
  };
  for (let y = 0; y < 4; y++)
    for (let x = y; x < 4; x++) {
      const kind = y === 3 ? 0 : kinds.shift()!;
      const rolled = ([2, 2, 3, 2, 4, 3] as const)[roll(6)]!;
      const thread = y === 3 ? 3 : x === 0 ? 2 : rolled;
      draw(x, y, kind, thread);
      if (x > y) draw(y, x, kind, thread);
    }
  const ground: Stroke = {
    thread: 'f1',
    d: 'M.9-1h6.2a1.9 1.9 0 0 1 1.9 1.9v6.2a1.9 1.9 0 0 1-1.9 1.9h-6.2a1.9 1.9 0 0 1-1.9-1.9v-6.2a1.9 1.9 0 0 1 1.9-1.9z',
  };
  return { hue: hueOf(slug), viewBox: '-1 -1 10 10', strokes: [ground, ...fills(paths)] };
}

/** Disc with a woven rim; the initials are written over it, in thread 4. A person's slug is random, so it says nothing. */
export function personPattern(slug: string): Pattern {
  const roll = diceOf(slug);
  const strands = [16, 20, 24, 28][roll(4)]!;
  const share = [0.5, 0.36, 0.64][roll(3)]!;
  const arc = (2 * Math.PI * 22.5) / strands;
  return {
    hue: hueOf(slug),
    viewBox: '0 0 52 52',
    strokes: [
      { thread: 'f1', d: circle(26) },
      {
        thread: 's3',
        d: circle(22.5),
        width: 4,
        dash: `${(arc * share).toFixed(3)} ${(arc * (1 - share)).toFixed(3)}`,
      },
      roll(2)
        ? { thread: 's4', d: circle(18.7), width: 1 }
        : { thread: 's2', d: circle(18.5), width: 1.6, dash: ((2 * Math.PI * 18.5) / strands / 2).toFixed(3) },
    ],
  };
}

/** Bands mirrored about a field of diamonds, 18 units high: the art of a story. Cut to its frame (`slice`); a wide frame takes a `width` of 54. */
export function storyPattern(slug: string, width = 36): Pattern {
  const height = 18;
  const roll = diceOf(slug);
  const paths: Paths = { 2: '', 3: '', 4: '' };
  const over: Stroke[] = [];
  const row = (tile: string, step: number) => tile.repeat(Math.ceil(width / step));
  const line = (thread: PathThread, thickness: number, d: string) =>
    over.push({ thread: `s${thread}`, d, width: thickness });
  const triangles: Motif = (y, down, thread) => {
    paths[thread] += path`M0 ${y + 1 - down}` + row(path`l1 ${2 * down} 1 ${-2 * down}`, 2) + 'z';
  };
  const diamonds: Motif = (y, _, thread) => {
    paths[thread] += path`M1.5 ${y + 0.1}` + row('l1.3 1.4-1.3 1.4-1.3-1.4zm3 0', 3);
    paths[thread === 4 ? 3 : 4] += path`M1.5 ${y + 1.05}` + row('l.45.45-.45.45-.45-.45zm3 0', 3);
  };
  const chevrons: Motif = (y, down, thread) => {
    const points = row(path`l1.5 ${1.6 * down} 1.5 ${-1.6 * down}`, 3);
    line(thread, 0.5, path`M0 ${y + 1 - 0.9 * down}` + points);
    line(thread === 2 ? 3 : 2, 0.5, path`M0 ${y + 2.2 - 0.9 * down}` + points);
  };
  /** By the height of a band. */
  const motifs: Record<number, Motif[]> = {
    1: [
      (y, _, thread) => (paths[thread] += rectangle(0, y + 0.2, width, 0.6)),
      (y, _, thread, shift) => (paths[thread] += path`M${1 - shift} ${y + 0.2}` + row('h1v.6h-1zm2 0', 2)),
      (y, _, thread) => (paths[thread] += rectangle(0, y + 0.25, width, 0.18) + rectangle(0, y + 0.57, width, 0.18)),
      () => undefined,
    ],
    2: [
      triangles,
      (y, down, thread) => {
        const up = [0.66, 0.67, 0.67].map((rise) => rise * down);
        const tile = path`v${up[0]!}h.66v${up[1]!}h.67v${up[2]!}h1.34v${-up[2]!}h.66v${-up[1]!}h.67v${-up[0]!}`;
        paths[thread] += path`M0 ${y + 1 - down}` + row(tile, 4) + 'z';
      },
      (y, down, thread) =>
        line(thread, 0.45, path`M0 ${y + 1 - 0.6 * down}` + row(path`l1 ${1.2 * down} 1 ${-1.2 * down}`, 2)),
      triangles,
    ],
    3: [diamonds, chevrons, diamonds, chevrons],
  };

  const middle = [6, 8, 8][roll(3)]!;
  const sizes: number[] = [];
  for (let left = (height - middle) >> 1; left > 0;) {
    const fit = [1, 1, 2, 2, 3].filter((size) => size <= left);
    let size = fit[roll(fit.length)]!;
    if (sizes.at(-1) === 1 && size === 1 && left > 1) size = 2;
    sizes.push(size);
    left -= size;
  }
  const bands = sizes.map((size) => ({
    size,
    motif: motifs[size]![roll(4)]!,
    thread: ([2, 3, 4, 3] as const)[roll(4)]!,
    shift: roll(2),
  }));
  let y = 0;
  const draw = (down: 1 | -1) => {
    for (const { size, motif, thread, shift } of bands) {
      motif(y, down, thread, shift);
      y += size;
    }
  };

  draw(-1);
  const half = middle / 2;
  const centre = y + half;
  const core = half * 0.2;
  const corner = half * 0.34;
  const variant = roll(3);
  for (let x = variant === 1 ? 0 : half, odd = false; x < width + middle + half; x += middle, odd = !odd) {
    const light = odd && variant !== 0;
    const [thread, other] = light ? (['f4', 'f3'] as const) : (['f3', 'f4'] as const);
    paths[2] += diamond(x, centre, half);
    over.push(
      { thread: 'f1', d: diamond(x, centre, half * 0.72) },
      { thread, d: diamond(x, centre, half * 0.5) },
      { thread: variant === 2 ? 'f2' : 'f1', d: rectangle(x - core, centre - core, 2 * core, 2 * core) },
    );
    for (const down of [1, -1])
      over.push({
        thread: other,
        d: path`M${x + half - corner} ${centre - half * down}h${2 * corner}l${-corner} ${corner * down}z`,
      });
  }
  y += middle;
  bands.reverse();
  draw(1);
  const ground: Stroke = { thread: 'f1', d: `M0 0h${width}v${height}h-${width}z` };
  return { hue: hueOf(slug), viewBox: `0 0 ${width} ${height}`, strokes: [ground, ...fills(paths), ...over] };
}

/** One row of triangles, the edge of a cloth, 72 x 2 units: closes a profile's head, a receipt, a mail. */
export function selvedgePattern(slug: string): Pattern {
  return {
    hue: hueOf(slug),
    viewBox: '0 0 72 2',
    strokes: [
      { thread: 'f1', d: 'M0 0h72v2h-72z' },
      { thread: 'f2', d: `M0 2${'l1-2 1 2'.repeat(36)}z` },
      { thread: 'f3', d: `M-.4 0${'m2 0h.8l-.4.8z'.repeat(36)}` },
    ],
  };
}
