/** How places (三（一）1.第2句) and dates of the text are cited. Pages that cite one also cite the other. */

/** 三（一）1.第2句. A place that is only a number gets a 、: 二、第1句. Without a sentence, the place alone. */
export function placeWords(place: string, sentence: number | undefined): string {
  if (sentence === undefined) return place;
  return `${place}${/^[一二三四五六七八九十百]+$/u.test(place) ? '、' : ''}第${sentence}句`;
}

/** The name of a line of a task that is no sentence. */
export function lineIn(kind: string): string {
  return kind === 'units' ? '责任单位' : '标题';
}

/** Lines that a text has around its numbered parts. */
const OUTSIDE = /* @__PURE__ */ new Map([
  ['title', '标题'],
  ['number', '发文字号'],
  ['addressee', '主送机关'],
  ['signature', '落款'],
  ['note', '附注'],
  ['source', '来源'],
]);

/** The name of a line outside of the numbering, by its kind. */
export function lineOutside(kind: string): string {
  return OUTSIDE.get(kind) ?? '正文开头';
}

/** A date in the text's words; （力争） is added where 力争 applies to the date and the words lack it. */
export function dateWords(words: string, firm: boolean): string {
  return firm || words.includes('力争') ? words : `${words}（力争）`;
}
