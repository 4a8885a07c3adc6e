import { encode } from 'uqr';

/** Cells around the code that readers need empty. */
const border = 4;

/** A QR code as one path: black on white in every theme, as readers need it. */
export function QrCode({ content, label }: { content: string; label: string }) {
  const { size, data } = encode(content, { border });
  const cells = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg class="dk-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={cells.join('')} fill="#000" />
    </svg>
  );
}
