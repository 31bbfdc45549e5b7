import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { changeOfForm, setOfDraft } from '../../ledger/index.ts';
import type { Opening } from '../../ledger/index.ts';
import { typing as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import type { Input } from './Control.tsx';

/** Says what of a form, or a cell, cannot be kept as it is typed; '' if all can. */
export function wrongIn(place: Element | undefined): string {
  if (place?.querySelector('[type="date"]:invalid')) return words.halfDay;
  return place?.querySelector('[pattern]:invalid') ? words.noPercent : '';
}

interface Keep {
  input: RefObject<Input>;
  /** Why what was typed could not be kept, or ''. */
  complaint: string;
  onType: (value: string) => void;
  /** Records what was typed, if anything was; false where it cannot be. */
  keep: () => boolean;
}

/** Holds what is typed into the one control of a field until it is kept; keeps it only if somebody has changed it. */
export function useKeep(field: string, opening: Opening | undefined): Keep {
  const input = useRef<Input>(null);
  const typed = useRef<string>();
  /** The opening that typing goes on from once something of it was kept. */
  const since = useRef<{ of: Opening; now: Opening }>();
  const [complaint, setComplaint] = useState('');
  const keep = (): boolean => {
    const wrong = wrongIn(input.current?.parentElement ?? undefined);
    setComplaint(wrong);
    if (wrong !== '') return false;
    if (opening === undefined || typed.current === undefined) return true;
    const over = since.current?.of === opening ? since.current.now : opening;
    const set = setOfDraft(over.state, { [field]: typed.current });
    const isNew = Object.keys(set).length > 0;
    const ledger = getLedger();
    const excess = isNew ? ledger.record([changeOfForm(over, set)]) : undefined;
    if (excess !== undefined) {
      setComplaint(words.tooLong(excess));
      return false;
    }
    typed.current = undefined;
    const state = ledger.$items.get().get(over.item)?.get(over.unit);
    since.current = { of: opening, now: { ...over, state } };
    return true;
  };
  return {
    input,
    complaint,
    onType: (value) => (typed.current = value),
    keep,
  };
}
