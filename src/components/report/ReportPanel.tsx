import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { sortedUnits, statesOf, unitsOf, withoutBreaking } from '../../ledger/index.ts';
import { calendarWords, report as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { island } from '../base/Island.tsx';
import { Button } from '../base/controls.tsx';
import { CopyBox, useCopy } from '../base/CopyBox.tsx';
import { download, safeName } from '../base/download.ts';
import { planNames } from '../here/plan-names.ts';
import { lazy } from '../base/lazy.tsx';
import { bringStyles } from '../base/styles.ts';
import { getTargets } from '../here/target-rows.ts';
import { useToday } from '../here/today.ts';
import { CannotDownload } from '../files/CopyLedger.tsx';
import { Folded } from '../base/Folded.tsx';
import type { FileKind, Parts } from './files.ts';
import { makeInWorker } from './make-in-worker.ts';
import { PeriodForm } from './PeriodForm.tsx';
import { firstScope, isWhole, scopeOn } from './report-scope.ts';
import type { Subject } from './report-parts.ts';
import styles from '../../styles/colour-rules.css?url&no-inline';

const FormalPart = lazy(async () => (await import('./FormalPart.tsx')).FormalPart);
const Comparison = lazy(async () => (await import('./Comparison.tsx')).Comparison);
const Colours = lazy(async () => {
  const [{ Colours }] = await Promise.all([import('./Colours.tsx'), bringStyles(styles)]);
  return Colours;
});
const ReportPreview = lazy(async () => (await import('./ReportPreview.tsx')).ReportPreview);

/** The kinds of files, and the words on their buttons. */
const WAYS: [FileKind, string][] = [
  ['xlsx', words.excel],
  ['docx', words.word],
  ['csv', words.csv],
  ['ics', calendarWords.file],
  ['md', words.markdown],
];

interface WaysProps {
  parts: () => Promise<Parts>;
  name: string;
  onPrint: () => void;
}

/** After so many milliseconds a person is told that the file is still being made, and can stop it. */
const PATIENCE = 1000;

/** Buttons that save, copy or print a report. */
function Ways({ parts, name, onPrint }: WaysProps): VNode {
  const [says, setSays] = useState('');
  const [copied, copy] = useCopy();
  /** The file that is being made, until it is there or is stopped. */
  const [task, setTask] = useState<AbortController>();
  const [isSlow, setSlow] = useState(false);
  const finish = (sentence: string): void => {
    setTask(undefined);
    setSlow(false);
    setSays(sentence);
  };
  const make = async (kind: FileKind): Promise<void> => {
    const mine = new AbortController();
    setTask(mine);
    setSays('');
    const timer = setTimeout(() => setSlow(!mine.signal.aborted), PATIENCE);
    const making = async (): Promise<Blob> => {
      const blob = await makeInWorker(kind, await parts(), mine.signal);
      if (mine.signal.aborted) throw new Error('It came too late.');
      return blob;
    };
    try {
      // Markdown is copied, since people paste it somewhere.
      if (kind === 'md') await copy(making().then((blob) => blob.text()));
      else download(await making(), `${name}.${kind}`);
      finish(kind === 'md' ? '' : words.ready(`${name}.${kind}`));
    } catch {
      if (!mine.signal.aborted) finish(words.failed);
    } finally {
      clearTimeout(timer);
    }
  };
  const stop = (): void => {
    task?.abort();
    finish(words.stopped);
  };
  return (
    <>
      <CannotDownload />
      <p class="buttons">
        {WAYS.map(([kind, label]) => (
          <Button key={kind} disabled={task !== undefined} onClick={() => void make(kind)}>
            {label}
          </Button>
        ))}
        <Button onClick={onPrint}>{words.print}</Button>
      </p>
      <p role="status">
        {isSlow && words.working}
        {task === undefined && says}
      </p>
      {isSlow && (
        <p class="buttons">
          <progress aria-label={words.working}></progress>
          <Button onClick={stop}>{words.stop}</Button>
        </p>
      )}
      <CopyBox copied={copied} done={words.copied} />
      <p class="quiet">
        {words.excelHint}
        {getTargets().length > 0 && words.csvHint}
      </p>
    </>
  );
}

interface Props extends Subject {
  /** The unit of the report at first; undefined for all units. */
  unit: string | undefined;
}

/** 报告与导出: the report of a ledger at the end of a period. The scripts for it are loaded when they are needed. */
export function ReportPanel({ unit, ...subject }: Props): VNode {
  const { home, $who } = getLedger();
  const { entries } = subject;
  const today = useToday(home);
  const [asked, setScope] = useState(() => firstScope(unit));
  const scope = useMemo(() => scopeOn(asked, today), [asked, today]);
  const [isOpen, setOpen] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  /** Some browsers print only after they were asked to: what was drawn for paper stays. */
  const [isPrinted, setPrinted] = useState(false);
  const mine = $who.get().unit;
  const units = useMemo(() => {
    const { made } = withoutBreaking(entries, (some) => unitsOf(statesOf(home, some)));
    return sortedUnits([mine, ...made]);
  }, [entries, mine]);
  const onPrinted = (): void => {
    setPrinted(true);
    setPrinting(false);
  };
  const parts = async (): Promise<Parts> => {
    const [{ reportParts }, { formerWordings }] = await Promise.all([
      import('./report-parts.ts'),
      import('../here/former-wordings.ts'),
    ]);
    return reportParts(subject, scope, today, await formerWordings());
  };
  const of = scope.unit ?? words.allUnits;
  const name = safeName(words.fileName(planNames().title, of, scope.period.until));
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <PeriodForm
        {...{ today, scope, units }}
        entries={subject.kept ?? entries}
        onScope={setScope}
      />
      {isWhole(scope, today) && (
        <>
          <Ways parts={parts} name={name} onPrint={() => setPrinting(true)} />
          <Folded class="formal" summary={words.formal}>
            {() => <FormalPart {...{ subject, scope, today, name }} />}
          </Folded>
          <Folded class="comparison" summary={words.comparison}>
            {() => <Comparison {...{ subject, today }} unit={scope.unit} />}
          </Folded>
          <Folded class="colours" summary={words.colours}>
            {() => <Colours />}
          </Folded>
          <details
            class="report-preview"
            open={isOpen}
            onToggle={(event) => setOpen(event.currentTarget.open)}
          >
            <summary>{words.preview}</summary>
            {(isOpen || isPrinting || isPrinted) && (
              <ReportPreview {...{ subject, scope, today, isPrinting, onPrinted }} />
            )}
          </details>
        </>
      )}
    </>
  );
}

function OwnReport(): VNode {
  const { $items, $who, entries } = getLedger();
  useStore($items);
  const { unit } = useStore($who);
  return <ReportPanel key={unit} entries={entries()} unit={unit} />;
}

/** Reports of this browser's ledger, an island. */
export const LedgerReport = island('data', OwnReport);
