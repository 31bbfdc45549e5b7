/** Shows a pasted block of cells before it is filled in. Loaded when one is pasted. */
import { render } from 'preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { MOST_TYPED } from '../../ledger/index.ts';
import type { Opening } from '../../ledger/index.ts';
import { planBlock, readBlock, setsOf } from '../../reports/cells/paste.ts';
import type { BlockPlan } from '../../reports/cells/paste.ts';
import { pasting as words, reasonWords, typing } from '../../text/index.ts';
import { Alert, Button } from '../base/controls.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { getLedger } from '../here/ledger.ts';
import { $rows, columnName } from './view.ts';

/** How many of the cells that cannot be taken are named. */
const MOST_NAMED = 20;

interface Props {
  plan: BlockPlan;
  /** Where the block goes: the first row, and the columns. */
  where: string;
  openings: ReadonlyMap<string, Opening>;
  onClosed: () => void;
}

/** Fills in all cells as one deed, or none. @returns Why not, or ''. */
function fillIn({ fillings }: BlockPlan, openings: Props['openings']): string {
  const touches = [...setsOf(fillings)].flatMap(([item, set]) => {
    const opening = openings.get(item);
    return opening === undefined ? [] : [{ ...opening, set }];
  });
  const excess = getLedger().touch(touches);
  return excess === undefined ? '' : typing.tooLong(excess);
}

function Left({ left }: Pick<BlockPlan, 'left'>): VNode | null {
  if (left.length === 0) return null;
  return (
    <>
      <p>{words.left(left.length)}</p>
      <ul>
        {left.slice(0, MOST_NAMED).map(({ place, column, words: typed, why }, at) => (
          <li key={at}>
            {words.line(place, columnName(column), typed, reasonWords(words.why[why], MOST_TYPED))}
          </li>
        ))}
        {left.length > MOST_NAMED && <li>{words.more(left.length)}</li>}
      </ul>
    </>
  );
}

function PasteDialog({ plan, where, openings, onClosed }: Props): VNode {
  const { fillings, left } = plan;
  const [complaint, setComplaint] = useState('');
  const rows = new Set(fillings.map(({ row }) => row.item)).size;
  const replaced = fillings.filter(({ before }) => before !== '').length;
  return (
    <Dialog name={words.title} look="form-dialog" onClosed={onClosed}>
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const why = fillIn(plan, openings);
            if (why === '') close();
            else setComplaint(why);
          }}
        >
          <h2>{words.title}</h2>
          <p>{rows === 0 ? words.nothing : words.will(rows, fillings.length, replaced)}</p>
          {rows > 0 && <p>{where}</p>}
          <p class="quiet">{words.rules}</p>
          <Left left={left} />
          <Alert>{complaint}</Alert>
          <div class="choices">
            {rows > 0 && <button>{words.apply}</button>}
            <Button onClick={close}>{words.cancel}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/**
 * Fills a pasted block in, from a cell on. A single value is filled in at once; a larger block, or a value that
 * cannot be taken, is shown first.
 *
 * @param items The rows from the cell's row on, as they are shown.
 * @param columns The columns from the cell's column on.
 */
export function pasteBlock(
  text: string,
  items: readonly string[],
  columns: readonly string[],
): void {
  const { opened } = getLedger();
  const byItem = new Map($rows.get().map((row) => [row.item, row]));
  const openings = new Map<string, Opening>();
  const rows = items.flatMap((item) => {
    const row = byItem.get(item);
    if (row === undefined) return [];
    const opening = opened(item, row.fingerprint);
    openings.set(item, opening);
    return [{ item, place: row.place, state: opening.state }];
  });
  const block = readBlock(text);
  const plan = planBlock(block, { rows, columns });
  const isOne = block.length === 1 && block[0]?.length === 1 && plan.left.length === 0;
  if (isOne && fillIn(plan, openings) === '') return;
  // Pasted again while this script was on its way: the block is shown already.
  if (document.querySelector('dialog[open]') !== null) return;
  const host = document.body.appendChild(document.createElement('div'));
  const onClosed = (): void => {
    render(null, host);
    host.remove();
  };
  const width = Math.max(...block.map(({ length }) => length));
  const where = words.where(rows[0]?.place ?? '', columns.slice(0, width).map(columnName));
  render(<PasteDialog {...{ plan, where, openings, onClosed }} />, host);
}
