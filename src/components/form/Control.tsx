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
import { valueIn } from '../../outside/records.ts';
import { dueEnd, dueNote, fieldWords, typing as words } from '../../text/index.ts';

/**
 * The calendar takes the years that `dueEnd` reads. Without `min`, a year typed with two digits would be in the
 * first century.
 */
const DAYS = { min: '1900-01-01', max: '9999-12-31' };

/**
 * Input attributes for fields of one line. `percent` is not `type="number"`: a turn of the mouse wheel would change
 * it.
 */
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
  /** Called when the focus leaves both the line and the calendar. */
  onBlur?: () => void;
}

/**
 * 计划完成时间: a line for words with a calendar beside it. The calendar shows the last day that the words mean; a day
 * chosen in it replaces the words.
 */
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
  /** In a table, Tab leads to the next cell. So Alt+↓ leads to the calendar, as it opens a list. */
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
  /** The id of the note below the control, which describes the control. It is unique on the page. */
  id: string;
  /** A field of the tables of fields, or any other, which is typed in lines. */
  field: string;
  label: string;
  /** The value when the control appears. Later values are ignored. */
  value: string;
  /** Whether somebody has typed the value before. It is then shown as typed, wrong or not. */
  isTyped?: boolean;
  /** Why it could not be kept, or ''. */
  complaint?: string;
  input?: RefObject<Input>;
  /** Called with what has been typed. A value that the control cannot show stays until somebody types. */
  onType?: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onBlur?: () => void;
}

/**
 * The control of a field. It takes no more than can be stored, and tells how much room is left and what was left
 * out.
 */
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
  // The note is there from the start: a full field takes no keys, so no input event would bring the note.
  const [said, setSaid] = useState(noteOn(shown));
  const onInput = ({ currentTarget }: Typed): void => {
    setSaid(missing.current > 0 ? words.cut(missing.current, most) : noteOn(currentTarget.value));
    missing.current = 0;
    onType?.(currentTarget.value === shown ? value : currentTarget.value);
  };
  /** When a text is pasted or dropped, the browser leaves out what does not fit. Counts what is left out. */
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
