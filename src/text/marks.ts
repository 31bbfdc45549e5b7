/** Words of what is filled in: the fields of an entry, their values, who says so. */
import { webAddress } from './address.ts';
import { statusWords } from './checklist.ts';
import { momentWords } from './dates.ts';
import { fields, targetFields } from './fields.ts';
import type { NamedField } from './fields.ts';
import { shownName } from './names.ts';
import { own } from './own.ts';
import { wordsOf } from './statuses.ts';

/** The fields that people fill in, as an office's tables name them. */
export const fieldWords: Record<NamedField, string> = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ wordsOf(fields),
  /* @__PURE__ */ wordsOf(targetFields),
);

/** Lines of evidence, each address that seems to be of another site with the one it leads to. */
function evidenceWords(text: string): string {
  const lines = text.split('\n').map((line) => {
    const { realSite } = webAddress(line.trim()) ?? {};
    return realSite === undefined ? line : line + marks.realSite(realSite);
  });
  return lines.join('\n');
}

/** A field's value as people read it: a status in words, all else as it was typed. */
export function valueWords(field: string, value: string | null): string {
  if (value === null || value === '') return '（空）';
  if (field === 'status') return own(statusWords, value) ?? value;
  if (field === 'evidence') return evidenceWords(value);
  return own(fields, field)?.control === 'line' ? shownName(value) : value;
}

/** No more of a text than fits into a line. */
export function inLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** 责任人：张三. What a later version of this software set keeps its own name. */
export function fieldAndValue(field: string, value: string | null): string {
  const name = own(fieldWords, field) ?? `其他（${shownName(field)}）`;
  return `${name}：${valueWords(field, value)}`;
}

/** All that an entry sets, a text for each field; `short` makes a line of names and values that may be anything. */
export function setWords(
  set: Readonly<Record<string, string | null>>,
  short = (text: string): string => text,
): string[] {
  return Object.entries(set).map(([field, value]) =>
    fieldAndValue(short(field), value === null ? null : short(value)),
  );
}

/** Who says so and when: 张三，黄石市经信局，2026年11月24日 11:20. */
export function signature(said: { by: string; unit: string; at: string; on?: string }): string {
  const { by, unit, at, on = at } = said;
  return [shownName(by), shownName(unit), momentWords(on)].filter((word) => word !== '').join('，');
}

/** What stands beside an item, wherever it is shown. */
export const marks = {
  fill: '填写进展',
  /** 填写进展：三（一）1.第2句 */
  fillAt: (place: string): string => `填写进展：${place}`,
  wholeTask: (place: string): string => `${place}（整项任务）`,
  secrets: '请勿填写涉密、敏感信息。内容未加密，同用这台电脑的人都能看到。',
  more: '展开全文',
  less: '收起',
  disputed: '两处填写不一致：',
  wordingChanged: '原文已更新，请复核',
  /** Beside an address that looks like another site's. */
  realSite: (host: string): string => `（实际网站：${host}）`,
} as const;
