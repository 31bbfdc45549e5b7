import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import {
  dayOf,
  entriesUntil,
  expectedUnits,
  reportOf,
  sortedUnits,
  statesOf,
  unitsOf,
  withoutBreaking,
} from '../../ledger/index.ts';
import type { Entry, Ledger, Subjects } from '../../ledger/index.ts';
import { blocksOf } from '../../reports/index.ts';
import { report as words } from '../../text/index.ts';
import { CopyBox, useCopy } from '../ledger/CopyBox.tsx';
import { CannotDownload } from '../ledger/CannotDownload.tsx';
import { download, safeName } from '../ledger/download.ts';
import { fileWith } from '../ledger/export.ts';
import { publishedOn } from '../ledger/plan-names.ts';
import type { PlanNames } from '../ledger/plan-names.ts';
import { Blocks } from './Blocks.tsx';
import type { Kind, Parts } from './files.ts';
import { makeFile } from './make-file.ts';
import { firstScope, hasLog, isWhole, PeriodForm } from './PeriodForm.tsx';
import { useTask } from './task.ts';

interface Props extends Subjects {
  ledger: Ledger;
  names: PlanNames;
  entries: readonly Entry[];
  /** The same entries as they are kept, where a reader has put spellings of units together. */
  kept?: readonly Entry[];
  /** The unit of the report that is shown at first; undefined for all. */
  unit: string | undefined;
}

/** The kinds that are downloaded, and what their buttons say. */
const DOWNLOADS: [Kind, string][] = [
  ['xlsx', words.excel],
  ['docx', words.word],
  ['csv', words.csv],
];

/** Prints the report alone. */
function printReport(): void {
  const around: Element[] = [];
  for (let at = document.querySelector('.report'); at !== null; at = at.parentElement) {
    around.push(at);
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  around.forEach(({ classList }) => classList.add('prints'));
  const undo = (): void => around.forEach(({ classList }) => classList.remove('prints'));
  addEventListener('afterprint', undo, { once: true });
  print();
}

/** The ways in which a report leaves the page. */
function Ways({ parts, name }: { parts: Parts; name: string }): VNode {
  const [says, setSays] = useState('');
  const [copied, copy] = useCopy();
  const task = useTask();
  const fail = (): void => setSays(words.failed);
  const make = (kind: Kind): void => {
    setSays('');
    const file = `${name}.${kind}`;
    const done = (blob: Blob): void => {
      download(blob, file);
      setSays(words.ready(file));
    };
    void task.run((signal) => makeFile(kind, parts, signal), done, fail);
  };
  return (
    <>
      <CannotDownload />
      <p class="buttons">
        {DOWNLOADS.map(([kind, label]) => (
          <button key={kind} type="button" disabled={task.isRunning} onClick={() => make(kind)}>
            {label}
          </button>
        ))}
        <button
          type="button"
          disabled={task.isRunning}
          onClick={() =>
            void task.run(
              async (signal) => (await makeFile('md', parts, signal)).text(),
              (text) => void copy(text),
              fail,
            )
          }
        >
          {words.markdown}
        </button>
        <button type="button" onClick={printReport}>
          {words.print}
        </button>
      </p>
      <p role="status">
        {task.isSlow && words.working}
        {!task.isRunning && says}
      </p>
      {task.isSlow && (
        <p class="buttons">
          <progress aria-label={words.working}></progress>
          <button
            type="button"
            onClick={() => {
              task.stop();
              setSays(words.stopped);
            }}
          >
            {words.stop}
          </button>
        </p>
      )}
      <CopyBox copied={copied} done={words.copied} byHand={words.copyByHand} />
      <p class="quiet">
        {words.excelHint}
        {parts.report.targets.length > 0 && words.csvHint}
      </p>
    </>
  );
}

/** 报告与导出: what a ledger comes to at the end of a period, on the page and in files. */
export function ReportPanel(props: Props): VNode {
  const { ledger, names, rows, targets, entries, kept = entries, unit } = props;
  const { home } = ledger;
  const today = dayOf(home.environment.now());
  const [scope, setScope] = useState(() => firstScope(today, unit));
  const { period } = scope;
  const mine = ledger.$who.get();
  const units = useMemo(
    () =>
      sortedUnits([
        mine.unit,
        ...withoutBreaking(entries, (some) => unitsOf(statesOf(home, some))).made,
      ]),
    [entries, mine.unit],
  );
  const parts = useMemo((): Parts | undefined => {
    if (!isWhole(scope, today)) return undefined;
    const around = { mine, today, since: publishedOn(), expected: expectedUnits(home) };
    const { made: report, broken } = withoutBreaking(entries, (some) => {
      const made = reportOf(home, { rows, targets }, some, period, scope.unit, around);
      return { ...made, blocks: blocksOf(made, names.title, rows) };
    });
    // What a sheet carries ends with the period, like what it shows.
    const told = new Set(
      entriesUntil(entries, period.until, today)
        .filter((one) => scope.unit === undefined || one.unit === scope.unit)
        .map(({ id }) => id),
    );
    const file = fileWith(
      ledger,
      names,
      kept.filter(({ id }) => told.has(id)),
    );
    return {
      report,
      blocks: blocksOf(report, names.title, rows, { hasLog: hasLog(scope), broken }),
      ledger: { format: 'taizhang-ledger', version: 1, ...file },
      title: words.title(names.title),
    };
  }, [entries, rows, targets, scope, today, mine]);
  const name = safeName(words.fileName(names.title, scope.unit ?? words.allUnits, period.until));
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <PeriodForm today={today} scope={scope} units={units} onScope={setScope} />
      {parts !== undefined && (
        <>
          <Ways parts={parts} name={name} />
          <details class="report-preview">
            <summary>{words.preview}</summary>
            <Blocks blocks={parts.blocks} />
          </details>
        </>
      )}
    </>
  );
}
