const DIGITS = '零一二三四五六七八九';

/** Signs that stand for a numeral: 〇 ○ for zero, 廿 and 卅 for twenty and thirty. */
const SIGNS = new Map([
  ['〇', '零'],
  ['○', '零'],
  ['两', '二'],
  ['廿', '二十'],
  ['卅', '三十'],
]);

/** Full-width digits as half-width ones, one for one, so that offsets stay the same. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Reads digits one after the other, with any sign for zero: 二〇一八 is 2018. */
export function readSpelled(words: string): number {
  return Number([...words].map((sign) => DIGITS.indexOf(SIGNS.get(sign) ?? sign)).join(''));
}

/** Reads hundreds, tens and units. 十 with nothing before it is ten. */
function readPlaces(numeral: string): number | undefined {
  const [, hundreds = '', tens = '', ten = '', units = ''] =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/u.exec(
      numeral,
    ) ?? [];
  const value =
    Math.max(0, DIGITS.indexOf(hundreds || '零')) * 100 +
    (ten === '' ? 0 : Math.max(1, DIGITS.indexOf(tens || '一')) * 10) +
    Math.max(0, DIGITS.indexOf(units || '零'));
  return value > 0 ? value : undefined;
}

/** Reads digits one after the other, as some programs number: 一○一, 二〇. */
function readFigures(numeral: string): number | undefined {
  if (!/^[一二三四五六七八九][零一二三四五六七八九]{1,2}$/u.test(numeral)) return undefined;
  return numeral.includes('零') || numeral.length === 3
    ? Number([...numeral].map((figure) => DIGITS.indexOf(figure)).join(''))
    : undefined;
}

/**
 * Reads the numeral of a label (GB/T 9704-2012 7.3.3: 一、 （一） 1. （1）; 第十一章).
 *
 * @param label 1 to 999 in Chinese numerals or in digits of any width; the label's marks may be there.
 * @returns The number; undefined if the label has none of these (一一, 0, 甲).
 */
export function readNumber(label: string): number | undefined {
  const numeral = label
    .normalize('NFKC')
    .replace(/[\s（()）、,.．。第章节条编篇部分]/gu, '')
    .replace(/[〇○两廿卅]/gu, (sign) => SIGNS.get(sign) ?? sign);
  if (/^[1-9]\d{0,2}$/u.test(numeral)) return Number(numeral);
  return readPlaces(numeral) ?? readFigures(numeral);
}
