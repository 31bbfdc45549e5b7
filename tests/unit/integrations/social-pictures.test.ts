import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexedPng } from '../../../src/integrations/indexed-png.ts';
import { pictureMaker } from '../../../src/integrations/picture-maker.ts';
import { wantedPicture } from '../../../src/integrations/social-pictures.ts';

const draw = pictureMaker();
const WORDS = { title: '甲', place: ['乙'], site: '丙', unofficial: '非官方网站' };

test('a page asks for a picture by its metadata, marks of markup and all', () => {
  const html =
    '<meta property="og:image" content="https://x.cn/og/a.png"><meta property="og:image:alt" content="&#34;A&#34; &amp;lt;｜三、章｜方案｜站｜非官方网站">';
  expect(wantedPicture(html)).toEqual({
    address: 'https://x.cn/og/a.png',
    words: { title: '"A" &lt;', place: ['方案', '三、章'], site: '站', unofficial: '非官方网站' },
  });
  expect(wantedPicture('<meta property="og:title" content="x">')).toBeUndefined();
});

test('a character that the font lacks is named, and 〓 stands for it', () => {
  const rare = draw({ ...WORDS, title: '𠮷林' });
  expect(rare.missing).toEqual(['𠮷']);
  expect(draw({ ...WORDS, title: '〓林' })).toEqual({ png: rare.png, missing: [] });
});

test('the same words give the same picture, other words another', () => {
  expect(pictureMaker()(WORDS)).toEqual(draw(WORDS));
  expect(draw({ ...WORDS, title: '丁' }).png).not.toEqual(draw(WORDS).png);
});

test('a PNG with a palette holds each pixel, nearly equal colours as one', () => {
  const pixels = new Uint8Array([255, 0, 0, 255, 254, 1, 1, 255, 0, 0, 255, 255, 255, 0, 0, 255]);
  const png = Buffer.from(indexedPng(pixels, 2, 2));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 2]);
  const palette = png.indexOf('PLTE') + 4;
  expect([...png.subarray(palette, palette + 6)]).toEqual([255, 0, 0, 0, 0, 255]);
  const data = png.indexOf('IDAT');
  const lines = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  expect([...lines]).toEqual([0, 0, 0, 0, 1, 0]);
});

test('a picture of more colours than a palette holds is refused', () => {
  const pixels = new Uint8Array(4 * 512).map(
    (_none, at) =>
      ((at >> 2) % 32) * 8 * (at % 4 === 0 ? 1 : 0) + (at % 4 === 1 ? (at >> 7) * 8 : 0),
  );
  expect(() => indexedPng(pixels, 512, 1)).toThrow('colours, 256 at most');
});
