/**
 * Characters that programs put in place of others that look alike. Each is recognised by its code alone, except zeros,
 * which are recognised by the year in which they stand.
 */
import { clip, chosenOption, noteAt, reworded } from '../source/draft.ts';
import type { Answers, Draft, Note, Piece } from '../source/draft.ts';

/**
 * Pairs of a radical and the character for which it stands.
 *
 * @see https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt
 */
const SUPPLEMENT = Array.from(
  '⺁厂⺄乙⺎兀⺒巳⺕彐⺜日⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺶羊⺻聿⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟',
);
const BY_RADICAL = new Map(
  // Unicode maps this one to a traditional character, but texts that have it mean the simplified one.
  [
    ['⼾', '户'] as const,
    ...SUPPLEMENT.map((radical, at) => [radical, SUPPLEMENT[at + 1] ?? ''] as const),
  ].filter((_, at) => at === 0 || at % 2 === 1),
);

/** Zeros of a year in Chinese numerals, such as the 二○一八 of 二○一八年 and of 〔二○一八〕. */
const YEAR = /[一二三四五六七八九〇○◯OＯo0０]{4}(?=[年〕］\]】）)\-－—～~至、])/gu;

interface Rule {
  code: string;
  what: string;
  options: readonly [mend: string, leave: string];
  default: string;
  /** Finds places where something may have to be mended. */
  pattern: RegExp;
  /** The right characters for a place; the same ones if nothing is wrong. */
  mend: (found: string) => string;
}

/** Nobody types a radical or an invisible mark on purpose. But many offices publish ○ for 〇. */
const RULES: readonly Rule[] = [
  {
    ...{ code: 'look-alikes', what: 'look-alike', options: ['mend', 'keep'], default: 'mend' },
    pattern: /[\u2E80-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu,
    mend: (found) => BY_RADICAL.get(found) ?? found.normalize('NFKC'),
  },
  {
    ...{ code: 'invisible', what: 'invisible', options: ['remove', 'keep'], default: 'remove' },
    pattern: /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu,
    mend: () => '',
  },
  {
    ...{ code: 'zeros', what: 'look-alike', options: ['mend', 'keep'], default: 'keep' },
    pattern: YEAR,
    mend: (found) =>
      /[一二三四五六七八九].*[一二三四五六七八九]/u.test(found)
        ? found.replace(/[○◯OＯo0０]/gu, '〇')
        : found,
  },
];

interface Hit {
  at: number;
  start: number;
  found: string;
  right: string;
}

function hitsIn({ at, text }: Piece, { pattern, mend }: Rule): Hit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const right = mend(match[0]);
    return right === match[0] ? [] : [{ at, start: match.index, found: match[0], right }];
  });
}

function noteOf({ at, start, found, right }: Hit, { text }: Piece, what: string): Note {
  const end = start + found.length;
  const [left, behind] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 8)];
  return noteAt(at, what, left + found + behind, left + right + behind);
}

function apply(draft: Draft, rule: Rule, answers: Answers): Draft {
  const log: Note[] = [];
  let words: { at: number; words: string } | undefined;
  const pieces = draft.pieces.map((piece) => {
    const hits = hitsIn(piece, rule);
    const [first] = hits;
    if (first === undefined) return piece;
    words ??= { at: piece.at, words: clip(piece.text.slice(Math.max(0, first.start - 12))) };
    log.push(...hits.map((hit) => noteOf(hit, piece, rule.what)));
    return reworded(piece, (text) => text.replace(rule.pattern, rule.mend));
  });
  if (words === undefined) return draft;
  const { code, options } = rule;
  const choices = [
    ...draft.choices,
    { code, must: false, ...words, options, default: rule.default },
  ];
  if (chosenOption(rule, answers) === options[1]) return { ...draft, choices };
  return { pieces, log: [...draft.log, ...log], choices };
}

/**
 * Mends look-alike characters, or leaves them, by the answers to the choices `look-alikes` (⼀ U+2F00, compatibility
 * ideographs), `invisible` (zero-width marks) and `zeros` (二○一八).
 */
export function mendLookAlikes(draft: Draft, answers: Answers): Draft {
  return RULES.reduce((mended, rule) => apply(mended, rule, answers), draft);
}
