import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { holdingsOf, ROOM, roomFor, usedRoom } from '../../ledger/index.ts';
import type { Complaint, Incoming, Ledger } from '../../ledger/index.ts';
import { complaintWords, imports as words } from '../../text/index.ts';
import { Holdings } from './Holdings.tsx';
import { changeWords, entryWords, leftOutWords, spotWords } from './import-words.ts';
import { LongList } from './LongList.tsx';

/** So many things that are wrong are named; who mends a file needs no more at once. */
const MOST_COMPLAINTS = 5;

/** Why nothing of a file is taken. */
export function Refused({ complaints }: { complaints: Complaint[] }): VNode {
  const more = complaints.length - MOST_COMPLAINTS;
  return (
    <div class="doubt" role="alert">
      <p>{words.refused}</p>
      <ul>
        {complaints.slice(0, MOST_COMPLAINTS).map((complaint, index) => (
          <li key={index}>{complaintWords(complaint)}</li>
        ))}
      </ul>
      {more > 0 && <p>{words.more(more)}</p>}
    </div>
  );
}

interface FindingsProps<One> {
  all: readonly One[];
  /** What they are, of so many. */
  title: (count: number) => string;
  say: (one: One) => string;
  isQuiet?: boolean;
}

/** A list under a sentence that says what it is; nothing where there is none. */
function Findings<One>({ all, title, say, isQuiet = false }: FindingsProps<One>): VNode | null {
  if (all.length === 0) return null;
  return (
    <>
      <p class={isQuiet ? '' : 'doubt'}>{title(all.length)}</p>
      <LongList all={all} say={say} first={isQuiet ? 0 : 8} />
    </>
  );
}

interface Props {
  ledger: Ledger;
  incoming: Incoming;
  /** How many values of the file nobody can read. */
  raws: number;
  onApply: () => void;
  onCancel: () => void;
  /** What was changed in a sheet. */
  children?: ComponentChildren;
}

/** What an import would add and change, and what is unsure: before anything is done. */
export function Preview({ ledger, incoming, raws, onApply, onCancel, children }: Props): VNode {
  const { home } = ledger;
  const { fresh, known, leftOut, changes, orphans, ahead, strange, others } = incoming;
  const now = home.environment.now();
  const kilobytes = (characters: number): number => Math.max(0, Math.ceil(characters / 1024));
  // Whoever chose a file is led to what it would bring: a reader says nothing of what is merely added.
  const preview = useRef<HTMLDivElement>(null);
  useEffect(() => preview.current?.focus(), []);
  return (
    <div ref={preview} class="preview" role="group" aria-label={words.preview} tabIndex={-1}>
      <h3>{words.preview}</h3>
      <p>{words.brings(fresh.length, known, leftOut.length)}</p>
      {fresh.length > 0 && (
        <p>
          {words.holds}
          <Holdings holdings={holdingsOf(fresh, now)} now={now} />。
          {words.takes(
            kilobytes(roomFor(home, fresh)),
            kilobytes(ROOM - usedRoom(home.environment)),
          )}
        </p>
      )}
      {children}
      <Findings all={leftOut} title={words.leftOut} say={(one) => leftOutWords(home, one)} />
      <Findings
        all={changes.filter(({ before }) => before !== undefined)}
        title={words.changes}
        say={(change) => changeWords(home, change)}
      />
      <Findings
        all={incoming.disputes}
        title={words.disputes}
        say={(dispute) => words.dispute(...spotWords(home, dispute))}
      />
      {(['ownDevice', 'ownName'] as const).map((which) => (
        <Findings
          key={which}
          all={incoming[which]}
          title={words[which]}
          say={(entry) => entryWords(home, entry)}
        />
      ))}
      <Findings
        isQuiet
        all={changes.filter(({ before }) => before === undefined)}
        title={words.filled}
        say={(change) => changeWords(home, change)}
      />
      {orphans.length > 0 && <p class="doubt">{words.orphans(orphans.length)}</p>}
      {ahead.length > 0 && <p class="doubt">{words.ahead(ahead.length)}</p>}
      {strange.length > 0 && <p class="doubt">{words.strange(strange.length)}</p>}
      {others.length > 0 && <p>{words.others(others)}</p>}
      {raws > 0 && <p>{words.raws(raws)}</p>}
      <p class="buttons">
        {fresh.length > 0 && (
          <button type="button" class="first" onClick={onApply}>
            {words.apply}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </div>
  );
}
