import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Field, ItemState } from '../../ledger/index.ts';
import { valueOf } from '../../ledger/index.ts';
import { fieldWords, table } from '../../text/index.ts';

interface Props {
  field: Field;
  place: string;
  state: ItemState | undefined;
  /** Told of a new value, and of what was shown when the cell was opened. */
  onSet: (field: Field, value: string, shown: ItemState | undefined) => void;
}

/** A cell that is read until it is clicked, then typed into. */
export function EditCell({ field, place, state, onSet }: Props): VNode {
  const [opened, setOpened] = useState<{ shown: ItemState | undefined }>();
  const input = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isLeft = useRef(false);
  const open = (): void => {
    isLeft.current = false;
    setOpened({ shown: state });
  };
  useEffect(() => {
    if (opened !== undefined) input.current?.focus();
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = opened !== undefined;
  }, [opened]);
  const value = valueOf(state, field);
  const name = table.edit(fieldWords[field], place);
  if (opened === undefined) {
    return (
      <button
        ref={button}
        type="button"
        class="cell"
        aria-label={value === '' ? name : `${name}，${value}`}
        onClick={open}
      >
        {value === '' ? <span class="blank" /> : value}
      </button>
    );
  }
  // A control that is taken away loses the focus: by then all has been said.
  const leave = (typed?: string): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    const isNew = typed !== undefined && typed.trim() !== valueOf(opened.shown, field);
    if (isNew) onSet(field, typed.trim(), opened.shown);
    setOpened(undefined);
  };
  const onKeyDown = (
    event: TargetedKeyboardEvent<HTMLTextAreaElement & HTMLInputElement>,
  ): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') leave();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    leave(event.currentTarget.value);
  };
  const control = { ref: input, defaultValue: value, 'aria-label': name, onKeyDown };
  return field === 'due' ? (
    <input {...control} type="date" onBlur={(event) => leave(event.currentTarget.value)} />
  ) : (
    <textarea {...control} rows={3} onBlur={(event) => leave(event.currentTarget.value)} />
  );
}
