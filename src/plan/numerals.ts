const DIGITS = '零一二三四五六七八九';

/** Full-width digits as half-width ones, one for one, so that offsets stay the same. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** 十, 十一, 二十, 二十一: what stands before 十 are tens (none: one), what stands after it units. */
function readWithTen(numeral: string): number {
  const [tens = '', units = ''] = numeral.split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (units === '' ? 0 : DIGITS.indexOf(units));
}

/**
 * Reads the numeral of a label (GB/T 9704-2012 7.3.3: 一、 （一） 1. （1）).
 *
 * @param label 一 to 九十九, or 1 to 99 in half- or full-width digits; the label's marks may be there.
 * @returns The number, or undefined where the label is none of these (一一, 0, 甲).
 */
export function readNumber(label: string): number | undefined {
  const numeral = halfWidthDigits(label).replace(/[\s（()）、.．]/gu, '');
  if (/^[1-9]\d?$/u.test(numeral)) return Number(numeral);
  if (/^[一二三四五六七八九]$/u.test(numeral)) return DIGITS.indexOf(numeral);
  return /^[二三四五六七八九]?十[一二三四五六七八九]?$/u.test(numeral)
    ? readWithTen(numeral)
    : undefined;
}
