import type { VNode } from 'preact';
import { countStatuses, scopeOf } from '../../ledger/index.ts';
import type { Line, Mine } from '../../ledger/index.ts';
import { table } from '../../text/index.ts';

interface Props {
  lines: readonly Line[];
  mine: Mine;
}

/** How far my unit has come with all that it answers for, whatever the table shows: as in its report. */
export function Rate({ lines, mine }: Props): VNode {
  const rows = lines.map(({ row }) => row);
  const scope = new Set(scopeOf(mine.unit, rows, mine));
  const counting = lines.filter(({ row }) => scope.has(row));
  return (
    <span>
      {table.rate(
        countStatuses(counting, ({ status }) => status),
        lines.length,
      )}
      。
    </span>
  );
}
