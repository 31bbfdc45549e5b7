/** 两个日期对照: the states of items on two dates or in two 期次, side by side. */
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import {
  asOfDay,
  asOfTerm,
  changedOf,
  CHANGES,
  isPeriod,
  periodOf,
  placesOf,
  withoutBreaking,
} from '../../ledger/index.ts';
import type { AsOf, ChangeKind, Entry, Term } from '../../ledger/index.ts';
import { comparisonBlocks } from '../../reports/tables/comparison.ts';
import type { Block } from '../../reports/index.ts';
import {
  changeWords,
  comparisonWords as words,
  report as reportWords,
  termWords,
} from '../../text/index.ts';
import { Alert, Button, Choice, TextLine } from '../base/controls.tsx';
import { download, safeName } from '../base/download.ts';
import { getLedger } from '../here/ledger.ts';
import { planNames } from '../here/plan-names.ts';
import { missingSentences } from '../here/missing-sentences.ts';
import { getRows } from '../here/rows.ts';
import { getTargets } from '../here/target-rows.ts';
import { asOfThese, mineWithNames, termsHere, unitedFor } from './report-parts.ts';
import type { Subject } from './report-parts.ts';
import { Pieces } from './ReportPreview.tsx';

/** One side: a day, or a 期次 by its id. */
interface Side {
  term: string;
  day: string;
}

interface SideProps {
  label: string;
  side: Side;
  terms: readonly Term[];
  onSide: (side: Side) => void;
}

function SideChoice({ label, side, terms, onSide }: SideProps): VNode {
  return (
    <fieldset>
      <legend>{label}</legend>
      {terms.length > 0 && (
        <Choice
          aria-label={label}
          label=""
          value={side.term}
          options={[['', words.aDay], ...terms.map(({ item, name }) => [item, name] as const)]}
          onChoose={(term) => onSide({ ...side, term })}
        />
      )}
      {side.term === '' && (
        <TextLine
          class=""
          label={words.day(label)}
          type="date"
          value={side.day}
          onType={(day) => onSide({ ...side, day })}
        />
      )}
    </fieldset>
  );
}

const FILES = [
  ['xlsx', reportWords.excel],
  ['docx', reportWords.word],
  ['csv', reportWords.csv],
  ['md', 'Markdown'],
] as const;

/** Makes a file of a comparison. The script for it is loaded only now. @throws Error if it cannot be made. */
async function fileOf(kind: (typeof FILES)[number][0], blocks: readonly Block[]): Promise<Blob> {
  if (kind === 'docx') {
    const { writeWord } = await import('../../reports/files/word.ts');
    return writeWord(blocks, words.docTitle(planNames().title));
  }
  if (kind === 'xlsx') {
    const { writeTables } = await import('../../reports/sheets-out/write-sheet.ts');
    return new Blob([new Uint8Array(await writeTables(blocks))]);
  }
  if (kind === 'md') {
    const { writeMarkdown } = await import('../../reports/files/markdown.ts');
    return new Blob([writeMarkdown(blocks)]);
  }
  const { linesBelow, writeTableCsv } = await import('../../reports/files/csv.ts');
  const tables = blocks.filter((block) => block.kind === 'table');
  const written = tables.map((table) => writeTableCsv(table, [termWords.heads.text]));
  return new Blob([...written, linesBelow(missingSentences(getLedger().home))]);
}

/** Buttons that save a comparison as a file. */
function Files({ blocks, name }: { blocks: readonly Block[]; name: string }): VNode {
  const [says, say] = useState('');
  const make = async (kind: (typeof FILES)[number][0]): Promise<void> => {
    const file = `${name}.${kind}`;
    try {
      download(await fileOf(kind, blocks), file);
      say(reportWords.ready(file));
    } catch {
      say(reportWords.failed);
    }
  };
  return (
    <>
      <p class="buttons" role="group" aria-label={words.files}>
        {FILES.map(([kind, label]) => (
          <Button key={kind} onClick={() => void make(kind)}>
            {label}
          </Button>
        ))}
      </p>
      <p role="status">{says}</p>
    </>
  );
}

interface Props {
  subject: Subject;
  today: string;
  /** Undefined for all units. */
  unit: string | undefined;
}

/** The comparison, as pieces of a report. */
function blocksOfSides(
  entries: readonly Entry[],
  [then, now]: readonly [AsOf, AsOf],
  unit: string | undefined,
  kind: ChangeKind | undefined,
): Block[] {
  const { home } = getLedger();
  const rows = getRows();
  const make = (some: readonly Entry[]) =>
    changedOf(home, rows, mineWithNames(), unit, [asOfThese(then, some), asOfThese(now, some)]);
  const { made, broken } = withoutBreaking(entries, (some) => ({ changed: make(some) }));
  const [places, lacking] = [placesOf(rows, getTargets()), missingSentences(home)];
  const plan = planNames().title;
  return comparisonBlocks({
    plan,
    unit,
    sides: [then, now],
    ...made,
    kind,
    broken,
    lacking,
    places,
  });
}

/** The page's part for comparisons: two dates, a filter, the result, and its files. */
export function Comparison({ subject, today, unit }: Props): VNode {
  const { entries, kept } = useMemo(() => unitedFor(subject, unit), [subject.entries, unit]);
  const terms = termsHere(kept);
  // Until somebody chooses, the sides follow the calendar.
  const lastMonth = { term: '', day: periodOf('lastMonth', today).until };
  const [then = lastMonth, setThen] = useState<Side>();
  const [now = { term: '', day: today }, setNow] = useState<Side>();
  const [kind, setKind] = useState<ChangeKind>();
  const at = ({ term: item, day }: Side, known: readonly Entry[]): AsOf => {
    const term = terms.find((one) => one.item === item);
    return term === undefined ? asOfDay(known, day, today) : asOfTerm(term, known, today);
  };
  const after = at(now, kept);
  // If the later side is a closed 期次, the earlier one also counts only the entries that were known at the close.
  const sides = [at(then, after.entries), after] as const;
  const [from, until] = sides.map(({ period }) => period.until) as [string, string];
  const isWhole = isPeriod({ from, until }, today);
  const blocks = useMemo(
    () => (isWhole ? blocksOfSides(entries, sides, unit, kind) : []),
    [entries, JSON.stringify([then, now, terms]), unit, kind],
  );
  const name = safeName(words.fileName(planNames().title, from, until));
  return (
    <>
      <p class="quiet">{words.hint}</p>
      <div class="report-scope">
        <SideChoice label={words.then} side={then} terms={terms} onSide={setThen} />
        <SideChoice label={words.now} side={now} terms={terms} onSide={setNow} />
        <Choice
          label={words.kind}
          value={kind ?? ''}
          options={[
            ['', words.all],
            ...CHANGES.map((change) => [change, changeWords[change]] as const),
          ]}
          onChoose={(chosen) => setKind(CHANGES.find((change) => change === chosen))}
        />
        <Alert>{isWhole ? '' : words.notDays}</Alert>
      </div>
      {isWhole && (
        <>
          <Files blocks={blocks} name={name} />
          <article class="report">
            <Pieces blocks={blocks} />
          </article>
        </>
      )}
    </>
  );
}
