/** Words around a number that do not change the number. */
const BEFORE = /^(?:目前|累计|已|大约|约|接近|近|达到|达|超过|超|突破|完成|实现|为|共|[:：≈])*/u;
const AFTER = /(?:以上|左右)?[。.]?$/u;

/** The numbers that 万 and 亿 before a unit stand for. */
const TIMES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['', 1],
  ['万', 1e4],
  ['亿', 1e8],
  ['万亿', 1e12],
]);

interface Quantity {
  number: number;
  /** 1, or the number that 万 or 亿 stands for. */
  times: number;
  /** 元, 个, %; '' where it is left out. */
  unit: string;
}

/** Reads words that are one number with its unit and nothing else: 约8000亿元. */
function quantity(words: string): Quantity | undefined {
  const plain = words.normalize('NFKC').replace(/\s/gu, '').replace(BEFORE, '').replace(AFTER, '');
  const [, digits, times = '', unit = ''] =
    /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(万亿|亿|万|)([^\d,.、，；;~\-—～()（）至到]*)$/u.exec(
      plain,
    ) ?? [];
  if (digits === undefined) return undefined;
  return { number: Number(digits.replace(/,/gu, '')), times: TIMES.get(times) ?? 1, unit };
}

/** A bare number of more than ten times its target was probably meant in another unit: 85000 beside 10万户. */
const MOST_BARE = 1000;

/**
 * A value in per cent of a target's figure.
 *
 * @returns Undefined unless both are one number each, in the same unit. A bare number has the unit of the figure.
 * Nothing is guessed.
 */
export function percentOf(value: string, figure: string): number | undefined {
  const [now, aim] = [quantity(value), quantity(figure)];
  if (now === undefined || aim === undefined || aim.number === 0) return undefined;
  const isBare = now.unit === '' && now.times === 1;
  if (isBare) {
    const percent = (100 * now.number) / aim.number;
    return aim.times > 1 && percent > MOST_BARE ? undefined : percent;
  }
  const isOneUnit = now.unit === aim.unit || (now.unit === '' && now.times === aim.times);
  return isOneUnit ? (100 * now.number * now.times) / (aim.number * aim.times) : undefined;
}
