/**
 * The rows of a plan, made from its data file, for pages about several plans. They equal those on the plan's own page.
 */
import { withoutLabel } from '../../model/data/contents.ts';
import type { PlanFile } from '../../model/index.ts';
import { clauseAddress } from '../../model/shapes/page-address.ts';
import { frame } from '../../text/site/frame.ts';
import { dateWords, placeWords } from '../../text/rules/citation-place.ts';
import { table } from '../../text/table/ledger-table.ts';
import { targets as targetWords } from '../../text/filling-in/targets.ts';
import type { LedgerRow } from './lines.ts';
import type { TargetRow } from './targets.ts';

/** The part of `plan.json` from which rows are made. */
export type PlanData = Pick<PlanFile, 'clauses' | 'tasks' | 'deadlines' | 'targets'>;

/** A row, and the address of its clause from the site's root. */
export interface PlacedRow extends LedgerRow {
  address: string;
}

/** All measures, in the order of the text. */
export function rowsOf({ clauses, tasks, deadlines }: PlanData): PlacedRow[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  let number = 0;
  return tasks.flatMap((task) =>
    task.measures.flatMap((id): PlacedRow[] => {
      const clause = byId.get(id);
      if (clause === undefined) return [];
      const { text, place, sentence, fingerprint } = clause;
      const until = deadlines.find((one) => one.clause === id && one.until !== null);
      return [
        {
          item: id,
          number: (number += 1),
          place: placeWords(place, sentence),
          task: withoutLabel(task.heading),
          taskId: task.id,
          taskPlace: byId.get(task.id)?.place ?? '',
          taskFingerprint: byId.get(task.id)?.fingerprint ?? '',
          chapter: task.path[0] ?? task.heading,
          text,
          units: task.units,
          places: [],
          deadline:
            until === undefined ? undefined : { until: until.until ?? '', firm: until.firm },
          deadlineWords:
            until === undefined ? table.noDeadline : dateWords(until.words, until.firm),
          fingerprint,
          address: clauseAddress(clause),
        },
      ];
    }),
  );
}

/** All targets, in their order. */
export function targetRowsOf({ clauses, targets, deadlines }: PlanData): TargetRow[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return targets.flatMap(({ id, clause: at, of, figure, words, date }): TargetRow[] => {
    const clause = byId.get(at);
    if (clause === undefined) return [];
    const deadline = deadlines.find(
      (one) => one.clause === date?.clause && date.words.includes(one.words),
    );
    return [
      {
        item: id,
        place: frame.linkTo(clause),
        of,
        figure,
        words,
        date:
          date === undefined ? targetWords.noDate : dateWords(date.words, deadline?.firm ?? true),
        fingerprint: clause.fingerprint,
      },
    ];
  });
}
