import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { valueOf } from '../../ledger/index.ts';
import type { Opening } from '../../ledger/index.ts';
import { Control } from '../ledger/Control.tsx';
import { isComposing } from '../base/composing.ts';
import { useGone } from '../base/use-gone.ts';
import { useHold } from '../base/keep-open.ts';
import { goFrom } from './cells.ts';
import { ahead } from './EditCell.tsx';
import { useKeep } from '../ledger/keep-field.ts';

export interface OpenProps {
  field: string;
  label: string;
  opening: Opening;
  /** Typed before this control was loaded; what follows an Enter is of the cell below. */
  early: string;
  /** Told when it is left, and whether by keys. */
  onLeft: (isByKeys: boolean) => void;
}

/** A cell that is typed into. It stays open as long as what was typed cannot be kept. */
export function OpenCell({ field, label, opening, early, onLeft }: OpenProps): VNode {
  const { input, complaint, onType, keep } = useKeep(field, opening);
  // In the same frame, so that the first key after opening is typed here.
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
    // An Enter on a cell opens it.
    ahead.keys = keys.replace(/^\n/u, '');
    below.click();
    ahead.keys = '';
  }, []);
  const isLeft = useRef(false);
  /** @param go Goes elsewhere by keys, if it can; else the focus stays with the cell. */
  const leave = (go: () => boolean): void => {
    // The control also loses the focus when it is removed; by then its value has been kept.
    if (isLeft.current || !keep()) return;
    isLeft.current = true;
    onLeft(!go());
  };
  const onBlur = (): void => {
    // In another tab or window one types on where one was.
    const place = input.current?.parentElement;
    if (place?.contains(document.activeElement) !== true) leave(() => true);
  };
  useGone(() => void keep());
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
      // As in a spreadsheet.
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
