import type {
  InputHTMLAttributes,
  RefObject,
  TargetedEvent,
  TargetedFocusEvent,
  TargetedInputEvent,
  TargetedKeyboardEvent,
  VNode,
} from 'preact';
import { useRef, useState } from 'preact/hooks';
import { controlOf, mostAllowed, PERCENT, showable } from '../../ledger/index.ts';
import { valueIn } from '../../text/records.ts';
import { dueEnd, dueNote, fieldWords, typing as words } from '../../text/index.ts';

/**
 * Days that a calendar takes, of the years that `dueEnd` reads: of a year typed with two digits browsers make one of
 * the first century.
 */
const DAYS = { min: '1900-01-01', max: '9999-12-31' };

/** How a browser asks for what is one line. A number of its own kind would change as a wheel is turned over it. */
const KINDS: Partial<Record<string, InputHTMLAttributes>> = {
  day: { type: 'date', ...DAYS },
  percent: { inputMode: 'numeric', pattern: PERCENT },
};

/** A control for typing: a line, several lines, a day, or a time. */
export type Input = HTMLInputElement & HTMLTextAreaElement;
type Typed<Kind extends Event = Event> = TargetedEvent<
  HTMLInputElement | HTMLTextAreaElement,
  Kind
>;

interface DueProps extends Omit<InputHTMLAttributes, 'defaultValue' | 'onBlur'> {
  defaultValue: string;
  line: RefObject<Input> | undefined;
  /** Told when the focus leaves both. */
  onBlur?: () => void;
}

/** 计划完成时间: words, and a calendar beside them. It shows their last day; a day chosen in it replaces the words. */
function DueInput({ line, onBlur, onKeyDown, ...props }: DueProps): VNode {
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

interface Props {
  /** The id of the line beside the control, to which the control points; no other on the page has it. */
  id: string;
  /** One of the tables of fields, or another: that is typed as lines. */
  field: string;
  label: string;
  /** The value when the control appears; a later one makes no difference. */
  value: string;
  /** Whether somebody has typed it before: it is shown as it was typed, and is as wrong as it was then. */
  isTyped?: boolean;
  /** Why it could not be kept, or ''. */
  complaint?: string;
  input?: RefObject<Input>;
  /** Told what has been typed; of what the control cannot show, it stays until something is. */
  onType?: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onBlur?: () => void;
}

/** The control of a field. It takes no more than may be kept, and says how much room is left, and what it left out. */
export function Control({
  id,
  field,
  label,
  value: first,
  isTyped = false,
  complaint = '',
  onType,
  ...rest
}: Props): VNode {
  const [value] = useState(first);
  const missing = useRef(0);
  const control = controlOf(field);
  const most = mostAllowed(value);
  const [shown] = useState(isTyped && control !== 'day' ? value : showable(field, value));
  const isUnshown = shown === '' && value !== '';
  const noteOn = (text: string): string => {
    const left = Math.max(0, most - text.length);
    if (left <= most / 20) return words.room(left);
    return control === 'due' ? dueNote(text) : '';
  };
  // A field that is full takes no key, and so hears of none.
  const [said, setSaid] = useState(noteOn(shown));
  const onInput = ({ currentTarget }: Typed): void => {
    setSaid(missing.current > 0 ? words.cut(missing.current, most) : noteOn(currentTarget.value));
    missing.current = 0;
    onType?.(currentTarget.value === shown ? value : currentTarget.value);
  };
  /** The browser leaves out what does not fit of a text that is pasted or dropped. */
  const onText = ({ currentTarget }: Typed, data: DataTransfer | null): void => {
    const { selectionStart: from, selectionEnd: to } = currentTarget;
    const text = (data?.getData('text/plain') ?? '').replace(/\r\n/gu, '\n');
    const room = most - currentTarget.value.length + (to ?? 0) - (from ?? 0);
    missing.current = Math.max(0, text.length - room);
    if (missing.current > 0) setSaid(words.cut(missing.current, most));
  };
  const { input, ...handlers } = rest;
  const props = {
    ...handlers,
    name: field,
    'aria-label': label,
    'aria-describedby': id,
    'aria-invalid': complaint !== '',
    maxLength: most,
    defaultValue: shown,
    onInput,
    onPaste: (event: Typed<ClipboardEvent>) => onText(event, event.clipboardData),
    onDrop: (event: Typed<DragEvent>) => onText(event, event.dataTransfer),
  };
  const ref = input && { ref: input };
  const notes = [
    isUnshown ? words.notShown(value, valueIn(fieldWords, field) ?? label) : '',
    complaint || said,
  ];
  return (
    <>
      {control === 'lines' || /[\r\n]/u.test(value) ? (
        <textarea {...props} {...ref} rows={3} />
      ) : control === 'due' ? (
        <DueInput {...props} line={input} />
      ) : (
        <input {...props} {...ref} {...KINDS[control]} />
      )}
      <small role="status" id={id} class="room">
        {notes.join(' ').trim()}
      </small>
    </>
  );
}
