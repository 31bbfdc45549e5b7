/** Due days as a calendar file for Outlook, WPS and phones. */
import { createEvents } from 'ics';
import type { DateArray, EventAttributes } from 'ics';
import { DAY, isOpen, valueOf } from '../../ledger/index.ts';
import type { LedgerFile, Report, Said } from '../../ledger/index.ts';
import { calendarWords as words, dueEnd } from '../../text/index.ts';
import { officialOf } from '../tables/columns.ts';

/** A text without line breaks: people type anything, but a line of a calendar holds no break. */
function inLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** A day by which something is due: who sets it, the day (YYYY-MM-DD), and the typed words if they say more. */
interface Due {
  kind: 'due' | 'firm' | 'aimed';
  day: string;
  typed: string;
}

/** The day that a team has planned, and the day of the text. */
function duesOf({ row, state }: Said): Due[] {
  const own = valueOf(state, 'due');
  const end = dueEnd(own);
  const { deadline } = row;
  const dues: Due[] = [{ kind: 'due', day: end, typed: own === end ? '' : own }];
  if (deadline !== undefined)
    dues.push({ kind: deadline.firm ? 'firm' : 'aimed', day: deadline.until, typed: '' });
  return dues.filter(({ day }) => day !== '');
}

/** A day in the form of the library: 2026, 12, 15. `later`: so many days after it. */
function dateOf(day: string, later = 0): DateArray {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + later * DAY);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** The octets of a line without its break: of a first line, and of a line that continues it, after the space. */
const [LINE, FURTHER] = [75, 74];

/** Cuts a line into pieces that are short enough, and never within a character. */
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

/** Folds the lines of a file by octets, as RFC 5545 (3.1) asks. The library folds them by characters, with tabs. */
function foldedAnew(file: string): string {
  return file
    .replace(/\r\n\t/gu, '')
    .split('\r\n')
    .map(folded)
    .join('\r\n');
}

/**
 * A calendar (iCalendar, RFC 5545) of what is still to be done: one event of a whole day for each due day. An event has
 * the same id in every export, so that a calendar that takes in two exports has it once.
 *
 * @param title What the report is called.
 * @param lacking Sentences on what could not be read. Each event says them: the library writes no words on the whole
 * calendar, and few programs show those.
 * @throws Error if the library refuses the events.
 */
export function writeCalendar(
  report: Report,
  { site, ledgers }: LedgerFile,
  title: string,
  lacking: readonly string[] = [],
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
        description: [
          inLine(officialOf(said) + (typed === '' ? '' : words.typed(typed))),
          ...lacking,
        ].join('\n'),
      };
    }),
  );
  const { error, value } = createEvents(events);
  if (typeof value !== 'string') throw error ?? new Error('No calendar was made.');
  return foldedAnew(value);
}
