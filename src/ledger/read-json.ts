import { refuse } from './complaint.ts';
import type { Complaint } from './complaint.ts';

/** Line and column of a position, both from 1, as `3:14`. */
function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `${before.length}:${(before[before.length - 1]?.length ?? 0) + 1}`;
}

/** Where a browser says that JSON breaks; '' where it does not say. */
function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const [, position] = /position (\d+)/u.exec(message) ?? [];
  if (position !== undefined) return lineAndColumn(text, Number(position));
  const [, line, column] = /line (\d+) column (\d+)/u.exec(message) ?? [];
  return line === undefined ? '' : `${line}:${column}`;
}

/** What stands at a place, on its line; '' where that is not known. */
function pieceAt(place: string, text: string): string {
  const [line, column] = place.split(':').map(Number);
  if (line === undefined || column === undefined) return '';
  return text.split('\n', line)[line - 1]?.slice(column - 1, column + 9) ?? '';
}

/** What JSON says, or that it ends early, or where it breaks. */
export function readJson(text: string): { value: unknown } | { complaints: Complaint[] } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const where = placeOf(error, text);
    const endsEarly = !/[\]}]$/u.test(text) || where === lineAndColumn(text, text.length);
    const reason = /^[[{]/u.test(text) && endsEarly ? 'cutOff' : 'notJson';
    return refuse(reason, pieceAt(where, text), where);
  }
}
