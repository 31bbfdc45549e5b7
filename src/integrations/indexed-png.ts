import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/**
 * An opaque picture with few colours as a PNG with a palette: half as large as a PNG with a colour for each
 * pixel. Colours that differ only in their last three bits become one colour, the first of them.
 *
 * @param pixels Red, green, blue and opacity of each pixel, line by line.
 * @throws Error if more than 256 colours are left.
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  // The place of each colour of 15 bits in the palette, counted from 1.
  const places = new Uint16Array(1 << 15);
  const palette: number[] = [];
  // Each line begins with 0, which means that it has no filter.
  const lines = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at += 1) {
    const red = pixels[4 * at] ?? 0;
    const green = pixels[4 * at + 1] ?? 0;
    const blue = pixels[4 * at + 2] ?? 0;
    const colour = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
    if (places[colour] === 0) {
      palette.push(red, green, blue);
      places[colour] = palette.length / 3;
    }
    lines[at + Math.floor(at / width) + 1] = (places[colour] ?? 0) - 1;
  }
  const colours = palette.length / 3;
  if (colours > 256) throw new Error(`A picture has ${colours} colours, 256 at most.`);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(lines, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
