/** What an import prints, of what it worked out. */
import type { ImportedPlan, PlannedImport, ReportedDoubt } from '../src/import/index.ts';
import { countFates, readingFile } from '../src/model/index.ts';
import type { PlanClause } from '../src/model/index.ts';
import { differenceWords } from '../src/text/pages/changes.ts';
import { noticeWords } from '../src/text/commands/doubts.ts';
import { logWords } from '../src/text/commands/intake.ts';
import { importWords } from '../src/text/commands/import-command.ts';
import type { ShownPlan } from '../src/text/commands/import-command.ts';
import { frame } from '../src/text/site/frame.ts';

function shown(imported: ImportedPlan): ShownPlan {
  const { plan, meta, gone, movedNotes, isNew, targets, places } = imported;
  return {
    id: plan.id,
    title: meta.title.join(''),
    shortTitle: meta.shortTitle,
    issuer: meta.issuer,
    number: meta.number ?? '',
    date: meta.date ?? '',
    chapters: plan.clauses.filter(({ level }) => level === 1).length,
    tasks: plan.tasks.map(({ id, heading, units, deadlines }) => ({
      ...{ id, heading, units },
      deadline: deadlines.map(({ words }) => words).join('、'),
    })),
    measures: plan.tasks.reduce((sum, { measures }) => sum + measures.length, 0),
    units: plan.units.length,
    ...{ isNew, gone, movedNotes },
    targets: targets.map(({ clause, of, figure }) => ({ id: clause, words: `${of}：${figure}` })),
    places: places.map(({ name, clauses }) => ({ id: clauses.join('、'), words: name })),
    deadlines: plan.deadlines.map(({ clause, words }) => ({ id: clause, words })),
  };
}

/** Changes of one kind on one line of the table. */
function logText({ log }: PlannedImport): string {
  const lines = [...Map.groupBy(log, ({ what }) => what)].map(([what, changes]) =>
    importWords.logLine(logWords(what), changes.length, changes[0]?.line ?? 0),
  );
  return importWords.log(lines);
}

function noticesText({ notices }: PlannedImport): string {
  return importWords.notices(
    notices.map(
      ({ code, words, position }) =>
        importWords.place(position.start.line) + noticeWords(code, words),
    ),
  );
}

function byPlan(doubts: readonly ReportedDoubt[]): ReportedDoubt[] {
  return doubts.filter(({ answer }) => answer === null);
}

function placeOf(clause: PlanClause | undefined): string {
  return clause === undefined ? '' : frame.linkTo(clause);
}

/** What the text does to the plan that is there, clause by clause; nothing where it does nothing. */
function differenceText({ plan, revision }: ImportedPlan): string[] {
  if (revision === undefined) return [];
  const { changes, misquoted } = revision;
  if (changes.every(({ fate }) => fate === 'same')) return [];
  const shownChanges = changes.map(({ id, fate, isMoved, before, after }) => ({
    ...{ id, fate, isMoved, before: before?.text ?? '', after: after?.text ?? '' },
    ...{ placeBefore: placeOf(before), placeAfter: placeOf(after) },
  }));
  return [
    differenceWords.title(plan.id, countFates(changes)),
    ...differenceWords.lines(shownChanges),
    ...(misquoted.length > 0 ? [differenceWords.misquoted(misquoted)] : []),
  ];
}

/** Plans, changes to the files, and what is open. */
export function tableText(planned: PlannedImport): string {
  const notes = planned.plans.flatMap(({ plan, gone, movedNotes }) => [
    ...(gone.length === 0 ? [] : [importWords.gone(plan.id, gone)]),
    ...movedNotes.map(({ page, text }) => importWords.moved(plan.id, page, text)),
  ]);
  return [
    ...planned.plans.map((plan) => importWords.plan(shown(plan))),
    logText(planned),
    noticesText(planned),
    ...planned.plans.flatMap(differenceText),
    ...notes,
    importWords.doubts(byPlan(planned.report.doubts)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What has to be answered before anything is written, and how. */
export function blockedText({ blocking, report }: PlannedImport): string {
  const codes = new Set(blocking.map(({ code }) => code));
  const given = new Set(blocking.map(({ words }) => words));
  const doubts = report.doubts.filter(({ code, words }) => codes.has(code) && given.has(words));
  const lines = doubts.map(({ line, question }) => importWords.place(line) + question);
  const how = importWords.howToAnswer(blocking[0]?.code ?? '');
  return [importWords.blocked, ...lines, how].join('\n');
}

/** What to do next. */
export function nextText({ report }: PlannedImport): string {
  const open = report.doubts.find(({ must, answer }) => must && answer === null);
  return open === undefined ? importWords.next : importWords.mustNext(readingFile(open.plan));
}
