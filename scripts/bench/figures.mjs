/** The value below which this share of the values lies. */
export const percentile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

export const median = (values) => percentile(values, 0.5);

/** A Markdown table. Columns after the first hold numbers. */
export const table = (head, rows) =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/**
 * How likely two samples are at least as different as these when both come from the same values: Mann-Whitney U, two-sided,
 * in its normal approximation. For some twenty values and more on each side.
 */
export function sameness(some, others) {
  const all = [...some.map((value) => ({ value, own: true })), ...others.map((value) => ({ value, own: false }))];
  const sorted = all.toSorted((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to].value === sorted[from].value) to++;
    const rank = (from + 1 + to) / 2;
    ranks += rank * sorted.slice(from, to).filter(({ own }) => own).length;
    from = to;
  }
  const pairs = some.length * others.length;
  const wins = ranks - (some.length * (some.length + 1)) / 2;
  const spread = Math.sqrt((pairs * (all.length + 1)) / 12);
  return oddsBeyond(Math.abs(wins - pairs / 2) / spread);
}

/** How likely a normal value lies further from the middle, on either side. Abramowitz and Stegun 7.1.26. */
function oddsBeyond(deviations) {
  const x = deviations / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const factors = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  return factors.reduce((sum, factor, power) => sum + factor * t ** (power + 1), 0) * Math.exp(-x * x);
}
