import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  forgetView,
  keepView,
  keptViews,
  LONGEST_VIEW_NAME,
  putViewsBack,
  readView,
  renameView,
  sayView,
} from '../../ledger/index.ts';
import type { KeptView, ViewFault } from '../../ledger/index.ts';
import { viewWords as words } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { CopyBox, useCopy } from '../base/CopyBox.tsx';
import { getLedger } from '../here/ledger.ts';
import { $view, setView } from './view.ts';

/** What was done last, in words, and where a view was forgotten those that were there before. */
interface Done {
  says: string;
  name?: string;
  before?: readonly KeptView[];
}

interface ListProps {
  views: readonly KeptView[];
  /** What the table shows now. */
  asks: string;
  onRename: (name: string) => void;
  onForget: (name: string) => void;
}

/** The views that are kept: each to be chosen, renamed, forgotten. */
function List({ views, asks, onRename, onForget }: ListProps): VNode {
  if (views.length === 0) return <p class="quiet">{words.none}</p>;
  return (
    <ul aria-label={words.list}>
      {views.map((one) => (
        <li key={one.name}>
          <Button
            aria-pressed={one.asks === asks}
            onClick={() => setView(readView(new URLSearchParams(one.asks)))}
          >
            {one.name}
          </Button>
          <Button aria-label={words.renameOne(one.name)} onClick={() => onRename(one.name)}>
            {words.rename}
          </Button>
          <Button aria-label={words.forgetOne(one.name)} onClick={() => onForget(one.name)}>
            {words.forget}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Views of the table that were given a name: chosen, kept, renamed, forgotten; and the way to send one. */
export function Views(): VNode {
  const { home } = getLedger();
  const asks = sayView(useStore($view));
  const [name, setName] = useState('');
  const [renamed, setRenamed] = useState<string>();
  const [done, setDone] = useState<Done>({ says: '' });
  const [copied, copy] = useCopy();
  const line = useRef<HTMLInputElement>(null);
  const views = keptViews(home);
  const act = (fault: ViewFault | undefined, told: Done): void => {
    setDone(fault === undefined ? told : { says: words.faults[fault] });
    if (fault !== undefined) return;
    setName('');
    setRenamed(undefined);
  };
  const given = name.trim();
  const save = (event: Event): void => {
    event.preventDefault();
    if (renamed === undefined) act(keepView(home, name, $view.get()), { says: words.kept(given) });
    else act(renameView(home, renamed, name), { says: words.renamed(renamed, given) });
  };
  const startRenaming = (one: string): void => {
    setRenamed(one);
    setName(one);
    line.current?.focus();
  };
  const isTaken = renamed === undefined && views.some((one) => one.name === given);
  const { before, name: gone = '' } = done;
  return (
    <>
      <List
        views={views}
        asks={asks}
        onRename={startRenaming}
        onForget={(one) => {
          const told = { says: words.forgotten(one), name: one, before: views };
          act(forgetView(home, one), told);
        }}
      />
      <form class="choices" onSubmit={save}>
        <label>
          {words.name}
          <input
            ref={line}
            value={name}
            maxLength={LONGEST_VIEW_NAME}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button>
          {renamed === undefined ? (isTaken ? words.replace : words.save) : words.rename}
        </button>
        {renamed !== undefined && (
          <Button onClick={() => act(undefined, { says: '' })}>{words.cancel}</Button>
        )}
        <Button onClick={() => void copy(`${location.origin}${location.pathname}?${asks}`)}>
          {words.link}
        </Button>
      </form>
      <p>
        <span role="status">{done.says}</span>{' '}
        {before !== undefined && (
          <Button onClick={() => act(putViewsBack(home, before), { says: words.back(gone) })}>
            {words.undo}
          </Button>
        )}
      </p>
      <CopyBox copied={copied} done={words.linkCopied} byHand={words.linkByHand} />
      <p class="quiet">{words.note}</p>
    </>
  );
}
