import { readNumber } from './numerals.ts';

/** The number that a heading begins with. */
export interface Label {
  /** 1 for 一、, 2 for （一）, 3 for 1. (GB/T 9704-2012 7.3.3). */
  level: 1 | 2 | 3;
  number: number;
  /** As printed, with its marks, without white space after it. */
  text: string;
}

const FORMS = [
  // 一、二级医院 and 三、四季度 count things off; they head nothing.
  [
    1,
    /^[一二三四五六七八九十]{1,3}\s*、(?!(?:[二三四五六七八九十]、)*[二三四五六七八九十][、级类线产季次])/u,
  ],
  [2, /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]/u],
  // A digit after the dot makes it a figure: 2.0行动, 1.5万 (GB/T 15834: a half-width dot; plan 01: ．).
  [3, /^[0-9０-９]{1,2}\s*(?:[.．](?![0-9０-９])|、)/u],
] as const;

/**
 * Reads the label at the start of a line.
 *
 * @param text A line or a heading, without white space before it.
 * @returns The label, or undefined where the text begins with none. （1） is none: what it numbers are
 * sentences of the part it stands in.
 */
export function readLabel(text: string): Label | undefined {
  for (const [level, form] of FORMS) {
    const label = form.exec(text)?.[0];
    const number = label === undefined ? undefined : readNumber(label);
    if (label !== undefined && number !== undefined) return { level, number, text: label };
  }
  return undefined;
}
