import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import {
  disputesBeside,
  refusalAloneOrPacked,
  ROOM,
  roomFor,
  SPARE_ROOM,
  usedRoom,
} from '../../ledger/index.ts';
import type { Rejected } from '../../ledger/index.ts';
import type { Choice } from '../../reports/taking-in/weigh-changes.ts';
import { complaintWords, imports as words, moreComplaints } from '../../text/index.ts';
import type { ColumnNames } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { lazy } from '../base/lazy.tsx';
import { Button } from '../base/controls.tsx';
import type { ExaminedFile, Coming } from './examine.ts';
import { Holdings } from './Holdings.tsx';
import {
  shownChangeWords,
  disputeWords,
  entryWords,
  leftOutWords,
  namesWith,
  notKeptWords,
} from './import-words.ts';
import { Findings, Lines } from '../base/LongList.tsx';

const SheetPreview = lazy(async () => (await import('./SheetPreview.tsx')).SheetPreview);

/** How many complaints are shown. A person who mends a file needs no more at once. */
const MOST_COMPLAINTS = 5;

/** Tells why nothing in a file is taken. */
export function Refused({ complaints }: Rejected): VNode {
  const more = moreComplaints(complaints.length, MOST_COMPLAINTS);
  return (
    <div class="doubt" role="alert">
      <p>{words.refused}</p>
      <ul>
        {complaints.slice(0, MOST_COMPLAINTS).map((complaint, index) => (
          <li key={index}>{complaintWords(complaint)}</li>
        ))}
      </ul>
      {more !== '' && <p>{more}</p>}
    </div>
  );
}

interface Props {
  arrival: ExaminedFile;
  incoming: Coming;
  choice: Choice;
  onChoice: (choice: Choice) => void;
  onApply: () => void;
  onCancel: () => void;
  /** A notice on what was chosen. It is inside the preview, since the focus goes there. */
  above?: VNode | undefined;
}

/** Shows an import before it is applied: what it would add and change, and what is doubtful. */
export function Preview(props: Props): VNode {
  const { arrival, incoming, onApply, onCancel, above } = props;
  const { home } = getLedger();
  const { fresh, known, leftOut, changes, ownDevice, ownName, others, outcome } = incoming;
  const disputes = disputesBeside(incoming);
  const names = useMemo(() => namesWith(fresh), [fresh]);
  const named =
    <One,>(say: (one: One, names: ColumnNames) => string) =>
    (one: One): string =>
      say(one, names);
  const changed = changes.filter(({ before }) => before !== undefined);
  const filled = changes.filter(({ before }) => before === undefined);
  const raws = arrival.file.unreadable?.length ?? 0;
  const used = usedRoom(home.environment);
  // Checked again when storage was filled or freed meanwhile.
  const refusal = useMemo(
    () => (fresh.length === 0 ? undefined : refusalAloneOrPacked(home, fresh)),
    [fresh, used],
  );
  const kilobytes = (characters: number): number => Math.max(0, Math.ceil(characters / 1024));
  // The focus goes to the preview: a screen reader would not announce that it has appeared.
  const preview = useRef<HTMLDivElement>(null);
  useEffect(() => preview.current?.focus(), []);
  return (
    <div ref={preview} class="preview" role="group" aria-label={words.preview} tabIndex={-1}>
      {above}
      <h3>{words.preview}</h3>
      <p>{words.brings(fresh.length, known, leftOut.length)}</p>
      {fresh.length > 0 && (
        <p>
          {words.holds}
          <Holdings entries={fresh} />。
          {refusal !== 'blocked' &&
            words.takes(kilobytes(roomFor(home, fresh)), kilobytes(ROOM - used - SPARE_ROOM))}
        </p>
      )}
      {refusal !== undefined && <p class="doubt">{notKeptWords(refusal)}</p>}
      {arrival.sheet !== undefined && outcome !== undefined && (
        <SheetPreview {...props} sheet={arrival.sheet} outcome={outcome} />
      )}
      <Findings all={leftOut} title={words.leftOut(leftOut.length)} say={named(leftOutWords)} />
      <Findings all={changed} title={words.changes(changed.length)} say={named(shownChangeWords)} />
      <Findings all={disputes} title={words.disputes(disputes.length)} say={named(disputeWords)} />
      <Findings all={ownDevice} title={words.ownDevice(ownDevice.length)} say={named(entryWords)} />
      <Findings all={ownName} title={words.ownName(ownName.length)} say={named(entryWords)} />
      <Findings
        all={filled}
        title={words.filled(filled.length)}
        say={named(shownChangeWords)}
        look=""
        first={0}
      />
      <Lines
        look="doubt"
        all={[
          incoming.isOfOtherText && words.otherText,
          ...(['orphans', 'ahead', 'strange'] as const).map(
            (kind) => incoming[kind].length > 0 && words[kind](incoming[kind].length),
          ),
        ]}
      />
      <Lines all={[others.length > 0 && words.others(others), raws > 0 && words.raws(raws)]} />
      <p class="buttons">
        {fresh.length > 0 && refusal === undefined && (
          <Button class="first" onClick={onApply}>
            {words.apply}
          </Button>
        )}
        <Button onClick={onCancel}>{words.cancel}</Button>
      </p>
    </div>
  );
}
