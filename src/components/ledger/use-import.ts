import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { hereOf, noteImport, undoableImport } from '../../ledger/index.ts';
import type { Complaint, Entry, Ledger } from '../../ledger/index.ts';
import { imports as words } from '../../text/index.ts';
import type { Choice } from '../../reports/changes.ts';
import { firstChoice, incomingOf } from './examine.ts';
import type { Arrival, Coming } from './examine.ts';
import type { PlanFacts } from './plan-names.ts';

/** A file that came in under a name: what it would bring, or why it is refused. */
export type Examined =
  | { name: string; arrival: Arrival; choice: Choice; incoming: Coming }
  | { complaints: Complaint[] };

/** How many entries there are of each unit, but for one and those without. */
function unitsBut(mine: string, entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { unit } of entries) {
    if (unit !== '' && unit !== mine) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}

/** What comes in, from wherever: how it is looked at, taken, and taken back. */
export interface Import {
  examined: Examined | undefined;
  says: string;
  /** Units that came in and are not mine, with how many entries; none once one has been chosen. */
  units: ReadonlyMap<string, number>;
  undoable: ReturnType<typeof undoableImport>;
  /** Looks at what somebody hands in. */
  look: (open: () => Promise<Arrival | { complaints: Complaint[] }>, name: string) => Promise<void>;
  choose: (choice: Choice) => void;
  apply: () => void;
  cancel: () => void;
  undo: () => void;
  keepUnit: () => void;
}

/** Takes ledgers in: shows what each would bring, and then applies all of it or nothing. */
export function useImport(ledger: Ledger, facts: PlanFacts): Import {
  const { unit } = useStore(ledger.$who);
  const [examined, setExamined] = useState<Examined>();
  const [says, setSays] = useState('');
  const [units, setUnits] = useState<ReadonlyMap<string, number>>(new Map());
  const undoable = undoableImport(ledger.home, ledger.entries());
  const examine = async (name: string, arrival: Arrival, choice: Choice): Promise<void> => {
    // What is being typed shows at once; what it would bring follows.
    setExamined((before) =>
      before !== undefined && 'choice' in before ? { ...before, choice } : before,
    );
    const here = hereOf(ledger.home, facts, ledger.entries(), ledger.$who.get());
    const incoming = await incomingOf(ledger.home, arrival, choice, here);
    setExamined('complaints' in incoming ? incoming : { name, arrival, choice, incoming });
  };
  return {
    examined,
    says,
    units: units.has(unit) ? new Map() : units,
    undoable,
    look: async (open, name) => {
      setSays(words.reading);
      const arrival = await open();
      if ('complaints' in arrival) setExamined(arrival);
      else await examine(name, arrival, firstChoice(arrival, ledger.$who.get().unit));
      setSays('');
    },
    choose: (choice) => {
      if (examined !== undefined && 'name' in examined) {
        void examine(examined.name, examined.arrival, choice);
      }
    },
    cancel: () => setExamined(undefined),
    apply: () => {
      if (examined === undefined || !('name' in examined)) return;
      const { fresh } = examined.incoming;
      const refusal = ledger.add(fresh);
      setExamined(undefined);
      setSays(refusal === undefined ? words.done(fresh.length) : words[refusal]);
      if (refusal !== undefined) return;
      const ids = fresh.map(({ id }) => id);
      noteImport(ledger.home, ids, examined.name);
      setUnits(unitsBut(ledger.$who.get().unit, fresh));
    },
    undo: () => {
      ledger.remove(undoable.ids);
      setUnits(new Map());
      setSays(words.undone);
    },
    keepUnit: () => setUnits(new Map()),
  };
}
