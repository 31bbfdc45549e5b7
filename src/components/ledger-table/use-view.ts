import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readView, writeView } from '../../ledger/index.ts';
import type { View } from '../../ledger/index.ts';

/** The view of the address; where that names no unit, mine is picked. */
export function useView(mine: string): [View, (part: Partial<View>) => void] {
  const [view, setView] = useState<View>(() => {
    const fields = new URLSearchParams(location.search);
    return { ...readView(fields), ...(fields.has('unit') ? {} : { unit: mine }) };
  });
  const change = (part: Partial<View>): void => {
    const next = { ...view, page: 1, ...part };
    setView(next);
    const fields = writeView(next, mine);
    history.replaceState(null, '', fields === '' ? location.pathname : `?${fields}`);
  };
  return [view, change];
}

/** Whether the page is being printed: then all rows are drawn, at once. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const set = (value: boolean) => (): void => {
      options.debounceRendering = (drawNow) => drawNow();
      setPrinting(value);
      delete options.debounceRendering;
    };
    const [start, end] = [set(true), set(false)];
    addEventListener('beforeprint', start);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', start);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
