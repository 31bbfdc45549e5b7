import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry, Ledger, Row, Said, States } from '../../ledger/index.ts';
import { rollup as words } from '../../text/index.ts';
import type { PlanFacts } from '../ledger/plan-names.ts';
import { Lazy } from '../ledger-table/Lazy.tsx';
import { Disputes, Problems } from './Findings.tsx';
import { Matrix } from './Matrix.tsx';
import { Measures } from './Measures.tsx';
import type { Shown } from './Measures.tsx';
import { Part } from './Part.tsx';

/** What all files, and if wanted this browser's ledger, come to. */
export interface Whole {
  entries: Entry[];
  states: States;
  said: Said[];
}

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
  rows: readonly Row[];
  whole: Whole;
  /** Those that have said something. */
  units: readonly string[];
}

/** What the units say, from the whole down to the single measure, and what becomes of it. */
export function Sayings({ ledger, facts, rows, whole, units }: Props): VNode {
  const { entries, states, said } = whole;
  const [shown, setShown] = useState<Shown>({ unit: undefined, status: '', open: new Set() });
  const showCell = (unit: string, task: string): void => {
    setShown({ unit, status: '', open: new Set([task]) });
    location.hash = `said-${task}`;
  };
  return (
    <>
      <Part id="matrix" title={words.matrixTitle}>
        <Matrix states={states} rows={rows} units={units} onCell={showCell} />
      </Part>
      <Part id="problems" title={words.problemsTitle}>
        <Problems said={said} />
      </Part>
      <Part id="disputes" title={words.disputesTitle}>
        <Disputes said={said} />
      </Part>
      <Part id="measures" title={words.measuresTitle}>
        <Measures rows={rows} said={said} units={units} shown={shown} onShown={setShown} />
      </Part>
      <Ways ledger={ledger} facts={facts} rows={rows} entries={entries} />
    </>
  );
}

/** The ways in which the whole is kept and reported; their scripts are loaded when they are shown. */
function Ways({
  ledger,
  facts,
  rows,
  entries,
}: Pick<Props, 'ledger' | 'facts' | 'rows'> & Pick<Whole, 'entries'>): VNode {
  return (
    <>
      <section class="data" aria-labelledby="keep">
        <h2 id="keep">{words.keepTitle}</h2>
        <Lazy
          load={async () => (await import('./Keep.tsx')).Keep}
          props={{ ledger, facts, entries }}
        />
      </section>
      <section class="data" aria-labelledby="report" data-ledger-report>
        <h2 id="report">{words.reportTitle}</h2>
        <Lazy
          load={async () => (await import('../report/ReportPanel.tsx')).ReportPanel}
          props={{ ledger, names: facts, rows, entries, unit: undefined }}
        />
      </section>
    </>
  );
}
