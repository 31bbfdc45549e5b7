import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countAll, groupBy, taskRowsOf } from '../../ledger/index.ts';
import type { Closed, StatusCount, Report, LedgerRow } from '../../ledger/index.ts';
import { disputesTable, saidTable, targetTable } from '../../reports/index.ts';
import type { TableBlock } from '../../reports/index.ts';
import {
  MOST_SIDES,
  report as reportWords,
  opened as words,
  talkWords,
  targets as targetWords,
  unitWords,
  warnings,
} from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { lazy } from '../base/lazy.tsx';
import { bringStyles } from '../base/styles.ts';
import { getRows } from '../here/rows.ts';
import { bringFormStyles } from '../form/form-styles.ts';
import { DataTable, TableOf } from '../report/TableOf.tsx';
import { Closings } from './Closings.tsx';
import { Measures } from './Measures.tsx';
import { Part } from './Part.tsx';
import type { Shown } from './Measures.tsx';
import type { Whole } from './whole.ts';
import styles from '../../styles/colour-rules.css?url&no-inline';

const TakeAll = lazy(async () => (await import('./TakeAll.tsx')).TakeAll);
const Ruling = lazy(async () => {
  const [{ Ruling }] = await Promise.all([import('./Ruling.tsx'), bringFormStyles()]);
  return Ruling;
});
const Warnings = lazy(async () => {
  const [{ Warnings }] = await Promise.all([import('./Warnings.tsx'), bringStyles(styles)]);
  return Warnings;
});
const ReportPanel = lazy(async () => (await import('../report/ReportPanel.tsx')).ReportPanel);

interface MatrixProps {
  report: Report;
  onCell: (unit: string, task: string) => void;
}

/** The class of a cell. Its figures say the same. */
function lookOf({ all, counted, done, statuses }: StatusCount): string {
  if (statuses.blocked > 0) return 'blocked';
  if (all === 0) return 'none';
  return done === counted ? 'done' : 'some';
}

/** Units by tasks: the progress of each unit in each task. */
function Matrix({ report, onCell }: MatrixProps): VNode {
  const tasks = taskRowsOf(getRows());
  const bySpot = groupBy(report.said, ({ unit, row }) => `${row.taskId}@${unit}`);
  const cell = (unit: string, { item, place }: LedgerRow): VNode => {
    const count = countAll(bySpot.get(`${item}@${unit}`) ?? []);
    const name = words.cellName(unitWords(unit), place);
    const said = words.cell(count.done, count.all);
    const blocked = count.statuses.blocked > 0 ? words.blocked(count.statuses.blocked) : '';
    return (
      <td key={item} class={lookOf(count)}>
        {count.all === 0 ? (
          words.nothing
        ) : (
          <Button
            aria-label={words.cellSaid(name, said, blocked)}
            onClick={() => onCell(unit, item)}
          >
            {said}
            {blocked !== '' && <span>{blocked}</span>}
          </Button>
        )}
      </td>
    );
  };
  return (
    <>
      <p class="quiet">{words.matrixHint}</p>
      <DataTable
        name={words.tableOf(words.matrixTitle)}
        class="matrix"
        heads={[words.unit, ...tasks.map(({ place }) => place)]}
        titles={[undefined, ...tasks.map(({ text }) => text)]}
      >
        {report.units.map((unit) => (
          <tr key={unit}>
            <th scope="row">{unitWords(unit)}</th>
            {tasks.map((task) => cell(unit, task))}
          </tr>
        ))}
      </DataTable>
    </>
  );
}

/** Draws again only if something in `on` has changed: the list of units is typed letter by letter. */
function Still({ on, children }: { on: readonly unknown[]; children: () => VNode }): VNode {
  return useMemo(children, on);
}

function tableOr(none: string, block: TableBlock): VNode {
  return block.rows.length === 0 ? <p>{none}</p> : <TableOf block={block} />;
}

/** What is shown of the single measures, and how a cell of the matrix leads there. */
function useShown() {
  const [shown, setShown] = useState<Shown>({ unit: undefined, status: '', open: new Set() });
  /** The id of the task that is to be gone to once it is drawn. */
  const wanted = useRef('');
  const showCell = (unit: string, task: string): void => {
    wanted.current = `said-${task}`;
    setShown({ unit, status: '', open: new Set([task]) });
  };
  useLayoutEffect(() => {
    if (wanted.current === '') return;
    location.hash = wanted.current;
    const task = document.getElementById(wanted.current);
    wanted.current = '';
    // Where the address has named it before, the browser does not go there again.
    task?.scrollIntoView();
    task?.querySelector('summary')?.focus({ preventScroll: true });
  }, [shown]);
  return { shown, setShown, showCell };
}

/** The units' reports, from the matrix down to the single measure, and what can be done with them. */
export function Sayings({ whole }: { whole: Whole }): VNode {
  const { report, entries, kept } = whole;
  const [acting, act] = useState<Closed>();
  const { shown, setShown, showCell } = useShown();
  const { tableOf, targetsTitle, disputesTitle } = words;
  const { problemsTitle } = reportWords;
  // Two parts of the page come before these.
  let number = 2;
  const next = (id: string, title: string) => ({ id, title, number: (number += 1) });
  const { said, rules, targets, closings, columns } = report;
  return (
    <>
      <Part {...next('matrix', words.matrixTitle)}>
        <Still on={[said]}>{() => <Matrix report={report} onCell={showCell} />}</Still>
      </Part>
      {rules.length > 0 && (
        <Part {...next('warnings', warnings.title)}>
          <Still on={[said]}>{() => <Warnings report={report} />}</Still>
        </Part>
      )}
      {targets.length > 0 && (
        <Part {...next('targets', targetsTitle)}>
          <p class="quiet">{targetWords.valuesHint(false)}</p>
          <Still on={[said]}>
            {() => tableOr('', targetTable(tableOf(targetsTitle), report, MOST_SIDES)[1])}
          </Still>
        </Part>
      )}
      <Part {...next('problems', problemsTitle)}>
        <Still on={[said]}>
          {() => {
            const name = tableOf(problemsTitle);
            const table = saidTable(name, report.problems, false, ['problem']);
            return tableOr(reportWords.noProblems, table);
          }}
        </Still>
      </Part>
      <Part {...next('closings', talkWords.title)}>
        <Still on={[said]}>{() => <Closings closings={closings} onAct={act} />}</Still>
      </Part>
      <Part {...next('disputes', disputesTitle)}>
        <Still on={[said]}>
          {() => {
            const table = disputesTable(tableOf(disputesTitle), report, MOST_SIDES);
            return tableOr(words.noDisputes, table);
          }}
        </Still>
      </Part>
      <Part {...next('measures', words.measuresTitle)}>
        <Still on={[said, shown]}>
          {() => (
            <Measures
              {...{ said, closings, columns, shown }}
              units={report.units}
              onAct={act}
              onShown={setShown}
            />
          )}
        </Still>
      </Part>
      <Part {...next('keep', words.keepTitle)} class="data">
        <Still on={[kept]}>{() => <TakeAll entries={kept} />}</Still>
      </Part>
      <Part {...next('report', words.reportTitle)} class="data" data-ledger-report>
        <ReportPanel entries={entries} kept={kept} unit={undefined} />
      </Part>
      {acting !== undefined && (
        <Ruling closed={acting} kept={kept} onClosed={() => act(undefined)} />
      )}
    </>
  );
}
