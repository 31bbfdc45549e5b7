import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { isPeriod, NAMED_PERIODS, periodOf } from '../../ledger/index.ts';
import type { Entry, NamedPeriod, Period } from '../../ledger/index.ts';
import { report as words, unitWords } from '../../text/index.ts';
import { Alert, Check, Choice, TextLine } from '../base/controls.tsx';
import { lazy } from '../base/lazy.tsx';

type Kind = keyof typeof words.periods;
const KINDS = Object.keys(words.periods) as Kind[];

const TermChoice = lazy(async () => (await import('./TermChoice.tsx')).TermChoice);

export interface Scope {
  kind: Kind;
  /** The days. For a named period, `scopeOn` fills them in. */
  period: Period;
  /** The 期次 that was chosen. */
  term?: string | undefined;
  /** Undefined for all units. */
  unit: string | undefined;
  /** Whether the entries of the period are listed; undefined until somebody chooses. */
  hasLog: boolean | undefined;
}

/** The report that is shown at first. */
export function firstScope(unit: string | undefined): Scope {
  return { kind: 'quarter', period: { from: '', until: '' }, unit, hasLog: undefined };
}

/** The scope as of a day: the days of a named period change with the calendar. */
export function scopeOn(scope: Scope, today: string): Scope {
  const { kind } = scope;
  return isNamed(kind) ? { ...scope, period: periodOf(kind, today) } : scope;
}

/** Whether the scope is complete, so that a report can be made. */
export function isWhole({ kind, period, term }: Scope, today: string): boolean {
  if (kind === 'term' && term === undefined) return false;
  return isPeriod(kind === 'day' ? { ...period, from: period.until } : period, today);
}

/** Whether the report lists the entries. By default it does for one unit; for all units the list would be long. */
export function hasLog({ hasLog: chosen, unit }: Scope): boolean {
  return chosen ?? unit !== undefined;
}

function isNamed(kind: Kind): kind is NamedPeriod {
  return NAMED_PERIODS.some((name) => name === kind);
}

export interface PeriodProps {
  today: string;
  scope: Scope;
  /** The entries that the 期次 come from, and that count when one is closed. */
  entries: readonly Entry[];
  /** The units that have entries, and mine. */
  units: readonly string[];
  onScope: (scope: Scope) => void;
}

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
