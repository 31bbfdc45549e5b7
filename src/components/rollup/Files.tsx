import type { VNode } from 'preact';
import { isAhead, isStrange } from '../../ledger/index.ts';
import type { Choice } from '../../reports/taking-in/weigh-changes.ts';
import {
  complaintWords,
  imports,
  moreComplaints,
  opened as words,
  ordinary,
} from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { getLedger } from '../here/ledger.ts';
import { Holdings } from '../files/Holdings.tsx';
import { SheetPreview } from '../files/SheetPreview.tsx';
import { leftOutWords, namesWith } from '../files/import-words.ts';
import { Findings, Lines } from '../base/LongList.tsx';
import { DataTable } from '../report/TableOf.tsx';
import type { Opened } from './open-files.ts';
import { toldApart } from './told-apart.ts';

/** How many complaints about a file are shown. */
const MOST_COMPLAINTS = 3;

interface RemarksProps {
  opened: Opened;
  /** The name of an earlier file with the same content. */
  twin: string | undefined;
  onChoice: (choice: Choice) => void;
}

/** Remarks on a file: why it was refused, or what needs a second look. */
function Remarks({ opened, twin, onChoice }: RemarksProps): VNode {
  const { complaints, entries, leftOut, known, arrival, choice, outcome } = opened;
  const { others, isOfOtherText } = opened;
  const now = getLedger().home.environment.now();
  const ahead = entries.filter((entry) => isAhead(entry, now)).length;
  const strange = entries.filter(isStrange).length;
  const raws = arrival?.file.unreadable?.length ?? 0;
  const more = moreComplaints(complaints.length, MOST_COMPLAINTS);
  const edited = outcome?.sure.length ?? 0;
  const rows = outcome?.found.ordinary;
  const names = leftOut.length > 0 ? namesWith(entries) : {};
  const isEmpty = complaints.length + entries.length + leftOut.length === 0;
  const said = [
    isEmpty && words.noEntries(arrival?.sheet !== undefined),
    twin === undefined ? known > 0 && words.sameTwice(known) : words.twin(twin),
    others.length > 0 && words.others(others),
    isOfOtherText && imports.otherText,
    ahead > 0 && words.ahead(ahead),
    strange > 0 && words.strange(strange),
    raws > 0 && words.raws(raws),
    edited > 0 && words.edited(edited),
    rows !== undefined &&
      ordinary.summary(rows.matched.length, rows.doubtful.length, rows.without.length),
    ...(outcome?.notes ?? []),
  ];
  const wrong = complaints
    .slice(0, MOST_COMPLAINTS)
    .map((one) => words.notTaken + complaintWords(one));
  return (
    <>
      <Lines look="doubt" all={[...wrong, more !== '' && more]} />
      <Lines all={said} />
      <Findings
        all={leftOut}
        title={words.leftOut(leftOut.length, entries.length)}
        first={3}
        say={(one) => leftOutWords(one, names)}
      />
      {arrival?.sheet !== undefined && choice !== undefined && outcome !== undefined && (
        <details>
          <summary class="doubt">
            {words.doubts(
              outcome.unsure.length,
              choice.takesUnsure,
              outcome.words.size - choice.words.size,
              (rows?.doubtful ?? []).filter(({ at }) => !choice.rows.has(at)).length,
              outcome.found.isOfNoUnit && choice.unit === '',
            )}
          </summary>
          <SheetPreview
            sheet={arrival.sheet}
            // The notes are listed above.
            outcome={{ ...outcome, notes: [] }}
            choice={choice}
            onChoice={onChoice}
          />
        </details>
      )}
    </>
  );
}

interface Props {
  files: readonly Opened[];
  onRemove: (opened: Opened) => void;
  onRemoveAll: () => void;
  onChoice: (opened: Opened, choice: Choice) => void;
}

function toField(): void {
  document.querySelector<HTMLElement>('.drop input')?.focus();
}

/**
 * Moves the focus before the row of a pressed button is removed. Only the last row needs this: after any other, the
 * next row takes the place.
 */
function leave(row: Element | null): void {
  if (row === null || row.nextElementSibling !== null) return;
  const before = row.previousElementSibling?.querySelector<HTMLElement>('td:last-child > button');
  if (before) before.focus();
  else toField();
}

/** The files that were opened: whose entries each holds and until when, how many, and the remarks. */
export function Files({ files, onRemove, onRemoveAll, onChoice }: Props): VNode {
  const told = toldApart(files);
  return (
    <>
      <DataTable
        name={words.files}
        class="rollup-files"
        above={<caption>{words.files}</caption>}
        heads={[words.file, words.holds, words.count, words.remarks, words.remove]}
      >
        {files.map((opened, at) => (
          <tr key={at} class={opened.complaints.length > 0 ? 'refused' : ''}>
            <th scope="row">{told[at]?.name}</th>
            <td>
              <Holdings entries={opened.entries} />
            </td>
            <td>{opened.entries.length}</td>
            <td>
              <Remarks
                opened={opened}
                twin={told[at]?.twin}
                onChoice={(choice) => onChoice(opened, choice)}
              />
            </td>
            <td>
              <Button
                aria-label={words.removeFile(told[at]?.name ?? '')}
                onClick={({ currentTarget }) => {
                  leave(currentTarget.closest('tr'));
                  onRemove(opened);
                }}
              >
                {words.remove}
              </Button>
            </td>
          </tr>
        ))}
      </DataTable>
      <p class="buttons">
        <Button
          onClick={() => {
            toField();
            onRemoveAll();
          }}
        >
          {words.removeAll}
        </Button>
      </p>
    </>
  );
}
