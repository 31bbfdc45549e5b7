/** The controls of forms and panels. */
import type {
  ButtonHTMLAttributes,
  ComponentChildren,
  InputHTMLAttributes,
  SelectHTMLAttributes,
  VNode,
} from 'preact';

/**
 * A button that sends no form. While it is disabled it keeps the focus, which the attribute `disabled` would take
 * away.
 */
export function Button({ disabled, onClick, ...props }: ButtonHTMLAttributes): VNode {
  const press = disabled ? undefined : onClick;
  return <button type="button" aria-disabled={disabled} onClick={press} {...props} />;
}

/** A complaint, which is read aloud. Nothing if there is none. */
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

/** A checkbox before its words. */
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

/** A field for a line, a day or a number, below its words. */
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

/** A field for files. The same file can be chosen again. */
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

/** The values of a list with their names. */
export type Options = readonly (readonly [value: string, name: string])[];

interface ChoiceProps extends Omit<SelectHTMLAttributes, 'label'> {
  label: ComponentChildren;
  options: Options;
  onChoose?: (value: string) => void;
}

/** A list to choose one value from. */
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
