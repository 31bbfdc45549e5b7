import type { Change } from '../intake/index.ts';
import { unitNames, withWords } from '../plan/index.ts';
import type { Doubt, Notice } from '../plan/index.ts';
import { optionWords, questionWords } from '../text/commands/doubts.ts';
import type { ShownDoubt } from '../text/commands/import-command.ts';
import type { ImportedPlan } from './one-plan-files.ts';

/** What `--report json` prints. Lists are in the order of the text, plan after plan. */
export interface Report {
  plans: {
    id: string;
    title: string | null;
    shortTitle: string | null;
    issuer: string | null;
    number: string | null;
    date: string | null;
  }[];
  clauses: { plan: string; id: string; kind: string; text: string }[];
  tasks: {
    plan: string;
    id: string;
    path: string[];
    heading: string;
    measures: string[];
    units: string[];
    leads: string[];
    deadlines: { until: string | null; words: string; firm: boolean }[];
  }[];
  /** The units of all plans, each once. */
  units: string[];
  doubts: ReportedDoubt[];
  /** The changes of a text to the clauses of an existing plan, with the unchanged ones. */
  changes: {
    plan: string;
    id: string;
    fate: string;
    moved: boolean;
    before: string | null;
    after: string | null;
  }[];
  /** The changes made in reading the files, followed by oddities in the text, which are read as printed. */
  log: { what: string; line: number; before: string; after: string }[];
}

export interface ReportedDoubt extends ShownDoubt {
  plan: string;
  words: string;
  column: number;
}

function orNull(words: string | undefined): string | null {
  return words === undefined || words === '' ? null : words;
}

function doubtOf(plan: string, doubt: Doubt): ReportedDoubt {
  const { code, must, words, position, options, default: byDefault, answer } = doubt;
  const { line, column } = position.start;
  const question = questionWords(code, words);
  const does = Object.fromEntries(options.map((value) => [value, optionWords(code, value)]));
  const asked = { plan, code, must, words, line, column, question };
  return { ...asked, options: does, default: byDefault, answer };
}

function tasksOf({ plan }: ImportedPlan): Report['tasks'] {
  return plan.tasks.map(({ id, path, heading, measures, units, responsible, deadlines }) => ({
    ...{ plan: plan.id, id, path, heading, measures, units },
    leads: [...new Set(responsible.filter(({ role }) => role === 'lead').map(({ unit }) => unit))],
    deadlines: deadlines.map(({ until, words, firm }) => ({ until, words, firm })),
  }));
}

/**
 * The report on imported plans.
 *
 * @param log The changes made in reading their files.
 * @param notices Oddities in their texts.
 */
export function importReport(
  plans: readonly ImportedPlan[],
  log: readonly Change[],
  notices: readonly Notice[],
): Report {
  return {
    plans: plans.map(({ plan, meta }) => ({
      id: plan.id,
      title: orNull(meta.title.join('')),
      shortTitle: orNull(meta.shortTitle),
      issuer: orNull(meta.issuer),
      number: orNull(meta.number),
      date: orNull(meta.date),
    })),
    clauses: plans.flatMap(({ plan }) =>
      plan.clauses.map(({ id, kind, text }) => ({ plan: plan.id, id, kind, text })),
    ),
    tasks: plans.flatMap(tasksOf),
    units: [
      ...new Set(
        plans.flatMap(({ plan, words }) => [
          ...plan.tasks.flatMap(({ units }) => units),
          ...withWords(words, () => unitNames(plan.clauses)),
        ]),
      ),
    ],
    doubts: plans.flatMap(({ plan, doubts }) => doubts.map((doubt) => doubtOf(plan.id, doubt))),
    changes: plans.flatMap(({ plan, revision }) =>
      (revision?.changes ?? []).map(({ id, fate, isMoved, before, after }) => ({
        ...{ plan: plan.id, id, fate, moved: isMoved },
        ...{ before: before?.text ?? null, after: after?.text ?? null },
      })),
    ),
    log: [
      ...log.map(({ what, line, before, after }) => ({ what, line, before, after })),
      ...notices.map(({ code, words, position: { start } }) => ({
        ...{ what: code, line: start.line, before: words, after: words },
      })),
    ],
  };
}
