/** The first number in some words, and what stands after it: 8000亿元 is 8000 and 亿元; 13%以上 is 13 and %. */
function quantity(words: string): { number: number; unit: string } | undefined {
  const [, digits, unit = ''] =
    /(\d+(?:\.\d+)?)\s*([%\u2030]|\p{Script=Han}*)/u.exec(words.replace(/,/gu, '')) ?? [];
  return digits === undefined ? undefined : { number: Number(digits), unit };
}

/**
 * How large a value is beside a target's figure, in per cent.
 *
 * @returns undefined where they are not of one unit (the value's may be left out), or the figure is a
 * range: nothing is guessed.
 */
export function percentOf(value: string, figure: string): number | undefined {
  const [now, aim] = [quantity(value), quantity(figure)];
  const isRange = /\d\s*[^\d.,\s]\s*\d/u.test(figure);
  if (now === undefined || aim === undefined || aim.number === 0 || isRange) return undefined;
  const isOneUnit = now.unit === '' || aim.unit.startsWith(now.unit) || now.unit === aim.unit;
  return isOneUnit ? (100 * now.number) / aim.number : undefined;
}
