import { counting, dayOf } from '../../ledger/index.ts';
import type { Entry, News, Report } from '../../ledger/index.ts';
import {
  dayWords,
  opened,
  rateWords,
  report as words,
  rewordedWords,
  signature,
  unitWords,
} from '../../text/index.ts';
import { isOfOldWords, tableOf } from './columns.ts';
import type { TableBlock } from './columns.ts';

/** The part of a report that tells which units have said something in its period. */
type InPeriod = Pick<Report, 'news' | 'period'>;

function reportedWords(
  { isExpected, isMissing, last }: News,
  hasList: boolean,
  isSpan: boolean,
): string {
  if (last === undefined) return isSpan ? opened.never : opened.no;
  if (isMissing) return opened.quiet;
  return isExpected || !hasList ? opened.yes : opened.unexpected;
}

/** The table of units: which have reported, which have not, and how far each has come. */
export function unitsTable(name: string, { news, period }: InPeriod): TableBlock {
  const hasList = news.some(({ isExpected }) => isExpected);
  const ifAny = (textOf: (last: string, one: News) => string) => (one: News) =>
    one.last === undefined ? opened.nothing : textOf(one.last, one);
  return tableOf(name, news, [
    [opened.unit, 20, ({ unit }) => unitWords(unit)],
    [opened.reported, 12, (one) => reportedWords(one, hasList, period.from !== '')],
    [opened.last, 17, ifAny((last) => dayWords(dayOf(Date.parse(last))))],
    [words.state, 42, ifAny((_, { spoken, count }) => words.spoken(spoken, count))],
    [words.rate, 10, ifAny((_, { count }) => rateWords(count))],
  ]);
}

/** The units that should report; of these, the ones that said nothing in the period, and the ones that never did. */
export function reportersOf(
  news: readonly News[],
): Record<'should' | 'missing' | 'never', string[]> {
  const should = news.filter(({ isExpected }) => isExpected);
  const names = (some: readonly News[]): string[] => some.map(({ unit }) => unit);
  return {
    should: names(should),
    missing: names(should.filter(({ isMissing }) => isMissing)),
    never: names(should.filter(({ last }) => last === undefined)),
  };
}

/** Whether the report of a closed 期次 uses the present list of units, because none was kept with the 期次. */
export function isListNow({ term, news }: Report): boolean {
  return term?.closed !== undefined && news.some(({ isExpected }) => isExpected);
}

/** A sentence on the units that should report: which have reported in the period, or ever, and which have not. */
export function reportedSentence({ news, period }: InPeriod): string {
  const { should, missing, never } = reportersOf(news);
  const [all, others] = [should.length, news.length - should.length];
  if (period.from !== '' && all > 0) return opened.inPeriod(all, missing, never, others);
  const summary = opened.summary(all, all - missing.length, others);
  return summary + (missing.length > 0 ? opened.missing(missing) : '');
}

/** A sentence on the measures whose wording has changed since units spoke of them; '' if there are none. */
export function rewordedSentence({ said, unit }: Pick<Report, 'said' | 'unit'>): string {
  const old = counting(said).filter(isOfOldWords);
  const done = old.filter(({ status }) => status === 'done').length;
  return old.length === 0 ? '' : rewordedWords(old.length, done, unit !== undefined);
}

/** The places where people of one unit disagree; in a report of several units, with the unit. */
export function disputedPlaces({ disputes, unit }: Pick<Report, 'disputes' | 'unit'>): string[] {
  return disputes.map(({ place, unit: of }) =>
    unit === undefined ? `${place}（${unitWords(of)}）` : place,
  );
}

/** The authors of entries, each once. */
function whose(entries: readonly Entry[]): string[] {
  return [
    ...new Set(entries.map(({ by, unit }) => signature({ by: unitWords(unit), unit: by, at: '' }))),
  ];
}

/** Whether entries with a future date count. They do in a report up to today. */
export function countsAhead({ period, today }: Pick<Report, 'period' | 'today'>): boolean {
  return period.until >= today;
}

/** Sentences on what to check before figures are passed on: disagreements, and wrong clocks. */
export function doubtsOf(report: Report): string[] {
  const { ahead, before } = report.odd;
  const disputed = disputedPlaces(report);
  return [
    ...(disputed.length > 0 ? [words.disputes(disputed)] : []),
    ...(ahead.length > 0 ? [words.ahead(ahead.length, whose(ahead), countsAhead(report))] : []),
    ...(before.length > 0 ? [words.before(before.length, whose(before))] : []),
  ];
}
