/** Words for values of fields, and for who says so. */
import { webAddress } from '../rules/web-address.ts';
import { statusWords } from '../fields/status-words.ts';
import { beside } from './beside.ts';
import { momentWords } from '../rules/dates.ts';
import { fields } from '../fields/fields.ts';
import { fieldWords } from '../fields/field-words.ts';
import { shownName } from '../rules/names.ts';
import { valueIn } from '../../outside/records.ts';

/** Lines of evidence. An address that looks like another site's is followed by the site that it really leads to. */
function evidenceWords(text: string): string {
  const lines = text.split('\n').map((line) => {
    const { realSite } = webAddress(line.trim()) ?? {};
    return realSite === undefined ? line : line + beside.realSite(realSite);
  });
  return lines.join('\n');
}

/** A field's value as people read it: a status in words, all else as it was typed. */
export function valueWords(field: string, value: string | null): string {
  if (field === 'status') return valueIn(statusWords, value ?? 'todo') ?? value ?? '';
  if (value === null || value === '') return '（空）';
  if (field === 'evidence') return evidenceWords(value);
  return valueIn(fields, field)?.control === 'line' ? shownName(value) : value;
}

/** The start of a text, as much as fits into a line. */
export function inLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** Names of a team's own columns, by field. */
export type ColumnNames = Readonly<Record<string, string>>;

/** 责任人：张三. A field that only a later version of this software knows keeps its own name. */
export function fieldAndValue(
  field: string,
  value: string | null,
  names: ColumnNames = {},
): string {
  const named = valueIn(names, field);
  const name =
    valueIn(fieldWords, field) ??
    (named === undefined ? `其他（${shownName(field)}）` : shownName(named));
  return `${name}：${valueWords(field, value)}`;
}

/** All that an entry sets, a text for each field; `short` shortens names and values, which may be of any length. */
export function setWords(
  set: Readonly<Record<string, string | null>>,
  short = (text: string): string => text,
  names: ColumnNames = {},
): string[] {
  return Object.entries(set).map(([field, value]) =>
    fieldAndValue(short(field), value === null ? null : short(value), names),
  );
}

/** Parts of a sentence, with a comma between two of them unless the first ends in a mark of its own. */
export function withCommas(parts: readonly string[]): string {
  const last = parts.length - 1;
  return parts
    .map((part, at) => (at === last || /[，。；：！？…]$/u.test(part) ? part : `${part}，`))
    .join('');
}

/** The signature of an entry: 张三，黄石市经信局，2026年11月24日 11:20. */
export function signature(said: { by: string; unit: string; at: string; on?: string }): string {
  const { by, unit, at, on = at } = said;
  return [shownName(by), shownName(unit), momentWords(on)].filter((word) => word !== '').join('，');
}
