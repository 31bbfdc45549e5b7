import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Period } from '../../ledger/index.ts';
import { report as words, unitWords } from '../../text/index.ts';
import { Alert, Check, Choice, TextLine } from '../base/controls.tsx';
import { lazy } from '../base/lazy.tsx';
import { hasLog, isNamed, isWhole, KINDS } from './report-scope.ts';
import type { Kind, PeriodProps } from './report-scope.ts';

const TermChoice = lazy(async () => (await import('./TermChoice.tsx')).TermChoice);

const ALL = 'all';
const OTHER = 'other';

/** Asks for the unit. A unit without entries can be typed, so that a sheet can be made for it. */
function UnitChoice({ scope, units, onScope }: Omit<PeriodProps, 'today' | 'entries'>): VNode {
  const [isOther, setOther] = useState(false);
  const value = isOther ? OTHER : scope.unit === undefined ? ALL : `=${scope.unit}`;
  return (
    <>
      <Choice
        label={words.unit}
        value={value}
        options={[
          [ALL, words.allUnits],
          ...units.map((unit) => [`=${unit}`, unitWords(unit)] as const),
          [OTHER, words.otherUnit],
        ]}
        onChoose={(chosen) => {
          setOther(chosen === OTHER);
          if (chosen === ALL) onScope({ ...scope, unit: undefined });
          else if (chosen !== OTHER) onScope({ ...scope, unit: chosen.slice(1) });
        }}
      />
      {isOther && (
        <TextLine
          class=""
          label={words.otherUnitName}
          onType={(unit) => onScope({ ...scope, unit: unit.trim() })}
        />
      )}
    </>
  );
}

/** Asks for the period and the unit of a report. */
export function PeriodForm({ today, scope, entries, units, onScope }: PeriodProps): VNode {
  const { kind, period } = scope;
  const choose = (chosen: Kind): void => {
    const { until } = period;
    const from = chosen === 'day' ? '' : period.from === '' ? until : period.from;
    onScope({ ...scope, kind: chosen, period: { from, until } });
  };
  const day = (end: keyof Period): VNode => (
    <TextLine
      class=""
      label={words[end]}
      type="date"
      value={period[end]}
      disabled={isNamed(kind) || kind === 'term'}
      onType={(value) => onScope({ ...scope, period: { ...period, [end]: value } })}
    />
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
        {kind === 'term' && <TermChoice {...{ today, scope, entries, onScope }} />}
        {kind !== 'day' && day('from')}
        {day('until')}
      </fieldset>
      <UnitChoice scope={scope} units={units} onScope={onScope} />
      {kind !== 'day' && (
        <Check checked={hasLog(scope)} onCheck={(chosen) => onScope({ ...scope, hasLog: chosen })}>
          {words.log}
        </Check>
      )}
      <Alert>{kind === 'term' || isWhole(scope, today) ? '' : words.notAPeriod}</Alert>
    </div>
  );
}
