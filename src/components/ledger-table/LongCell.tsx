import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { marks } from '../../text/index.ts';
import { EditCell } from './EditCell.tsx';
import type { CellProps } from './EditCell.tsx';

/** A cell with a long text: some lines of it, until all is asked for; on paper always all. */
export function LongCell(cell: CellProps): VNode {
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <EditCell {...cell} isCut={!isWhole} />
      <button type="button" class="more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? marks.less : marks.more}
      </button>
    </>
  );
}
