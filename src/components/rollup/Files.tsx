import type { VNode } from 'preact';
import { dayOf } from '../../ledger/index.ts';
import type { Home } from '../../ledger/index.ts';
import type { Choice } from '../../reports/changes.ts';
import { complaintWords, rollup as words } from '../../text/index.ts';
import { Holdings } from '../ledger/Holdings.tsx';
import { SheetPreview } from '../ledger/SheetPreview.tsx';
import { leftOutWords } from '../ledger/import-words.ts';
import { LongList } from '../ledger/LongList.tsx';
import type { Opened } from './open-files.ts';
import { ScrollBox } from './ScrollBox.tsx';

/** So much of what is wrong with a file is said. */
const MOST_COMPLAINTS = 3;

interface RemarksProps {
  home: Home;
  opened: Opened;
  /** Name of the file before it that holds the same. */
  twin: string | undefined;
  today: string;
  onChoice: (choice: Choice) => void;
}

/** What there is to say of a file: why it was refused, or what of it needs a second look. */
function Remarks({ home, opened, twin, today, onChoice }: RemarksProps): VNode {
  const { complaints, leftOut, sheet, known, others, ahead, strange, raws } = opened;
  const more = complaints.length - MOST_COMPLAINTS;
  const said = [
    ...(twin === undefined ? [] : [words.twin(twin)]),
    ...(known > 0 && twin === undefined ? [words.sameTwice(known)] : []),
    ...(others.length > 0 ? [words.others(others)] : []),
    ...(ahead > 0 ? [words.ahead(ahead)] : []),
    ...(strange > 0 ? [words.strange(strange)] : []),
    ...(raws > 0 ? [words.raws(raws)] : []),
    ...(sheet !== undefined && sheet.outcome.sure.length > 0
      ? [words.edited(sheet.outcome.sure.length)]
      : []),
    ...(sheet?.outcome.notes ?? []),
  ];
  return (
    <>
      {complaints.slice(0, MOST_COMPLAINTS).map((complaint, index) => (
        <p key={index} class="doubt">
          {words.notTaken}
          {complaintWords(complaint)}
        </p>
      ))}
      {more > 0 && <p class="doubt">{words.more(more)}</p>}
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {leftOut.length > 0 && (
        <>
          <p class="doubt">{words.leftOut(leftOut.length, opened.entries.length)}</p>
          <LongList all={leftOut} first={3} say={(one) => leftOutWords(home, one)} />
        </>
      )}
      {sheet?.arrival.sheet !== undefined && (
        <details>
          <summary class="doubt">
            {words.doubts(
              sheet.outcome.unsure.length,
              sheet.choice.takesUnsure,
              sheet.outcome.words.size - sheet.choice.words.size,
            )}
          </summary>
          <SheetPreview
            sheet={sheet.arrival.sheet}
            // Its notes stand above.
            outcome={{ ...sheet.outcome, notes: [] }}
            choice={sheet.choice}
            today={today}
            onChoice={onChoice}
          />
        </details>
      )}
    </>
  );
}

interface Props {
  files: readonly Opened[];
  home: Home;
  now: number;
  onRemove: (opened: Opened) => void;
  onRemoveAll: () => void;
  onChoice: (opened: Opened, choice: Choice) => Promise<void>;
}

/** The file before this one that holds the same entries. */
function twinOf(files: readonly Opened[], at: number): Opened | undefined {
  const ids = ({ entries }: Opened): string =>
    entries
      .map(({ id }) => id)
      .sort()
      .join(' ');
  const mine = files[at] === undefined ? '' : ids(files[at]);
  return files.find((file, index) => index < at && mine !== '' && ids(file) === mine);
}

/** A file's name; of files of one name the later ones with their number. */
function nameOf(files: readonly Opened[], at: number): string {
  const name = files[at]?.name ?? '';
  const before = files.slice(0, at).filter((file) => file.name === name).length;
  return before === 0 ? name : words.copy(name, before + 1);
}

/** The files that were opened: what each holds, who speaks in it, until when. */
export function Files({ files, home, now, onRemove, onRemoveAll, onChoice }: Props): VNode {
  return (
    <>
      <ScrollBox name={words.files}>
        <table class="rollup-files">
          <caption>{words.files}</caption>
          <thead>
            <tr>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.holds}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.remarks}</th>
              <th scope="col">{words.remove}</th>
            </tr>
          </thead>
          <tbody>
            {files.map((opened, at) => (
              <tr key={at} class={opened.complaints.length > 0 ? 'refused' : ''}>
                <th scope="row">{nameOf(files, at)}</th>
                <td>
                  <Holdings holdings={opened.holdings} now={now} />
                </td>
                <td>{opened.entries.length}</td>
                <td>
                  <Remarks
                    opened={opened}
                    home={home}
                    twin={twinOf(files, at)?.name}
                    today={dayOf(now)}
                    onChoice={(choice) => void onChoice(opened, choice)}
                  />
                </td>
                <td>
                  <button
                    type="button"
                    aria-label={words.removeFile(nameOf(files, at))}
                    onClick={() => onRemove(opened)}
                  >
                    {words.remove}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p class="buttons">
        <button type="button" onClick={onRemoveAll}>
          {words.removeAll}
        </button>
      </p>
    </>
  );
}
