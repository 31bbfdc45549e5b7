import { readNumber } from './numerals.ts';

/** The ways in which headings are numbered. The order is that of the usual nesting, outermost first. */
export const NUMBERINGS = [
  /** 第一编, 第一部分 */
  'volume',
  /** 第一章 */
  'chapter',
  /** 第一节 */
  'section',
  /** 一、 */
  'comma',
  /** 第一条 */
  'article',
  /** （一） ㈠ */
  'bracket',
  /** 1 总则, but only together with 1.1 */
  'figure',
  /** 1. 1． 1﹒ 1、 ⒈ */
  'dot',
  /** 1.1 */
  'dotted2',
  /** 1.1.1 */
  'dotted3',
  /** 1.1.1.1 */
  'dotted4',
  /** （1） ⑴ 1） */
  'round',
  /** ① */
  'circle',
] as const;

/** How a heading without a number is recognised: by its outline level, or by the look of its line. */
export const PLAIN_FORMS = [
  ...(['outline1', 'outline2', 'outline3', 'outline4', 'outline5', 'outline6'] as const),
  ...(['outline7', 'outline8', 'outline9', 'centred', 'bold'] as const),
] as const;
export type PlainForm = (typeof PLAIN_FORMS)[number];
export type Form = (typeof NUMBERINGS)[number] | PlainForm;

/** The number that a heading begins with. */
export interface Label {
  form: Form;
  /** 0 for a heading without a number. */
  number: number;
  /** As printed, with its marks, without white space after it; empty for a heading without a number. */
  text: string;
}

const HAN = '[零〇○一二三四五六七八九十百廿卅]{1,5}';
const FIGURES = '[0-9０-９]{1,3}';

/** Words that count things, and are no headings: 一、二级医院, 三、四季度. */
const COUNTS_OFF = `(?!(?:[二三四五六七八九十]、)*[二三四五六七八九十][、级类线产季次])`;

/** A pattern for each form, the more specific ones first. */
const PATTERNS: readonly (readonly [Form, RegExp])[] = [
  [
    'volume',
    new RegExp(
      `^第\\s*(?:${HAN}|${FIGURES})\\s*(?:编|篇|部分)(?![\\p{Script=Han}]{0,6}[的为和])`,
      'u',
    ),
  ],
  ['chapter', new RegExp(`^第\\s*(?:${HAN}|${FIGURES})\\s*章(?![的为和与])`, 'u')],
  ['section', new RegExp(`^第\\s*(?:${HAN}|${FIGURES})\\s*节(?![的为和与点能目])`, 'u')],
  [
    'article',
    new RegExp(`^第\\s*(?:${HAN}|${FIGURES})\\s*条(?!(?:例|件|款|、|第|至|和|规定|的|所列))`, 'u'),
  ],
  ['comma', new RegExp(`^${HAN}\\s*(?:、${COUNTS_OFF}|[．.](?!\\d))`, 'u')],
  ['bracket', new RegExp(`^[（(]\\s*${HAN}\\s*[）)]|^[\\u3220-\\u3229]`, 'u')],
  [
    'dotted4',
    /^[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){3}(?=[\s\p{Script=Han}“《])(?!\s*[%％万亿个家项年月倍元])/u,
  ],
  [
    'dotted3',
    /^[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){2}(?=[\s\p{Script=Han}“《])(?!\s*[%％万亿个家项年月倍元])/u,
  ],
  [
    'dotted2',
    /^[0-9０-９]{1,2}[.．][0-9０-９]{1,2}(?=[\s\p{Script=Han}“《])(?!\s*[%％万亿个家项年月倍元])/u,
  ],
  // A digit after the dot makes it a figure (2.0行动, 1.5万), unless a date or a name follows.
  [
    'dot',
    /^[0-9０-９]{1,3}\s*(?:[.．﹒](?:(?![0-9０-９])|(?=(?:19|20)\d{2}年|\d{1,2}月|\d{1,2}[A-Z]|\d{5}(?!\d)))|、)|^[\u2488-\u249b]/u,
  ],
  ['round', /^[（(]\s*[0-9０-９]{1,2}\s*[）)]|^[\u2474-\u2487]|^[0-9０-９]{1,2}\s*[）)]/u],
  ['circle', /^[\u2460-\u2473\u3280-\u3289]/u],
  ['figure', /^[0-9０-９]{1,2}(?=[\s\u3000]+\p{Script=Han})/u],
];

/** The number of a label; for 1.1.3 its last part. */
function numberOf(form: Form, label: string): number | undefined {
  return readNumber(form.startsWith('dotted') ? label.slice(label.search(/[^.．]+$/u)) : label);
}

/**
 * Reads the label at the start of a line, in any form.
 *
 * @param text A line or a heading, without white space before it.
 * @returns The label; undefined if there is none. The document's profile decides whether the line heads a part: （1）
 * mostly numbers sentences within a part.
 */
export function readLabel(text: string): Label | undefined {
  for (const [form, pattern] of PATTERNS) {
    const label = pattern.exec(text)?.[0];
    if (label === undefined) continue;
    const number = numberOf(form, label);
    if (number !== undefined) return { form, number, text: label };
  }
  return undefined;
}
