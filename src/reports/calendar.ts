/** The days by which things are to be done, as a calendar that Outlook, WPS and phones take in. */
import { createEvents } from 'ics';
import type { DateArray, EventAttributes } from 'ics';
import { DAY, isOpen, valueOf } from '../ledger/index.ts';
import type { LedgerFile, Report, Said } from '../ledger/index.ts';
import { calendarWords as words, dueEnd } from '../text/index.ts';
import { officialOf } from './columns.ts';

/** People type anything; a line of a calendar holds no break. */
function inLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** A day by which something is due: who says so, the day (YYYY-MM-DD), and the words, where they say more. */
interface Due {
  kind: 'due' | 'firm' | 'aimed';
  day: string;
  typed: string;
}

/** The day that a team has planned, and that of the text itself. */
function duesOf({ row, state }: Said): Due[] {
  const own = valueOf(state, 'due');
  const end = dueEnd(own);
  const { deadline } = row;
  const dues: Due[] = [{ kind: 'due', day: end, typed: own === end ? '' : own }];
  if (deadline !== undefined)
    dues.push({ kind: deadline.firm ? 'firm' : 'aimed', day: deadline.until, typed: '' });
  return dues.filter(({ day }) => day !== '');
}

/** A day as the library has it: 2026, 12, 15; `later` days after it. */
function dateOf(day: string, later = 0): DateArray {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + later * DAY);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** Octets of a line, its break not counted, and of one that goes on with a line, after its space. */
const [LINE, FURTHER] = [75, 74];

/** The line in pieces that are short enough, none of which ends within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let room = LINE;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (octets > room) {
      text += '\r\n ';
      room = FURTHER;
    }
    text += character;
    room -= octets;
  }
  return text;
}

/** A file's lines folded by octets, as RFC 5545 (3.1) asks; the library folds them by characters, with tabs. */
function foldedAnew(file: string): string {
  return file
    .replace(/\r\n\t/gu, '')
    .split('\r\n')
    .map(folded)
    .join('\r\n');
}

/**
 * A calendar (iCalendar, RFC 5545) of what is still to be done: an event of a whole day for each due day. An event
 * keeps its name from one export to the next, so that a calendar that takes in both has it once.
 *
 * @param title What the report is called.
 * @throws Error if the library refuses what it is given.
 */
export function writeCalendar(
  report: Report,
  { site, ledgers }: LedgerFile,
  title: string,
): string {
  const plan = ledgers[0]?.plan ?? '';
  const open = report.said.filter(({ status }) => isOpen(status));
  const events = open.flatMap((said) =>
    duesOf(said).map(({ kind, day, typed }): EventAttributes => {
      const { row, unit } = said;
      return {
        uid: `${[kind, row.item, unit, plan].map(encodeURIComponent).join('.')}@${site}`,
        productId: 'taizhang',
        calName: title,
        start: dateOf(day),
        end: dateOf(day, 1),
        transp: 'TRANSPARENT',
        title: inLine(words.summary(row.place, words.kinds[kind], unit)),
        description: inLine(officialOf(said) + (typed === '' ? '' : words.typed(typed))),
      };
    }),
  );
  const { error, value } = createEvents(events);
  if (typeof value !== 'string') throw error ?? new Error('No calendar was made.');
  return foldedAnew(value);
}
