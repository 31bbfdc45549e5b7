import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { keepLetter, keptLetter } from '../../ledger/index.ts';
import type { Entry, Report } from '../../ledger/index.ts';
import { arrearsOf } from '../../reports/formal/arrears.ts';
import { reportersOf } from '../../reports/tables/reported.ts';
import { formal, handOutWords as words } from '../../text/index.ts';
import { Button, TextLine } from '../base/controls.tsx';
import { appWithoutDownloads, download, safeName } from '../base/download.ts';
import { getLedger } from '../here/ledger.ts';
import { planNames } from '../here/plan-names.ts';
import { reportHere } from '../report/report-parts.ts';
import type * as HandingOut from './hand-out.ts';
import type { Whole } from './whole.ts';

interface Props {
  /** The units that should report. */
  units: readonly string[];
  /** The reports of all units. Undefined while there are no entries. */
  whole: Whole | undefined;
  /** All entries known. */
  kept: readonly Entry[];
}

/** The report of all units from a day on. Without such a day, or if it is after the period, the whole report. */
function reportSince(
  { report, entries }: Whole,
  since: string,
  expected: readonly string[],
): Report {
  const { period, today } = report;
  if (since === '' || since > period.until) return report;
  const scope = { period: { ...period, from: since }, unit: undefined };
  return reportHere(entries, scope, today, expected);
}

/** Makes a workbook for each unit, and a letter that reminds the units that have not answered. */
export function HandOut({ units, whole, kept }: Props): VNode | null {
  const [until, setUntil] = useState('');
  const [since, setSince] = useState('');
  const report = useMemo(() => whole && reportSince(whole, since, units), [whole, since, units]);
  const behind = useMemo(() => (report === undefined ? [] : arrearsOf(report)), [report?.said]);
  const { home } = getLedger();
  const letter = keptLetter(home) ?? { to: '', from: '', without: [] };
  const [from, setFrom] = useState(letter.from);
  const [said, say] = useState('');
  if (appWithoutDownloads() !== undefined) return null;
  const { title } = planNames();
  const make = async (
    name: string,
    made: (way: typeof HandingOut) => Promise<Blob>,
  ): Promise<void> => {
    try {
      download(await made(await import('./hand-out.ts')), safeName(name));
      say(words.made);
    } catch {
      say(words.failed);
    }
  };
  const tell = (made: number): void => say(words.making(made, units.length));
  const makeSheets = (): void => {
    tell(0);
    void make(words.zipName(title), ({ handOut }) => handOut(units, kept, until, tell));
  };
  const makeLetter = (): void =>
    void make(words.letterName(title), ({ reminder }) => reminder(report, units, until, from));
  const sign = (name: string): void => {
    setFrom(name);
    keepLetter(home, { ...letter, from: name });
  };
  const missing = report === undefined ? units.length : reportersOf(report.news).missing.length;
  const sum = (of: 'overdue' | 'silent'): number => behind.reduce((all, one) => all + one[of], 0);
  const [overdue, silent] = [sum('overdue'), sum('silent')];
  return (
    <details class="hand-out">
      <summary>{words.title}</summary>
      <p class="quiet">{words.hint}</p>
      <div class="fields">
        <TextLine label={words.until} type="date" value={until} onType={setUntil} />
        <TextLine label={words.since} type="date" value={since} onType={setSince} />
        <TextLine label={formal.from} value={from} onType={sign} />
      </div>
      <p class="buttons">
        <Button class="first" onClick={makeSheets}>
          {words.make(units.length)}
        </Button>
        {missing + overdue + silent > 0 && (
          <Button onClick={makeLetter}>{words.remind(missing, overdue, silent)}</Button>
        )}
        <span role="status">{said}</span>
      </p>
    </details>
  );
}
