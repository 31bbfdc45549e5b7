import type { VNode } from 'preact';
import { COLUMNS, WHOLE } from '../../ledger/index.ts';
import { table, tableSettings } from '../../text/index.ts';
import type { FilterProps } from './Filters.tsx';

/** By what date and how many days time is judged. */
function TimeChoice({ view, day, onView }: FilterProps): VNode {
  const number = (name: 'soon' | 'silent', label: string): VNode => (
    <label>
      {label}
      <input
        type="number"
        min="1"
        max="999"
        value={view[name]}
        onInput={(event) => onView({ [name]: Number(event.currentTarget.value) || WHOLE[name] })}
      />
    </label>
  );
  return (
    <div class="choices">
      <label>
        {tableSettings.judgedBy}
        <input
          type="date"
          value={day}
          onInput={(event) => onView({ day: event.currentTarget.value })}
        />
      </label>
      {number('soon', tableSettings.soonDays)}
      {number('silent', tableSettings.silentDays)}
    </div>
  );
}

/** Which columns are shown. */
function ColumnChoice({ view, onView }: FilterProps): VNode {
  return (
    <fieldset class="choices">
      <legend>{tableSettings.columnsShown}</legend>
      {COLUMNS.map((column) => (
        <label key={column} class="check">
          <input
            type="checkbox"
            checked={!view.hidden.includes(column)}
            onChange={(event) => {
              const others = view.hidden.filter((one) => one !== column);
              onView({ hidden: event.currentTarget.checked ? others : [...others, column] });
            }}
          />
          {table.columns[column]}
        </label>
      ))}
    </fieldset>
  );
}

/** What is seldom changed: the yardstick of time, and the columns. */
export function Settings(props: FilterProps): VNode {
  return (
    <>
      <TimeChoice {...props} />
      <ColumnChoice {...props} />
    </>
  );
}
