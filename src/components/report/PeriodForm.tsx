import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { isPeriod, monthBefore, quarterUntil } from '../../ledger/index.ts';
import type { Period } from '../../ledger/index.ts';
import { report as words, unitWords } from '../../text/index.ts';

type Kind = keyof typeof words.periods;
const KINDS = Object.keys(words.periods) as Kind[];

/** What a report is of. */
export interface Scope {
  kind: Kind;
  period: Period;
  /** Undefined for all units. */
  unit: string | undefined;
}

/** The report that is shown at first. */
export function firstScope(today: string, unit: string | undefined): Scope {
  return { kind: 'quarter', period: quarterUntil(today), unit };
}

interface Props {
  today: string;
  scope: Scope;
  /** Units that have said something, and mine. */
  units: readonly string[];
  onScope: (scope: Scope) => void;
}

const ALL = 'all';
const OTHER = 'other';

/** Which unit; also one that has said nothing yet, whose sheet is to be sent to it. */
function UnitChoice({ scope, units, onScope }: Omit<Props, 'today'>): VNode {
  const [isOther, setOther] = useState(false);
  const value = isOther ? OTHER : scope.unit === undefined ? ALL : `=${scope.unit}`;
  return (
    <>
      <label>
        {words.unit}
        <select
          value={value}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setOther(chosen === OTHER);
            if (chosen === ALL) onScope({ ...scope, unit: undefined });
            else if (chosen !== OTHER) onScope({ ...scope, unit: chosen.slice(1) });
          }}
        >
          <option value={ALL}>{words.allUnits}</option>
          {units.map((unit) => (
            <option key={unit} value={`=${unit}`}>
              {unitWords(unit)}
            </option>
          ))}
          <option value={OTHER}>{words.otherUnit}</option>
        </select>
      </label>
      {isOther && (
        <label>
          {words.otherUnitName}
          <input
            onInput={(event) => onScope({ ...scope, unit: event.currentTarget.value.trim() })}
          />
        </label>
      )}
    </>
  );
}

/** Asks for the period and the unit of a report. */
export function PeriodForm({ today, scope, units, onScope }: Props): VNode {
  const { kind, period } = scope;
  const choose = (chosen: Kind): void => {
    const periods = { quarter: quarterUntil(today), month: monthBefore(today), own: period };
    onScope({ ...scope, kind: chosen, period: periods[chosen] });
  };
  const day = (end: keyof Period): VNode => (
    <label>
      {words[end]}
      <input
        type="date"
        value={period[end]}
        disabled={kind !== 'own'}
        onInput={(event) =>
          onScope({ ...scope, period: { ...period, [end]: event.currentTarget.value } })
        }
      />
    </label>
  );
  return (
    <div class="report-scope">
      <fieldset>
        <legend>{words.period}</legend>
        {KINDS.map((one) => (
          <label key={one}>
            <input type="radio" checked={kind === one} onChange={() => choose(one)} />
            {words.periods[one]}
          </label>
        ))}
        {day('from')}
        {day('until')}
      </fieldset>
      <UnitChoice scope={scope} units={units} onScope={onScope} />
      {!isPeriod(period, today) && (
        <p class="doubt" role="alert">
          {words.notAPeriod}
        </p>
      )}
    </div>
  );
}
