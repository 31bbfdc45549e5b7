import type { VNode } from 'preact';
import {
  FIELDS,
  isDisputed,
  isTask,
  lastWord,
  STATUSES,
  taskRowsOf,
  valueOf,
} from '../../ledger/index.ts';
import type { Field, Row, Said } from '../../ledger/index.ts';
import {
  fieldAndValue,
  marks,
  momentWords,
  rollup as words,
  statusWords,
  table,
  unitWords,
} from '../../text/index.ts';
import { Evidence } from '../ledger/Evidence.tsx';
import { Dispute } from '../ledger/Dispute.tsx';
import { ScrollBox } from './ScrollBox.tsx';

/** What is shown of the measures. */
export interface Shown {
  /** Undefined for all units. */
  unit: string | undefined;
  /** '' for all. */
  status: string;
  /** Tasks that are unfolded. */
  open: ReadonlySet<string>;
}

const IN_CELLS: readonly Field[] = ['progress', 'problem', 'owner', 'due'];
/** What is filled in more seldom stands below the progress; the status has a cell of its own. */
const BELOW = /* @__PURE__ */ FIELDS.filter(
  (field) => field !== 'status' && !IN_CELLS.includes(field),
);

/** What one unit says, as a row; where two of its people disagree, both. */
function SaidRow({ said }: { said: Said }): VNode {
  const { unit, state, status } = said;
  const last = lastWord(state);
  return (
    <tr>
      <th scope="row">{unitWords(unit)}</th>
      <td data-status={status}>{statusWords[status]}</td>
      {IN_CELLS.map((field) => (
        <td key={field}>
          {valueOf(state, field)}
          {field === 'progress' &&
            BELOW.filter((one) => valueOf(state, one) !== '').map((one) => (
              <p key={one} class="quiet">
                {one === 'evidence' ? (
                  <Evidence text={valueOf(state, one)} />
                ) : (
                  fieldAndValue(one, valueOf(state, one))
                )}
              </p>
            ))}
          {field === 'progress' &&
            state !== undefined &&
            FIELDS.filter((one) => isDisputed(state, one)).map((one) => (
              <Dispute key={one} state={state} field={one} />
            ))}
        </td>
      ))}
      <td>{last === undefined ? '' : momentWords(last)}</td>
    </tr>
  );
}

/** What units say, side by side. */
function SaidTable({ said, name }: { said: readonly Said[]; name: string }): VNode {
  return (
    <ScrollBox name={name}>
      <table class="rollup-said">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{table.columns.status}</th>
            {IN_CELLS.map((field) => (
              <th key={field} scope="col">
                {table.columns[field as keyof typeof table.columns]}
              </th>
            ))}
            <th scope="col">{table.columns.updated}</th>
          </tr>
        </thead>
        <tbody>
          {said.map((one) => (
            <SaidRow key={one.unit} said={one} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** One measure, or the whole task: the official words, and what each unit says of it. */
function Measure({ row, said }: { row: Row; said: readonly Said[] }): VNode {
  return (
    <section class="rollup-measure">
      <h3>{isTask(row) ? marks.wholeTask(row.place) : row.place}</h3>
      {!isTask(row) && <p class="official-words">{row.text}</p>}
      {said.length === 0 ? (
        <p class="quiet">{words.noSaid}</p>
      ) : (
        <SaidTable said={said} name={row.place} />
      )}
    </section>
  );
}

interface Props {
  rows: readonly Row[];
  said: readonly Said[];
  units: readonly string[];
  shown: Shown;
  onShown: (shown: Shown) => void;
}

function Choices({ rows, units, shown, onShown }: Omit<Props, 'said'>): VNode {
  const tasks = taskRowsOf(rows).map(({ item }) => item);
  return (
    <div class="choices">
      <label>
        {words.onlyUnit}
        <select
          value={shown.unit === undefined ? '' : `=${shown.unit}`}
          onChange={({ currentTarget: { value } }) =>
            onShown({ ...shown, unit: value === '' ? undefined : value.slice(1) })
          }
        >
          <option value="">{words.all}</option>
          {units.map((unit) => (
            <option key={unit} value={`=${unit}`}>
              {unitWords(unit)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.onlyStatus}
        <select
          value={shown.status}
          onChange={({ currentTarget: { value } }) => onShown({ ...shown, status: value })}
        >
          <option value="">{words.all}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {statusWords[status]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => onShown({ ...shown, open: new Set(tasks) })}>
        {words.expandAll}
      </button>
      <button type="button" onClick={() => onShown({ ...shown, open: new Set() })}>
        {words.collapseAll}
      </button>
    </div>
  );
}

/** By measure: who says what. What is folded is not drawn. */
export function Measures({ rows, said, units, shown, onShown }: Props): VNode {
  const { unit, status, open } = shown;
  const picked = said.filter(
    (one) => (unit === undefined || one.unit === unit) && (status === '' || one.status === status),
  );
  const toggle = (task: string, isOpen: boolean): void => {
    if (isOpen === open.has(task)) return;
    const next = new Set(open);
    if (isOpen) next.add(task);
    else next.delete(task);
    onShown({ ...shown, open: next });
  };
  return (
    <>
      <Choices rows={rows} units={units} shown={shown} onShown={onShown} />
      {taskRowsOf(rows).map((task) => {
        const of = picked.filter(({ row }) => row.taskId === task.item);
        const blocked = of.filter((one) => one.status === 'blocked').length;
        const whole = of.filter(({ row }) => isTask(row));
        const measures = rows.filter(({ taskId }) => taskId === task.item);
        return (
          <details
            key={task.item}
            id={`said-${task.item}`}
            class="rollup-task"
            open={open.has(task.item)}
            onToggle={(event) => toggle(task.item, event.currentTarget.open)}
          >
            <summary>
              <strong>
                {task.place} {task.text}
              </strong>{' '}
              <span>{words.taskSummary(new Set(of.map((one) => one.unit)).size, blocked)}</span>
            </summary>
            {open.has(task.item) && (
              <>
                {whole.length > 0 && <Measure row={task} said={whole} />}
                {measures.map((row) => (
                  <Measure
                    key={row.item}
                    row={row}
                    said={of.filter((one) => one.row.item === row.item)}
                  />
                ))}
              </>
            )}
          </details>
        );
      })}
    </>
  );
}
