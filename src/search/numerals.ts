/** Converts Arabic and Chinese figures, for words such as 第5代 and 第五代. */

const DIGITS = '〇一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** All digits and numerals. */
export const FIGURES = /[\d〇○零一二三四五六七八九十百千万亿两]/gu;

/** A number of up to four digits in words: 12 is 十二. */
function counted(figures: string): string | undefined {
  const text = [...figures]
    .map((figure, index) =>
      figure === '0'
        ? ''
        : DIGITS.charAt(Number(figure)) + (PLACES[figures.length - 1 - index] ?? ''),
    )
    .join('');
  if (text === '') return undefined;
  return figures.length === 2 ? text.replace(/^一十/u, '十') : text;
}

/** A number digit by digit, as years are written: 2018 is 二〇一八. */
function spelled(figures: string): string {
  return [...figures].map((figure) => DIGITS.charAt(Number(figure))).join('');
}

function fromSpelled(words: string): string {
  return [...words]
    .map((word) => String(DIGITS.indexOf(/[零○]/u.test(word) ? '〇' : word)))
    .join('');
}

/** The digits for a number in words: 十二 is 12; undefined if it is no number below 10,000. */
function fromCounted(words: string): string | undefined {
  const match = /^(?:(.)千)?(?:(.)百)?(?:(.?)十)?(.)?$/u.exec(words.replace(/[零〇○]/gu, ''));
  if (match === null) return undefined;
  const [, thousands, hundreds, tens, ones] = match;
  const values = [thousands, hundreds, tens === '' ? '一' : tens, ones];
  const figures = values.map((word) => (word === undefined ? 0 : DIGITS.indexOf(word)));
  return figures.includes(-1) ? undefined : String(Number(figures.join('')));
}

function replaced(text: string, run: RegExp, by: (words: string) => string | undefined): string {
  return text.replace(run, (words) => by(words) ?? words);
}

/**
 * The text with its figures written in the other way, all in the same way.
 *
 * @param text Normalised.
 * @returns 第5代 for 第五代, 二〇二〇年 for 2020年; forms equal to the text are left out.
 */
export function otherFigures(text: string): string[] {
  const forms = [
    replaced(text, /\d{1,4}/gu, counted),
    replaced(text, /\d{2,}/gu, spelled),
    replaced(text, /[零〇○一二三四五六七八九]{2,}/gu, fromSpelled),
    replaced(text, /[零〇○一二三四五六七八九十百千]+/gu, fromCounted),
  ];
  return [...new Set(forms)].filter((form) => form !== text);
}
