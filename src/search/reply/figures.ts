/** Reads figures in any writing: 百分之十三 and 13%, 3万亿 and 30000亿, 二至三个 and 2-3个. */

export interface Figure {
  /** Its place in the text, the end not included. */
  from: number;
  to: number;
  /** The two bounds of a range such as 2-3; otherwise both are the same. */
  low: number;
  high: number;
  isPercent: boolean;
}

const DIGITS = '零一二三四五六七八九';
const PLACES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const SCALES = new Map([...PLACES, ['万', 1e4], ['亿', 1e8]]);

const ARABIC = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const CHINESE = '[〇零一二三四五六七八九十百千两]+(?:点[〇零一二三四五六七八九]+)?';
const NUMBER = `(?:${ARABIC}|${CHINESE}|[百千](?=[万亿]))`;
const SCALE = '[十百千万亿]*';
const TO = '(?:[-–—~至到])';
/** 13% · 百分之十三 · 2-3 · 3万亿 · 百分之十到百分之十三 */
const FIGURE = new RegExp(
  `(百分之)?(${NUMBER})(${SCALE})(%)?(?:${TO}(百分之)?(${NUMBER})(${SCALE})(%)?)?`,
  'gu',
);

function digitOf(sign: string): number {
  return DIGITS.indexOf(sign === '〇' ? '零' : sign === '两' ? '二' : sign);
}

/** The value of a number in words: 一百零三 is 103, 二〇 is 20, 三点五 is 3.5. */
function fromChinese(words: string): number {
  const [whole = '', part] = words.split('点');
  if (part !== undefined) {
    return Number(`${fromChinese(whole)}.${[...part].map(digitOf).join('')}`);
  }
  if (!/[十百千]/u.test(whole)) return Number([...whole].map(digitOf).join(''));
  let sum = 0;
  let digit = 0;
  for (const sign of whole) {
    const place = PLACES.get(sign);
    if (place === undefined) digit = digitOf(sign);
    else {
      sum += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    }
  }
  return sum + digit;
}

function valueOf(words: string, scale: string): number {
  const number = /^\d/u.test(words) ? Number(words.replace(/,/gu, '')) : fromChinese(words);
  return [...scale].reduce((value, sign) => value * (SCALES.get(sign) ?? 1), number);
}

/** Reads two consecutive numerals as a range: 二三, 两三. */
function asRange(words: string): [string, string] | undefined {
  const [one = '', other = ''] = [...words];
  const isTwo = [...words].length === 2 && digitOf(other) - digitOf(one) === 1 && digitOf(one) > 0;
  return isTwo ? [one, other] : undefined;
}

/** The figures of a normalised text, in order. */
function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map((match) => {
    const [whole, percent, first = '', scale = '', sign, , last, lastScale = ''] = match;
    const spoken = last === undefined ? asRange(first) : undefined;
    const [low, high] = spoken ?? [first, last ?? first];
    // In 2-3万, the 万 applies to both numbers.
    const lowScale = scale === '' && last !== undefined ? lastScale : scale;
    return {
      from: match.index,
      to: match.index + whole.length,
      low: valueOf(low, lowScale),
      high: valueOf(high, last === undefined ? scale : lastScale),
      isPercent: percent !== undefined || sign !== undefined || match[8] !== undefined,
    };
  });
}

/** A figure that was typed, and the words behind it: 个, 亿元. */
export interface TypedFigure {
  figure: Figure;
  unit: string;
}

/** The most characters behind a figure that is searched for. */
const LONGEST_UNIT = 4;

/**
 * Reads a figure that was typed alone. A small one needs a word behind it; otherwise it is a mere sign.
 *
 * @param typed Normalised.
 */
export function typedFigure(typed: string): TypedFigure | undefined {
  const [figure] = figuresIn(typed);
  if (figure === undefined || figure.from !== 0) return undefined;
  const unit = typed.slice(figure.to);
  // 一师一优课 is a name.
  const isUnit =
    /^(?![^零一二三四五六七八九十]*[零一二三四五六七八九十])\p{Script=Han}*$/u.test(unit) &&
    unit.length <= LONGEST_UNIT;
  const isTelling =
    figure.isPercent || figure.low !== figure.high || figure.high >= 10 || unit !== '';
  return isUnit && isTelling && !Number.isNaN(figure.low + figure.high)
    ? { figure, unit }
    : undefined;
}

/** The stretches of a normalised text that give the typed figure. */
export function sameFigures(text: string, { figure, unit }: TypedFigure): [number, number][] {
  return figuresIn(text)
    .filter(
      ({ to, low, high, isPercent }) =>
        low === figure.low &&
        high === figure.high &&
        isPercent === figure.isPercent &&
        text.startsWith(unit, to),
    )
    .map(({ from, to }) => [from, to + unit.length]);
}
