/** The controls of forms and panels, each with what all of its kind have. */
import type {
  ButtonHTMLAttributes,
  ComponentChildren,
  InputHTMLAttributes,
  SelectHTMLAttributes,
  VNode,
} from 'preact';

/** A button that sends no form. While it cannot be pressed it keeps the focus, which `disabled` would take from it. */
export function Button({ disabled, onClick, ...props }: ButtonHTMLAttributes): VNode {
  const press = disabled ? undefined : onClick;
  return <button type="button" aria-disabled={disabled} onClick={press} {...props} />;
}

/** A complaint, read aloud; nothing as long as there is none. */
export function Alert({ children }: { children: string }): VNode | null {
  if (children === '') return null;
  return (
    <p class="doubt" role="alert">
      {children}
    </p>
  );
}

interface CheckProps {
  checked: boolean;
  disabled?: boolean;
  onCheck: (isChecked: boolean) => void;
  children: string;
}

/** A box to be ticked, before its words. */
export function Check({ onCheck, children, ...input }: CheckProps): VNode {
  return (
    <label class="check">
      <input
        type="checkbox"
        {...input}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}

interface LineProps extends Omit<InputHTMLAttributes, 'label'> {
  label: ComponentChildren;
  onType: (value: string) => void;
}

/** A line to be typed, or a day or a number, under its words. */
export function TextLine({ label, onType, class: look = 'block', ...input }: LineProps): VNode {
  return (
    <label class={look}>
      {label}
      <input {...input} onInput={(event) => onType(event.currentTarget.value)} />
    </label>
  );
}

interface FilesProps extends Omit<InputHTMLAttributes, 'label'> {
  label: string;
  onFiles: (files: File[]) => void;
}

/** Where files are chosen; the same ones can be chosen again. */
export function FileChoice({ label, onFiles, ...input }: FilesProps): VNode {
  return (
    <label class="block">
      {label}
      <input
        type="file"
        {...input}
        onChange={({ currentTarget }) => {
          onFiles(Array.from(currentTarget.files ?? []));
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** The values of a list and what they are called. */
export type Options = readonly (readonly [value: string, name: string])[];

interface ChoiceProps extends Omit<SelectHTMLAttributes, 'label'> {
  label: ComponentChildren;
  options: Options;
  onChoose?: (value: string) => void;
}

/** A list of which one is chosen. */
export function Choice({ label, options, onChoose, class: look, ...select }: ChoiceProps): VNode {
  return (
    <label class={look}>
      {label}
      <select {...select} onChange={(event) => onChoose?.(event.currentTarget.value)}>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
