import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Ledger } from '../../ledger/index.ts';
import { Arrived } from './Arrived.tsx';
import { arrivalOf, arrivalOfText } from './examine.ts';
import type { PlanFacts } from './plan-names.ts';
import { useImport } from './use-import.ts';

/** What somebody hands in: a file or its text, and by which name it is called. */
export interface Source {
  from: File | string;
  name: string;
}

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
  /** A new object each time something is handed in. */
  source: Source | undefined;
}

/** Reads what was handed in, and shows what has come in. */
export function Arriving({ ledger, facts, source }: Props): VNode {
  const coming = useImport(ledger, facts);
  useEffect(() => {
    if (source === undefined) return;
    const { from, name } = source;
    const open = async () =>
      typeof from === 'string' ? arrivalOfText(from) : arrivalOf(from, ledger, facts);
    void coming.look(open, name);
  }, [source]);
  return <Arrived ledger={ledger} coming={coming} />;
}
