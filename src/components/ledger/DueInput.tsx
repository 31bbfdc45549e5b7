import type {
  InputHTMLAttributes,
  RefObject,
  TargetedFocusEvent,
  TargetedInputEvent,
  TargetedKeyboardEvent,
  VNode,
} from 'preact';
import { useRef } from 'preact/hooks';
import { dueEnd, typing as words } from '../../text/index.ts';
import type { Input } from './Control.tsx';

/** Days that a calendar takes: of a year typed with two digits browsers make one of the first century. */
export const DAYS = { min: '1900-01-01', max: '9999-12-31' };

interface Props extends Omit<InputHTMLAttributes, 'defaultValue' | 'onBlur'> {
  defaultValue: string;
  line: RefObject<Input> | undefined;
  /** Told when the focus leaves both. */
  onBlur?: () => void;
}

/** 计划完成时间: words, and a calendar beside them. It shows their last day; a day chosen in it replaces the words. */
export function DueInput({ line, onBlur, onKeyDown, ...props }: Props): VNode {
  const box = useRef<HTMLSpanElement>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const onChosen = ({
    currentTarget: { value, validity },
  }: TargetedInputEvent<HTMLInputElement>): void => {
    const typed = box.current?.querySelector('input');
    if (typed === null || typed === undefined || !validity.valid) return;
    typed.value = value;
    typed.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const follow = ({ target }: Event): void => {
    const { current } = calendar;
    if (current === null || target === current || document.activeElement === current) return;
    current.value = dueEnd((target as HTMLInputElement).value);
  };
  /** In a table Tab leads to the next cell: Alt+↓ leads to the calendar, as it opens a list. */
  const onLineKey = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.altKey && event.key === 'ArrowDown') calendar.current?.focus();
    else onKeyDown?.(event);
  };
  const onFocusOut = (event: TargetedFocusEvent<HTMLSpanElement>): void => {
    const isWithin =
      event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!isWithin) onBlur?.();
  };
  return (
    <span ref={box} class="due-input" onInput={follow} onFocusOut={onFocusOut}>
      <input {...props} {...(line && { ref: line })} onKeyDown={onLineKey} />
      <input
        ref={calendar}
        type="date"
        {...DAYS}
        aria-label={words.chooseDay}
        defaultValue={dueEnd(props.defaultValue)}
        onInput={onChosen}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
