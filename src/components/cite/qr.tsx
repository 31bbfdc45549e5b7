import type { VNode } from 'preact';
import { encode } from 'uqr';

/** A QR code as one path: no picture is fetched, and nothing has to be styled in place. */
export function QrCode({ text, name }: { text: string; name: string }): VNode {
  const { data, size } = encode(text, { border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [[x, y]] : [])));
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
      <rect width={size} height={size} fill="#fff" />
      <path fill="#000" d={squares.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('')} />
    </svg>
  );
}
