import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { changeOfForm, setOfDraft } from '../../ledger/index.ts';
import type { Opening } from '../../ledger/index.ts';
import { typing as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import type { Input } from './Control.tsx';

/** Why a value in a form or a cell cannot be stored as typed; '' if every value can. */
export function wrongIn(place: Element | undefined): string {
  if (place?.querySelector('[type="date"]:invalid')) return words.halfDay;
  return place?.querySelector('[pattern]:invalid') ? words.noPercent : '';
}

interface Keep {
  input: RefObject<Input>;
  /** Why the typed value could not be stored, or ''. */
  complaint: string;
  onType: (value: string) => void;
  /** Stores what was typed, if anything was. False if it cannot be stored. */
  keep: () => boolean;
}

/** Holds what is typed into the control of one field until `keep` stores it. An unchanged value is not stored. */
export function useKeep(field: string, opening: Opening | undefined): Keep {
  const input = useRef<Input>(null);
  const typed = useRef<string>();
  /** After something was stored, typing goes on from this newer opening. */
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
