import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { targetsNow } from '../../ledger/index.ts';
import type { Entry, Ledger, Row, Said, States, Subjects } from '../../ledger/index.ts';
import { partTitle, rollup as words } from '../../text/index.ts';
import type { PlanFacts } from '../ledger/plan-names.ts';
import { Lazy } from '../ledger-table/Lazy.tsx';
import { getTargets } from '../lists/targets.ts';
import { Disputes, Problems } from './Findings.tsx';
import { Matrix } from './Matrix.tsx';
import { Measures } from './Measures.tsx';
import type { Shown } from './Measures.tsx';
import { Part } from './Part.tsx';
import { Targets } from './Targets.tsx';

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
  const targets = useMemo(getTargets, []);
  const now = useMemo(() => targetsNow(states, targets), [states, targets]);
  const showCell = (unit: string, task: string): void => {
    setShown({ unit, status: '', open: new Set([task]) });
    location.hash = `said-${task}`;
  };
  const parts: { id: string; title: string; content: VNode }[] = [
    {
      id: 'matrix',
      title: words.matrixTitle,
      content: <Matrix states={states} rows={rows} units={units} onCell={showCell} />,
    },
    ...(targets.length > 0
      ? [{ id: 'targets', title: words.targetsTitle, content: <Targets now={now} /> }]
      : []),
    { id: 'problems', title: words.problemsTitle, content: <Problems said={said} /> },
    {
      id: 'disputes',
      title: words.disputesTitle,
      content: <Disputes said={said} targets={now} />,
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
      <Ways {...{ ledger, facts, rows, targets, entries }} first={FIRST + parts.length} />
    </>
  );
}

/** The number of the first of these parts. */
const FIRST = 3;

interface WaysProps extends Subjects {
  ledger: Ledger;
  facts: PlanFacts;
  entries: Entry[];
  /** The number of the first of these parts. */
  first: number;
}

/** The ways in which the whole is kept and reported; their scripts are loaded when they are shown. */
function Ways({ ledger, facts, rows, targets, entries, first }: WaysProps): VNode {
  return (
    <>
      <section class="data" aria-labelledby="keep">
        <h2 id="keep">{partTitle(first, words.keepTitle)}</h2>
        <Lazy
          load={async () => (await import('./Keep.tsx')).Keep}
          props={{ ledger, facts, entries }}
        />
      </section>
      <section class="data" aria-labelledby="report" data-ledger-report>
        <h2 id="report">{partTitle(first + 1, words.reportTitle)}</h2>
        <Lazy
          load={async () => (await import('../report/ReportPanel.tsx')).ReportPanel}
          props={{ ledger, names: facts, rows, targets, entries, unit: undefined }}
        />
      </section>
    </>
  );
}
