import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Ledger, Row } from '../../ledger/index.ts';
import { disputesTable, saidTable, targetTable } from '../../reports/index.ts';
import type { TableBlock } from '../../reports/index.ts';
import {
  partTitle,
  report as reportWords,
  rollup as words,
  targets as targetWords,
} from '../../text/index.ts';
import type { PlanFacts } from '../ledger/plan-names.ts';
import { Lazy } from '../ledger-table/Lazy.tsx';
import { getTargets } from '../lists/targets.ts';
import { TableOf } from '../report/TableOf.tsx';
import { Matrix } from './Matrix.tsx';
import { Measures } from './Measures.tsx';
import type { Shown } from './Measures.tsx';
import { Part } from './Part.tsx';
import type { Whole } from './whole.ts';

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
  rows: readonly Row[];
  whole: Whole;
}

/** A table of the report, or that there is nothing to show. */
function Table({ block, none = '' }: { block: TableBlock; none?: string }): VNode {
  if (block.rows.length === 0) return <p>{none}</p>;
  return <TableOf block={block} box="rollup-scroll" />;
}

/** The number of the first of these parts. */
const FIRST = 3;

/** What the units say, from the whole down to the single measure, and what becomes of it. */
export function Sayings({ ledger, facts, rows, whole }: Props): VNode {
  const { states, report } = whole;
  const { said, units, problems, disputes } = report;
  const [shown, setShown] = useState<Shown>({ unit: undefined, status: '', open: new Set() });
  const showCell = (unit: string, task: string): void => {
    setShown({ unit, status: '', open: new Set([task]) });
    location.hash = `said-${task}`;
  };
  const named = words.tableOf;
  const parts: { id: string; title: string; content: VNode }[] = [
    {
      id: 'matrix',
      title: words.matrixTitle,
      content: <Matrix states={states} rows={rows} units={units} onCell={showCell} />,
    },
    ...(report.targets.length > 0
      ? [
          {
            id: 'targets',
            title: words.targetsTitle,
            content: (
              <>
                <p class="quiet">{targetWords.valuesHint(false)}</p>
                <Table block={targetTable(named(words.targetsTitle), report)[1]} />
              </>
            ),
          },
        ]
      : []),
    {
      id: 'problems',
      title: reportWords.problemsTitle,
      content: (
        <Table
          block={saidTable(named(reportWords.problemsTitle), problems, false, ['problem'])}
          none={reportWords.noProblems}
        />
      ),
    },
    {
      id: 'disputes',
      title: words.disputesTitle,
      content: (
        <Table
          block={disputesTable(named(words.disputesTitle), disputes)}
          none={words.noDisputes}
        />
      ),
    },
    {
      id: 'measures',
      title: words.measuresTitle,
      content: <Measures rows={rows} said={said} units={units} shown={shown} onShown={setShown} />,
    },
  ];
  return (
    <>
      {parts.map(({ id, title, content }, index) => (
        <Part key={id} id={id} number={FIRST + index} title={title}>
          {content}
        </Part>
      ))}
      <Outcome {...{ ledger, facts, rows, whole }} first={FIRST + parts.length} />
    </>
  );
}

/** How the whole is kept and reported; the scripts are loaded when this is shown. */
function Outcome({ ledger, facts, rows, whole, first }: Props & { first: number }): VNode {
  const { entries, kept } = whole;
  return (
    <>
      <section class="data" aria-labelledby="keep">
        <h2 id="keep">{partTitle(first, words.keepTitle)}</h2>
        <Lazy
          load={async () => (await import('./Keep.tsx')).Keep}
          props={{ ledger, facts, entries: [...kept] }}
        />
      </section>
      <section class="data" aria-labelledby="report" data-ledger-report>
        <h2 id="report">{partTitle(first + 1, words.reportTitle)}</h2>
        <Lazy
          load={async () => (await import('../report/ReportPanel.tsx')).ReportPanel}
          props={{
            ledger,
            names: facts,
            rows,
            targets: getTargets(),
            entries,
            kept,
            unit: undefined,
          }}
        />
      </section>
    </>
  );
}
