/** Short sums that tell texts and ids apart. They find damage; they do not withstand malice. */

/** Two numbers of 32 bits that tell one text from another. */
function mixed(text: string): [number, number] {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x9e3779b1);
    other = Math.imul(other ^ code, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return [one >>> 0, other >>> 0];
}

/** The sum of a text. */
export function sumOf(text: string): string {
  return `${text.length}-${mixed(text)
    .map((part) => part.toString(16).padStart(8, '0'))
    .join('')}`;
}

/** From here on so many characters are Chinese signs: none is a control, a quote, or half of a pair. */
const SIGNS = 0x4e00;
const SIGN_COUNT = 0x5000;

/** An id in two characters: among 30,000 others one may have the same. */
export function shortId(id: string): string {
  return String.fromCharCode(...mixed(id).map((part) => SIGNS + (part % SIGN_COUNT)));
}

/** An id in four characters: no two entries of a browser have the same. */
export function sureId(id: string): string {
  const signs = mixed(id).flatMap((part) => [part % SIGN_COUNT, (part / SIGN_COUNT) % SIGN_COUNT]);
  return String.fromCharCode(...signs.map((sign) => SIGNS + Math.floor(sign)));
}
