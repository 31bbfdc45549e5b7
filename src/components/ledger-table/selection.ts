import { useState } from 'preact/hooks';
import type { Entry, Excess, Ledger } from '../../ledger/index.ts';
import type { TableLine } from './TableRow.tsx';

interface Selection {
  selected: ReadonlySet<string>;
  /** Of the lines that are shown. */
  picked: readonly TableLine[];
  select: (items: readonly string[], isSelected: boolean) => void;
  /** Sets fields of all that are picked; what is too long for one is returned, and none is set. */
  apply: (set: Entry['set']) => Excess | undefined;
  unselect: () => void;
}

/** Rows that are selected, and the way to set them all at once. */
export function useSelection(ledger: Ledger, lines: readonly TableLine[]): Selection {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const select = (items: readonly string[], isSelected: boolean): void =>
    setSelected((before) => {
      const next = new Set(before);
      items.forEach((item) => (isSelected ? next.add(item) : next.delete(item)));
      return next;
    });
  const picked = lines.filter(({ row }) => selected.has(row.item));
  const apply = (set: Entry['set']): Excess | undefined => {
    const excess = ledger.touch(
      picked.map(({ row, state }) => ({
        ...ledger.opened(row.item, row.fingerprint),
        state,
        set: { ...set },
      })),
    );
    if (excess === undefined) setSelected(new Set());
    return excess;
  };
  return { selected, picked, select, apply, unselect: () => setSelected(new Set()) };
}
