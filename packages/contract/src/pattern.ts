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

const n = (value: number) => String(Number(value.toPrecision(6)));

type Paths = { 2: string; 3: string; 4: string };
type PathThread = keyof Paths;

const fills = (paths: Paths): Stroke[] =>
  ([2, 3, 4] as const).filter((thread) => paths[thread]).map((thread) => ({ thread: `f${thread}`, d: paths[thread] }));

const circle = (radius: number) => `M26 ${n(26 - radius)}a${radius} ${radius} 0 1 1-.001 0z`;

/** Rounded square of 8 x 8 cells: one quadrant, mirrored on its diagonal and twice more. */
export function organisationPattern(slug: string): Pattern {
  const roll = diceOf(slug);
  const paths: Paths = { 2: '', 3: '', 4: '' };
  const kinds = Array.from({ length: 10 }, () => roll(6));
  const cells = new Map<string, [kind: number, thread: PathThread]>();
  let next = 0;
  for (let y = 0; y < 4; y++)
    for (let x = y; x < 4; x++) {
      const cell: [number, PathThread] = [kinds[next++ % 10]!, ([2, 2, 3, 2, 4, 3] as const)[roll(6)]!];
      cells.set(`${x},${y}`, cell).set(`${y},${x}`, cell);
    }
  cells.set('3,3', [0, 3]);
  cells.set('0,0', [cells.get('0,0')![0], 2]);
  for (let x = 0; x < 4; x++)
    for (let y = 0; y < 4; y++) {
      const [kind, thread] = cells.get(`${x},${y}`)!;
      for (const mirrorX of [0, 1])
        for (const mirrorY of [0, 1]) {
          const X = mirrorX ? 7 - x : x;
          const Y = mirrorY ? 7 - y : y;
          const sx = mirrorX ? -1 : 1;
          const sy = mirrorY ? -1 : 1;
          const ox = X + mirrorX;
          const oy = Y + mirrorY;
          paths[thread] += [
            `M${X} ${Y}h1v1h-1z`,
            x >= y ? `M${ox} ${oy}h${sx}v${sy}z` : `M${ox} ${oy}v${sy}h${sx}z`,
            `M${X + 0.5} ${Y}l.5 .5-.5 .5-.5-.5z`,
            `M${ox} ${oy + sy}h${sx}v${-sy}z`,
            `M${X + 0.25} ${Y + 0.25}h.5v.5h-.5z`,
            '',
          ][kind];
        }
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
  const middle = [6, 8, 8][roll(3)]!;
  const bands: number[] = [];
  for (let left = (height - middle) >> 1; left > 0;) {
    const fit = [1, 1, 2, 2, 3].filter((size) => size <= left);
    let size = fit[roll(fit.length)]!;
    if (bands.at(-1) === 1 && size === 1 && left > 1) size = 2;
    bands.push(size);
    left -= size;
  }
  const motifs: Record<number, string[]> = {
    1: ['line', 'dash', 'thin', 'rest'],
    2: ['tri', 'step', 'zig', 'tri'],
    3: ['dia', 'chev', 'dia', 'chev'],
  };
  const plans = bands.map((size) => ({
    size,
    motif: motifs[size]![roll(4)]!,
    thread: ([2, 3, 4, 3] as const)[roll(4)]!,
    shift: roll(2),
  }));
  const rect = (thread: PathThread, x: number, y: number, w: number, h: number) =>
    (paths[thread] += `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}z`);
  const each = (step: number, draw: (x: number) => void) => {
    for (let x = 0; x < width; x += step) draw(x);
  };
  const draw = (y: number, { motif, thread, shift }: (typeof plans)[number], flip: boolean) => {
    if (motif === 'line') rect(thread, 0, y + 0.2, width, 0.6);
    if (motif === 'thin') for (const dy of [0.25, 0.57]) rect(thread, 0, y + dy, width, 0.18);
    if (motif === 'dash') each(2, (x) => rect(thread, x + (shift ? 0 : 1), y + 0.2, 1, 0.6));
    if (motif === 'tri') each(2, (x) => (paths[thread] += flip ? `M${x} ${y}l1 2 1-2z` : `M${x} ${y + 2}l1-2 1 2z`));
    if (motif === 'step')
      each(4, (x) => {
        paths[thread] += flip
          ? `M${x} ${y}v.66h.66v.67h.67v.67h1.34v-.67h.66v-.67h.67v-.66z`
          : `M${x} ${y + 2}v-.66h.66v-.67h.67v-.67h1.34v.67h.66v.67h.67v.66z`;
      });
    if (motif === 'zig')
      over.push({
        thread: `s${thread}`,
        d: `M0 ${n(y + (flip ? 0.4 : 1.6))}${(flip ? 'l1 1.2 1-1.2' : 'l1-1.2 1 1.2').repeat(width >> 1)}`,
        width: 0.45,
      });
    if (motif === 'dia')
      each(3, (x) => {
        paths[thread] += `M${n(x + 1.5)} ${n(y + 0.1)}l1.3 1.4-1.3 1.4-1.3-1.4z`;
        paths[thread === 4 ? 3 : 4] += `M${n(x + 1.5)} ${n(y + 1.05)}l.45.45-.45.45-.45-.45z`;
      });
    if (motif === 'chev')
      for (const dy of [0, 1.2])
        over.push({
          thread: `s${dy ? (thread === 2 ? 3 : 2) : thread}`,
          d: `M0 ${n(y + (flip ? 0.1 : 1.9) + dy)}${(flip ? 'l1.5 1.6 1.5-1.6' : 'l1.5-1.6 1.5 1.6').repeat(width / 3)}`,
          width: 0.5,
        });
  };
  const diamond = (x: number, y: number, r: number) =>
    `M${n(x)} ${n(y - r)}l${n(r)} ${n(r)} ${n(-r)} ${n(r)} ${n(-r)} ${n(-r)}z`;
  let y = 0;
  for (const plan of plans) {
    draw(y, plan, false);
    y += plan.size;
  }
  const half = middle / 2;
  const centre = y + half;
  const variant = roll(3);
  for (let x = 0, index = 0; x < width + middle; x += middle, index++) {
    const cx = variant === 1 ? x : x + half;
    const thread = index % 2 === 0 || variant === 0 ? 3 : 4;
    const core = half * 0.2;
    const corner = half * 0.34;
    paths[2] += diamond(cx, centre, half);
    over.push({ thread: 'f1', d: diamond(cx, centre, half * 0.72) });
    over.push({ thread: `f${thread}`, d: diamond(cx, centre, half * 0.5) });
    over.push({
      thread: `f${variant === 2 ? 2 : 1}`,
      d: `M${n(cx - core)} ${n(centre - core)}h${n(2 * core)}v${n(2 * core)}h${n(-2 * core)}z`,
    });
    for (const [edge, sign] of [
      [centre - half, 1],
      [centre + half, -1],
    ] as const)
      over.push({
        thread: `f${thread === 3 ? 4 : 3}`,
        d: `M${n(cx + half - corner)} ${n(edge)}h${n(2 * corner)}l${n(-corner)} ${n(sign * corner)}z`,
      });
  }
  y += middle;
  for (const plan of [...plans].reverse()) {
    draw(y, plan, true);
    y += plan.size;
  }
  const ground: Stroke = { thread: 'f1', d: `M0 0h${width}v${height}h-${width}z` };
  return { hue: hueOf(slug), viewBox: `0 0 ${width} ${height}`, strokes: [ground, ...fills(paths), ...over] };
}

/** One row of triangles, the edge of a cloth, 72 x 2 units: closes a profile's head, a receipt, a mail. */
export function selvedgePattern(slug: string): Pattern {
  let teeth = '';
  let knots = '';
  for (let x = 0; x < 72; x += 2) teeth += `M${x} 2l1-2 1 2z`;
  for (let x = 1; x < 72; x += 2) knots += `M${n(x + 0.6)} 0h.8l-.4.8z`;
  return {
    hue: hueOf(slug),
    viewBox: '0 0 72 2',
    strokes: [
      { thread: 'f1', d: 'M0 0h72v2h-72z' },
      { thread: 'f2', d: teeth },
      { thread: 'f3', d: knots },
    ],
  };
}
