import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { COLUMNS, WHOLE } from '../../ledger/index.ts';
import { table, tableSettings as words } from '../../text/index.ts';
import { Check } from '../base/controls.tsx';
import { $view, setView } from './view.ts';

interface DaysProps {
  name: 'soon' | 'silent';
  label: string;
}

/** By how many days time is judged. */
function Days({ name, label }: DaysProps): VNode {
  return (
    <label>
      {label}
      <input
        type="number"
        min="1"
        max="999"
        value={useStore($view)[name]}
        onInput={(event) => setView({ [name]: Number(event.currentTarget.value) || WHOLE[name] })}
      />
    </label>
  );
}

/** What is seldom changed: the yardstick of time, and the columns. */
export function Settings({ day }: { day: string }): VNode {
  const { hidden } = useStore($view);
  return (
    <>
      <div class="choices">
        <label>
          {words.judgedBy}
          <input
            type="date"
            value={day}
            onInput={(event) => setView({ day: event.currentTarget.value })}
          />
        </label>
        <Days name="soon" label={words.soonDays} />
        <Days name="silent" label={words.silentDays} />
      </div>
      <fieldset class="choices">
        <legend>{words.columnsShown}</legend>
        {COLUMNS.map((column) => (
          <Check
            key={column}
            checked={!hidden.includes(column)}
            onCheck={(isShown) => {
              const others = hidden.filter((one) => one !== column);
              setView({ hidden: isShown ? others : [...others, column] });
            }}
          >
            {table.columns[column]}
          </Check>
        ))}
      </fieldset>
    </>
  );
}
