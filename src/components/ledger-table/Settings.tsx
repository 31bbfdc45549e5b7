import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { COLUMNS, WHOLE } from '../../ledger/index.ts';
import type { OwnField } from '../../ledger/index.ts';
import { tableSettings as words } from '../../text/index.ts';
import { Check, TextLine } from '../base/controls.tsx';
import { lazy } from '../base/lazy.tsx';
import { OwnColumns } from './OwnColumns.tsx';
import { $own, $view, columnName, setView } from './view.ts';

const ColumnLayout = lazy(async () => (await import('./ColumnLayout.tsx')).ColumnLayout);

interface DaysProps {
  name: 'soon' | 'silent';
  label: string;
}

/** By how many days time is judged. */
function Days({ name, label }: DaysProps): VNode {
  return (
    <TextLine
      class=""
      label={label}
      type="number"
      min="1"
      max="999"
      value={useStore($view)[name]}
      onType={(days) => setView({ [name]: Number(days) || WHOLE[name] })}
    />
  );
}

/** What is seldom changed: the yardstick of time, and the columns. */
export function Settings({ day }: { day: string }): VNode {
  const { hidden, isPlain } = useStore($view);
  const own = useStore($own);
  return (
    <>
      <div class="choices">
        <TextLine
          class=""
          label={words.judgedBy}
          type="date"
          value={day}
          onType={(chosen) => setView({ day: chosen })}
        />
        <Days name="soon" label={words.soonDays} />
        <Days name="silent" label={words.silentDays} />
      </div>
      <fieldset class="choices">
        <legend>{words.columnsShown}</legend>
        {[...COLUMNS, ...(Object.keys(own) as OwnField[])].map((column) => (
          <Check
            key={column}
            checked={!hidden.includes(column)}
            onCheck={(isShown) => {
              const others = hidden.filter((one) => one !== column);
              setView({ hidden: isShown ? others : [...others, column] });
            }}
          >
            {columnName(column)}
          </Check>
        ))}
      </fieldset>
      <OwnColumns />
      <Check checked={!isPlain} onCheck={(isShown) => setView({ isPlain: !isShown })}>
        {words.showOwn}
      </Check>
      <ColumnLayout />
      <p class="quiet">{words.keys}</p>
    </>
  );
}
