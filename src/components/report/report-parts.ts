import {
  asOfBefore,
  asOfDay,
  asOfTerm,
  entriesUntil,
  expectedUnits,
  isOf,
  placesOf,
  unitNamesOf,
  reportOf,
  reportOfTerm,
  rulesIn,
  termsOf,
  textNames,
  colourRulesOf,
  unitedHere,
  withoutBreaking,
} from '../../ledger/index.ts';
import type { Around, AsOf, Entry, Mine, Report, Term, Who } from '../../ledger/index.ts';
import { blocksOf, brokenSentences } from '../../reports/tables/blocks.ts';
import { doubtsOf } from '../../reports/tables/reported.ts';
import { report as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import type { FormerWords } from '../here/former-wordings.ts';
import { missingSentences } from '../here/missing-sentences.ts';
import { getRows } from '../here/rows.ts';
import { fileWith } from '../files/export.ts';
import { planNames, publishedOn } from '../here/plan-names.ts';
import { planUnits } from '../here/plan-units.ts';
import { getTargets } from '../here/target-rows.ts';
import type { Parts } from './files.ts';
import { hasLog } from './report-scope.ts';
import type { Scope } from './report-scope.ts';

export interface Subject {
  entries: readonly Entry[];
  /** The entries as they were written, if a reader has put spellings of units together in `entries`. */
  kept?: readonly Entry[];
}

/**
 * Puts the names of each unit together for a report of all units, as the roll-up does. Other reports keep the
 * entries as they are.
 */
export function unitedFor(subject: Subject, unit: string | undefined): Required<Subject> {
  const { entries, kept } = subject;
  if (kept !== undefined || unit !== undefined) return { kept: entries, ...subject };
  return { entries: unitedHere(getLedger().home, entries), kept: entries };
}

/** Who is typing, with the names that the text has for their unit and for others. */
export function mineWithNames(names = textNames(getLedger().home, planUnits())): Mine & Who {
  return { ...getLedger().$who.get(), names };
}

/** What this page knows besides a report's entries. */
function aroundHere(
  today: string,
  expected: readonly string[],
  given?: Around['mine']['names'],
): Around {
  const mine = mineWithNames(given);
  // The rules of this team count, whatever rules other units have set.
  const rules = colourRulesOf(getLedger().$items.get(), mine.unit);
  return { mine, today, since: publishedOn(), expected, rules };
}

/** The report of some entries, with what this page knows besides. */
export function reportHere(
  entries: readonly Entry[],
  { period, unit }: Pick<Scope, 'period' | 'unit'>,
  today: string,
  expected: readonly string[],
  names?: Around['mine']['names'],
): Report {
  const subjects = { rows: getRows(), targets: getTargets() };
  const around = aroundHere(today, expected, names);
  return reportOf(getLedger().home, subjects, entries, period, unit, around);
}

/** All entries known here: the given ones and this browser's own. */
function knownHere(entries: readonly Entry[]): Entry[] {
  return [...entries, ...getLedger().entries()];
}

/** All 期次 known here. */
export function termsHere(entries: readonly Entry[]): Term[] {
  return termsOf(knownHere(entries));
}

/** A view of the ledger, reduced to some entries. The entries given replace those with the same ids. */
export function asOfThese(at: AsOf, some: readonly Entry[]): AsOf {
  const byId = new Map(some.map((entry) => [entry.id, entry]));
  const these = (entries: readonly Entry[]): Entry[] =>
    entries.flatMap(({ id }) => byId.get(id) ?? []);
  return { ...at, entries: these(at.entries), late: these(at.late) };
}

/**
 * `make` makes the report of some entries. `of` is the view of the ledger: for a 期次, only the entries that count
 * for it.
 */
function makerOf({ entries, kept }: Required<Subject>, scope: Scope, today: string) {
  const { home } = getLedger();
  const expected = expectedUnits(home);
  const terms = termsHere(kept);
  const term = terms.find(({ item }) => scope.kind === 'term' && item === scope.term);
  if (term === undefined) {
    const make = (some: readonly Entry[]): Report => reportHere(some, scope, today, expected);
    return { make, of: asOfDay(entries, scope.period.until, today) };
  }
  const subjects = { rows: getRows(), targets: getTargets() };
  // For a closed 期次, the rules count as they were at the close, as the entries do.
  const known = asOfTerm(term, knownHere(kept), today).entries;
  const here = aroundHere(today, expected);
  const around = { ...here, rules: rulesIn(known, here.mine.unit) };
  const sides = [asOfBefore(term, terms, kept, today), asOfTerm(term, kept, today)] as const;
  const make = (some: readonly Entry[]): Report => {
    const [then, now] = sides;
    const both = [asOfThese(then, some), asOfThese(now, some)] as const;
    return reportOfTerm(home, subjects, term, both, scope.unit, around);
  };
  return { make, of: sides[1] };
}

/**
 * The report of the entries in a period, in words and as files need it.
 *
 * @param former The former words of clauses, for entries whose clauses are gone.
 */
export function reportParts(
  subject: Subject,
  scope: Scope,
  today: string,
  former: readonly FormerWords[] = [],
): Parts {
  const { unit } = scope;
  const united = unitedFor(subject, unit);
  const { entries, kept } = united;
  const { title } = planNames();
  const rows = getRows();
  const { make, of } = makerOf(united, scope, today);
  const { made: report, broken } = withoutBreaking(entries, (some) => {
    const made = make(some);
    return { ...made, blocks: blocksOf(made, title, rows) };
  });
  // A sheet carries the entries up to the end of the period, as it shows no later ones.
  const names = unit === undefined ? undefined : unitNamesOf(entries, [unit]);
  const told = new Set(
    entriesUntil(asOfThese(of, entries).entries, of.period.until, of.today)
      .filter((one) => names === undefined || isOf(one, names))
      .map(({ id }) => id),
  );
  const lacking = missingSentences(getLedger().home);
  const extras = { hasLog: hasLog(scope), broken, lacking, former };
  return {
    report,
    blocks: blocksOf(report, title, rows, extras),
    ledger: fileWith(kept.filter(({ id }) => told.has(id))),
    title: words.title(title),
    lacking,
    doubts: [...lacking, ...brokenSentences(broken, placesOf(rows, [])), ...doubtsOf(report)],
  };
}
