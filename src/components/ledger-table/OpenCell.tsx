import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { valueOf } from '../../ledger/index.ts';
import type { Opening } from '../../ledger/index.ts';
import { Control } from '../form/Control.tsx';
import { isComposing } from '../base/composing.ts';
import { useGone } from '../base/use-gone.ts';
import { useHold } from '../base/keep-open.ts';
import { goFrom } from './cells.ts';
import { ahead } from './early-keys.ts';
import { useKeep } from '../form/keep-field.ts';

export interface OpenProps {
  field: string;
  label: string;
  opening: Opening;
  /** What was typed before this control was loaded. Text after a line break belongs to the cell below. */
  early: string;
  /** Called when the cell is left. `isByKeys` means that the closed cell is to have the focus. */
  onLeft: (isByKeys: boolean) => void;
}

/** A cell that is being typed into. It stays open as long as the typed value cannot be stored. */
export function OpenCell({ field, label, opening, early, onLeft }: OpenProps): VNode {
  const { input, complaint, onType, keep } = useKeep(field, opening);
  // A layout effect, so that the first key after opening is already typed here.
  useLayoutEffect(() => {
    const { current } = input;
    const { replaces } = ahead;
    ahead.replaces = false;
    current?.focus();
    if (current === null || current.type === 'date') return;
    const { length } = current.value;
    const from = replaces || early !== '' ? 0 : length;
    current.setSelectionRange(from, length);
    if (early === '') return;
    const [typed = '', ...more] = early.split('\n');
    current.setRangeText(typed, from, length, 'end');
    onType(current.value);
    if (more.length === 0) return;
    leave(() => goFrom(current, 'ArrowDown'));
    const keys = more.join('\n');
    const below = document.activeElement;
    if (keys === '' || !(below instanceof HTMLElement) || !below.matches('.cell')) return;
    // A second Enter opened the cell below, so it is not typed.
    ahead.keys = keys.replace(/^\n/u, '');
    below.click();
    ahead.keys = '';
  }, []);
  const isLeft = useRef(false);
  /** @param go Moves the focus by keys, if it can. Otherwise the focus stays with this cell. */
  const leave = (go: () => boolean): void => {
    // The control also loses the focus when it is removed. By then its value is stored.
    if (isLeft.current || !keep()) return;
    isLeft.current = true;
    onLeft(!go());
  };
  const onBlur = (): void => {
    // When the window loses the focus, the cell stays open: people come back and type on.
    const place = input.current?.parentElement;
    if (place?.contains(document.activeElement) !== true) leave(() => true);
  };
  useGone(() => void keep());
  // Another tab may take the row or the column away. WebKit then lets the control go without a word. Who was typing
  // stands at the table, from which the keys go on.
  useLayoutEffect(
    () => () => {
      if (isLeft.current) return;
      isLeft.current = true;
      keep();
      const { current } = input;
      if (current === document.activeElement)
        current?.closest<HTMLElement>('.ledger-scroll')?.focus();
    },
    [],
  );
  // A date that is half typed has no value yet, but must not be lost.
  useHold(() => !isLeft.current && !keep());
  const onKeyDown = (event: KeyboardEvent): void => {
    const { current } = input;
    if (isComposing(event) || current === null) return;
    if (event.key === 'Escape') {
      isLeft.current = true;
      onLeft(true);
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (event.altKey && current.matches('textarea')) {
      // Alt+Enter starts a new line, as in a spreadsheet.
      current.setRangeText('\n', current.selectionStart ?? 0, current.selectionEnd ?? 0, 'end');
      onType(current.value);
    } else leave(() => goFrom(current, 'ArrowDown'));
  };
  return (
    <Control
      id="typing"
      field={field}
      label={label}
      value={valueOf(opening.state, field)}
      complaint={complaint}
      input={input}
      onType={onType}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}
