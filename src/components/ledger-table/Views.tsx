import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  forgetView,
  isSameLayout,
  keepView,
  keptViews,
  LONGEST_VIEW_NAME,
  putViewsBack,
  readView,
  renameView,
  sayView,
} from '../../ledger/index.ts';
import type { KeptView, Layout, ViewFault } from '../../ledger/index.ts';
import { viewWords as words } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { CopyBox, useCopy } from '../base/CopyBox.tsx';
import { getLedger } from '../here/ledger.ts';
import { $layout, ownFields, setLayout } from './layout-store.ts';
import { $view, setView } from './view.ts';

/** The last deed in words, with a way to undo it if there is one. */
interface Done {
  says: string;
  undo?: readonly [words: string, act: () => void];
}

interface ListProps {
  views: readonly KeptView[];
  /** What the table shows now, as the query of its address, and the layout of its columns. */
  asks: string;
  layout: Layout;
  onChoose: (view: KeptView) => void;
  onRename: (name: string) => void;
  onForget: (name: string) => void;
}

/** The stored views, each with buttons to choose, rename and forget it. */
function List({ views, asks, layout, onChoose, onRename, onForget }: ListProps): VNode {
  if (views.length === 0) return <p class="quiet">{words.none}</p>;
  const isShown = (one: KeptView): boolean =>
    one.asks === asks && isSameLayout(one.layout ?? layout, layout, ownFields());
  return (
    <ul aria-label={words.list}>
      {views.map((one) => (
        <li key={one.name}>
          <Button aria-pressed={isShown(one)} onClick={() => onChoose(one)}>
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

/**
 * Shows a view with the column layout stored in it. If that changes the layout, tells so and offers to undo the
 * change.
 */
function choose(one: KeptView, layout: Layout, tell: (done: Done) => void): void {
  setView(readView(new URLSearchParams(one.asks)));
  if (one.layout === undefined) return;
  // Set even if no difference can be seen: the layout may name a removed column, which may come back.
  setLayout(one.layout);
  const goBack = (): void => {
    setLayout(layout);
    tell({ says: '' });
  };
  tell(
    isSameLayout(one.layout, layout, ownFields())
      ? { says: '' }
      : { says: words.laidOut(one.name), undo: [words.asBefore, goBack] },
  );
}

/**
 * Views of the table with a name, to be chosen, stored, renamed and forgotten. Also copies the address of the
 * present view.
 */
export function Views(): VNode {
  const { home } = getLedger();
  const asks = sayView(useStore($view));
  const layout = useStore($layout);
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
    if (renamed === undefined)
      act(keepView(home, name, $view.get(), layout), { says: words.kept(given) });
    else act(renameView(home, renamed, name), { says: words.renamed(renamed, given) });
  };
  const startRenaming = (one: string): void => {
    setRenamed(one);
    setName(one);
    line.current?.focus();
  };
  const isTaken = renamed === undefined && views.some((one) => one.name === given);
  return (
    <>
      <List
        views={views}
        asks={asks}
        layout={layout}
        onChoose={(one) => choose(one, layout, setDone)}
        onRename={startRenaming}
        onForget={(one) =>
          act(forgetView(home, one), {
            says: words.forgotten(one),
            undo: [words.undo, () => act(putViewsBack(home, views), { says: words.back(one) })],
          })
        }
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
          <Button
            onClick={() => {
              act(undefined, { says: '' });
              line.current?.focus();
            }}
          >
            {words.cancel}
          </Button>
        )}
        <Button onClick={() => void copy(`${location.origin}${location.pathname}?${asks}`)}>
          {words.link}
        </Button>
      </form>
      <p class="buttons">
        <span role="status">{done.says}</span>
        {done.undo !== undefined && <Button onClick={done.undo[1]}>{done.undo[0]}</Button>}
      </p>
      <CopyBox copied={copied} done={words.linkCopied} />
      <p class="quiet">{words.note}</p>
    </>
  );
}
