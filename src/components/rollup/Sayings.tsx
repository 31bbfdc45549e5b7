import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { countStatuses, readStatus, says, taskRowsOf, valueOf } from '../../ledger/index.ts';
import type { Count, States } from '../../ledger/index.ts';
import { disputesTable, saidTable, targetTable } from '../../reports/index.ts';
import type { TableBlock } from '../../reports/index.ts';
import {
  partTitle,
  report as reportWords,
  opened as words,
  targets as targetWords,
  unitWords,
} from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { lazy } from '../base/lazy.tsx';
import { getRows } from '../here/rows.ts';
import { DataTable, TableOf } from '../report/TableOf.tsx';
import { Measures } from './Measures.tsx';
import type { Shown } from './Measures.tsx';
import type { Whole } from './whole.ts';

const Keep = lazy(async () => (await import('./Keep.tsx')).Keep);
const ReportPanel = lazy(async () => (await import('../report/ReportPanel.tsx')).ReportPanel);

interface MatrixProps {
  whole: Whole;
  /** Told which cell was chosen. */
  onCell: (unit: string, task: string) => void;
}

/** How far a unit has come with those of some measures of which it has said something. */
function countIn(states: States, items: readonly string[], unit: string): Count {
  const said = items.flatMap((item) => states.get(item)?.get(unit) ?? []).filter(says);
  return countStatuses(said, (state) => readStatus(valueOf(state, 'status')));
}

/** How a cell looks; it says the same in figures. */
function lookOf({ all, counted, done, statuses }: Count): string {
  if (statuses.blocked > 0) return 'blocked';
  if (all === 0) return 'none';
  return done === counted ? 'done' : 'some';
}

/** Units by tasks: how far each has come. */
function Matrix({ whole: { states, report }, onCell }: MatrixProps): VNode {
  const rows = getRows();
  const tasks = taskRowsOf(rows).map((task) => ({
    ...task,
    items: rows.filter(({ taskId }) => taskId === task.item).map(({ item }) => item),
  }));
  const cell = (unit: string, { item, place, items }: (typeof tasks)[number]): VNode => {
    const count = countIn(states, items, unit);
    const { blocked } = count.statuses;
    return (
      <td key={item} class={lookOf(count)}>
        {count.all === 0 ? (
          words.nothing
        ) : (
          <Button title={words.cellName(unitWords(unit), place)} onClick={() => onCell(unit, item)}>
            {words.cell(count.done, count.all)}
            {blocked > 0 && <span>{words.blocked(blocked)}</span>}
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

/** A table of the report, or that there is nothing to show. */
function tableOr(none: string, block: TableBlock): VNode {
  return block.rows.length === 0 ? <p>{none}</p> : <TableOf block={block} box="rollup-scroll" />;
}

/** The number of the first of these parts. */
const FIRST = 3;

/** What the units say, from the whole down to the single measure, and what becomes of it. */
export function Sayings({ whole }: { whole: Whole }): VNode {
  const { report, entries, kept } = whole;
  const [shown, setShown] = useState<Shown>({ unit: undefined, status: '', open: new Set() });
  const showCell = (unit: string, task: string): void => {
    setShown({ unit, status: '', open: new Set([task]) });
    location.hash = `said-${task}`;
  };
  const { matrixTitle, targetsTitle, disputesTitle, measuresTitle, keepTitle, tableOf } = words;
  const { problemsTitle, noProblems } = reportWords;
  const { problems } = report;
  let number = FIRST;
  const part = (id: string, title: string, content: ComponentChildren, attributes = {}): VNode => (
    <section key={id} aria-labelledby={id} {...attributes}>
      <h2 id={id}>{partTitle(number++, title)}</h2>
      {content}
    </section>
  );
  return (
    <>
      {part('matrix', matrixTitle, <Matrix whole={whole} onCell={showCell} />)}
      {report.targets.length > 0 &&
        part('targets', targetsTitle, [
          <p class="quiet">{targetWords.valuesHint(false)}</p>,
          tableOr('', targetTable(tableOf(targetsTitle), report)[1]),
        ])}
      {part(
        'problems',
        problemsTitle,
        tableOr(noProblems, saidTable(tableOf(problemsTitle), problems, false, ['problem'])),
      )}
      {part(
        'disputes',
        disputesTitle,
        tableOr(words.noDisputes, disputesTable(tableOf(disputesTitle), report.disputes)),
      )}
      {part(
        'measures',
        measuresTitle,
        <Measures said={report.said} units={report.units} shown={shown} onShown={setShown} />,
      )}
      {part('keep', keepTitle, <Keep entries={kept} />, { class: 'data' })}
      {part(
        'report',
        words.reportTitle,
        <ReportPanel entries={entries} kept={kept} unit={undefined} />,
        { class: 'data', 'data-ledger-report': true },
      )}
    </>
  );
}
