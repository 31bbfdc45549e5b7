import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { dayOf, sortedUnits, statesOf, unitsOf, withoutBreaking } from '../../ledger/index.ts';
import { report as words } from '../../text/index.ts';
import { CopyBox, useCopy } from '../ledger/CopyBox.tsx';
import { CannotDownload } from '../ledger/CannotDownload.tsx';
import { download, safeName } from '../ledger/download.ts';
import { Lazy } from '../ledger-table/Lazy.tsx';
import type { Kind, Parts } from './files.ts';
import { makeFile } from './make-file.ts';
import { firstScope, isWhole, PeriodForm } from './PeriodForm.tsx';
import type { Subject } from './report-parts.ts';
import { useTask } from './task.ts';

interface Props extends Subject {
  /** The unit of the report that is shown at first; undefined for all. */
  unit: string | undefined;
}

/** The kinds that are downloaded, and what their buttons say. */
const DOWNLOADS: [Kind, string][] = [
  ['xlsx', words.excel],
  ['docx', words.word],
  ['csv', words.csv],
];

interface WaysProps {
  parts: () => Promise<Parts>;
  name: string;
  hasTargets: boolean;
  onPrint: () => void;
}

/** The ways in which a report leaves the page. */
function Ways({ parts, name, hasTargets, onPrint }: WaysProps): VNode {
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
    void task.run(async (signal) => makeFile(kind, await parts(), signal), done, fail);
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
              async (signal) => (await makeFile('md', await parts(), signal)).text(),
              (text) => void copy(text),
              fail,
            )
          }
        >
          {words.markdown}
        </button>
        <button type="button" onClick={onPrint}>
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
        {hasTargets && words.csvHint}
      </p>
    </>
  );
}

/** 报告与导出: what a ledger comes to at the end of a period; what makes it is loaded when it is asked for. */
export function ReportPanel({ unit, ...subject }: Props): VNode {
  const { ledger, names, targets, entries } = subject;
  const { home } = ledger;
  const today = dayOf(home.environment.now());
  const [scope, setScope] = useState(() => firstScope(today, unit));
  const [isOpen, setOpen] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const mine = ledger.$who.get().unit;
  const units = useMemo(() => {
    const { made } = withoutBreaking(entries, (some) => unitsOf(statesOf(home, some)));
    return sortedUnits([mine, ...made]);
  }, [entries, mine]);
  const onPrinted = (): void => {
    setOpen(true);
    setPrinting(false);
  };
  const parts = async (): Promise<Parts> => {
    const { partsOf } = await import('./report-parts.ts');
    return partsOf(subject, scope, today);
  };
  const until = scope.period.until;
  const name = safeName(words.fileName(names.title, scope.unit ?? words.allUnits, until));
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <PeriodForm today={today} scope={scope} units={units} onScope={setScope} />
      {isWhole(scope, today) && (
        <>
          <Ways
            parts={parts}
            name={name}
            hasTargets={targets.length > 0}
            onPrint={() => setPrinting(true)}
          />
          <details class="report-preview" onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{words.preview}</summary>
            {(isOpen || isPrinting) && (
              <Lazy
                load={async () => (await import('./ReportPreview.tsx')).ReportPreview}
                props={{ subject, scope, today, isPrinting, onPrinted }}
              />
            )}
          </details>
        </>
      )}
    </>
  );
}
