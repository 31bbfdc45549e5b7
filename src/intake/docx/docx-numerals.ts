/** Numbers as Word writes them in each of its formats (ECMA-376, 17.18.59). */

type Numeral = (value: number) => string;

/** How a number is written in words: 一百〇一. */
interface Counting {
  digits: string;
  /** The signs for tens, hundreds, thousands. */
  units: string;
  /** The sign for a gap; empty if gaps are not written. */
  zero: string;
  /** When the one before a unit is left out: never, at the beginning before ten (十一), or always (百一). */
  silentOne: 'never' | 'first' | 'always';
}

const PLAIN = '〇一二三四五六七八九';
const ROUND = '○一二三四五六七八九';
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

const THOUSAND: Counting = { digits: PLAIN, units: '十百千', zero: '〇', silentOne: 'first' };
const JAPANESE: Counting = { digits: PLAIN, units: '十百千', zero: '', silentOne: 'always' };
const TAIWANESE: Counting = {
  digits: '零一二三四五六七八九',
  units: '十百千',
  zero: '零',
  silentOne: 'first',
};
const LEGAL: Counting = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: '拾佰仟',
  zero: '零',
  silentOne: 'never',
};
const LEGAL_OLD: Counting = {
  digits: '零壹貳參肆伍陸柒捌玖',
  units: '拾佰仟',
  zero: '零',
  silentOne: 'never',
};

function isSilentOne({ silentOne }: Counting, power: number, isFirst: boolean): boolean {
  if (power === 0 || silentOne === 'never') return false;
  return silentOne === 'always' || (power === 1 && isFirst);
}

function counted(value: number, counting: Counting): string {
  const { digits, units, zero } = counting;
  const figures = [...String(value)];
  if (value === 0) return digits.charAt(0);
  let words = '';
  let isGap = false;
  figures.forEach((figure, at) => {
    const rest = figures.length - 1 - at;
    const power = rest % 4;
    if (figure !== '0') {
      if (isGap) words += zero;
      const isFirst = words === '';
      if (figure !== '1' || !isSilentOne(counting, power, isFirst))
        words += digits.charAt(Number(figure));
      words += units.charAt(power - 1);
    }
    isGap = figure === '0';
    const group = figures.slice(Math.max(0, at - 3), at + 1);
    if (power === 0 && rest > 0 && group.some((one) => one !== '0'))
      words += '万亿'.charAt(rest / 4 - 1);
  });
  return words;
}

function spelled(value: number, digits: string): string {
  return [...String(value)].map((figure) => digits.charAt(Number(figure))).join('');
}

/** Written in words below a hundred, digit by digit from there on: 十, 九十九, 一○○. */
function countedThenSpelled(value: number): string {
  if (value === 0 || value >= 100) return spelled(value, ROUND);
  return counted(value, THOUSAND);
}

/** a … z, aa, bb … as Word continues. Very high numbers are written in digits. */
function letters(value: number, first: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let rest = value;
  let words = '';
  for (const [step, sign] of ROMAN) {
    words += sign.repeat(Math.floor(rest / step));
    rest %= step;
  }
  return words;
}

/** Signs that are consecutive in Unicode; plain digits after the last of them. */
function inRow(first: number, last: number): (value: number) => string {
  return (value) =>
    value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : String(value);
}

function listed(signs: readonly string[]): (value: number) => string {
  return (value) => signs[value - 1] ?? String(value);
}

const SEXAGENARY = Array.from(
  { length: 60 },
  (_, at) => `${STEMS[at % 10] ?? ''}${BRANCHES[at % 12] ?? ''}`,
);

const FORMATS: ReadonlyMap<string, Numeral> = new Map(
  Object.entries<Numeral>({
    none: () => '',
    decimal: String,
    decimalHalfWidth: String,
    decimalZero: (value) => String(value).padStart(2, '0'),
    decimalFullWidth: (value) => spelled(value, '０１２３４５６７８９'),
    decimalFullWidth2: (value) => spelled(value, '０１２３４５６７８９'),
    decimalEnclosedCircle: inRow(0x2460, 20),
    decimalEnclosedCircleChinese: inRow(0x2460, 20),
    decimalEnclosedParen: inRow(0x2474, 20),
    decimalEnclosedFullstop: inRow(0x2488, 20),
    numberInDash: (value) => `- ${value} -`,
    upperLetter: (value) => letters(value, 65),
    lowerLetter: (value) => letters(value, 97),
    upperRoman: (value) => roman(value).toUpperCase(),
    lowerRoman: roman,
    chineseCounting: countedThenSpelled,
    chineseCountingThousand: (value) => counted(value, THOUSAND),
    chineseLegalSimplified: (value) => counted(value, LEGAL),
    taiwaneseCounting: countedThenSpelled,
    taiwaneseCountingThousand: (value) => counted(value, TAIWANESE),
    taiwaneseDigital: (value) => spelled(value, ROUND),
    japaneseCounting: (value) => counted(value, JAPANESE),
    japaneseDigitalTenThousand: (value) => spelled(value, PLAIN),
    ideographDigital: (value) => spelled(value, PLAIN),
    ideographEnclosedCircle: inRow(0x3280, 10),
    ideographLegalTraditional: (value) => counted(value, LEGAL_OLD),
    ideographTraditional: listed(STEMS),
    ideographZodiac: listed(BRANCHES),
    ideographZodiacTraditional: listed(SEXAGENARY),
  }),
);

/** Whether `numeral` writes this format as Word does. Numbers of an unknown format are written in plain digits. */
export function isKnownFormat(format: string): boolean {
  return FORMATS.has(format) || /^0*1,/u.test(format);
}

/** A number in one of Word's formats (chineseCounting: 十一), or in a custom one (`001, 002, 003, ...`). */
export function numeral(value: number, format: string): string {
  const own = /^(0*1),/u.exec(format)?.[1];
  if (own !== undefined) return String(value).padStart(own.length, '0');
  return (FORMATS.get(format) ?? String)(value);
}
