import type { VNode } from 'preact';
import { lastWord, taskRowsOf, valueOf } from '../../ledger/index.ts';
import type { Closed, Field, OwnColumns, LedgerRow, Said } from '../../ledger/index.ts';
import { isOfOldWords } from '../../reports/index.ts';
import {
  beside,
  colourWords,
  fieldWords,
  momentWords,
  opened as words,
  ownWords,
  statusWords,
  table,
  unitWords,
} from '../../text/index.ts';
import { Button, Choice } from '../base/controls.tsx';
import { FilledIn } from '../form/said.tsx';
import { getRows } from '../here/rows.ts';
import { DataTable } from '../report/TableOf.tsx';
import { ClosingCell } from './Closings.tsx';

export interface Shown {
  /** Undefined for all units. */
  unit: string | undefined;
  /** '' for all. */
  status: string;
  open: ReadonlySet<string>;
}

/** Fields with a column of their own. All other fields are listed below the first of these. */
const IN_CELLS: readonly Field[] = ['progress', 'problem', 'owner', 'due'];

const HEADS = [
  words.unit,
  fieldWords.status,
  ...IN_CELLS.map((field) => fieldWords[field]),
  table.columns.updated,
];

interface SaidRowProps {
  said: Said;
  /** The office's decision on the item. Undefined for an item that a team has added. */
  closed: Closed | undefined;
  onAct: (closed: Closed) => void;
  columns: OwnColumns;
}

/** One unit's report on an item, as a row. If two people of the unit disagree, both values are shown. */
function SaidRow({ said, closed, onAct, columns }: SaidRowProps): VNode {
  const { row, unit, state, status, warning } = said;
  const last = lastWord(state);
  return (
    <tr>
      <th scope="row">
        {unitWords(unit)}
        {row.isOwn === true && <p class="quiet">{ownWords.ofTeam(row.text)}</p>}
      </th>
      <td data-status={status}>
        {statusWords[status]}
        {isOfOldWords(said) && <p class="doubt">{beside.wordingChanged}</p>}
        {warning !== undefined && (
          <p class="colour" data-colour={warning.colour}>
            {colourWords[warning.colour]}
          </p>
        )}
        {closed !== undefined && <ClosingCell closed={closed} onAct={onAct} />}
      </td>
      <td>
        {valueOf(state, 'progress')}
        {state !== undefined && (
          <FilledIn state={state} but={['status', ...IN_CELLS]} look="quiet" columns={columns} />
        )}
      </td>
      {IN_CELLS.slice(1).map((field) => (
        <td key={field}>{valueOf(state, field)}</td>
      ))}
      <td>{last === undefined ? '' : momentWords(last)}</td>
    </tr>
  );
}

interface MeasureProps extends Pick<Props, 'closings' | 'onAct' | 'columns'> {
  row: LedgerRow;
  said: readonly Said[];
}

/** A measure, or a whole task: the official words, and each unit's report. */
function Measure({ row, said, closings, onAct, columns }: MeasureProps): VNode {
  return (
    <section class="rollup-measure">
      <h3>{row.isTask === true ? beside.wholeTask(row.place) : row.place}</h3>
      {row.isTask !== true && <p class="official-words">{row.text}</p>}
      {said.length === 0 ? (
        <p class="quiet">{words.noSaid}</p>
      ) : (
        <DataTable name={row.place} class="rollup-said" heads={HEADS}>
          {said.map((one) => (
            <SaidRow
              key={`${one.unit} ${one.row.item}`}
              said={one}
              closed={closings.find(
                ({ row: of, unit }) => of.item === one.row.item && unit === one.unit,
              )}
              onAct={onAct}
              columns={columns}
            />
          ))}
        </DataTable>
      )}
    </section>
  );
}

interface Props {
  said: readonly Said[];
  /** The items with the offices' decisions on them. */
  closings: readonly Closed[];
  /** Called with the item that an office wants to act on (督办). */
  onAct: (closed: Closed) => void;
  /** The columns that teams have added themselves. */
  columns: OwnColumns;
  units: readonly string[];
  shown: Shown;
  onShown: (shown: Shown) => void;
}

/** The reports by measure. Folded tasks are not drawn. */
export function Measures({ said, units, shown, onShown, ...act }: Props): VNode {
  const rows = getRows();
  const tasks = taskRowsOf(rows);
  const all = tasks.map(({ item }) => item);
  const { unit, status, open } = shown;
  const picked = said.filter(
    (one) => (unit === undefined || one.unit === unit) && (status === '' || one.status === status),
  );
  const toggle = (task: string, isOpen: boolean): void => {
    if (isOpen === open.has(task)) return;
    const others = [...open].filter((one) => one !== task);
    onShown({ ...shown, open: new Set(isOpen ? [...others, task] : others) });
  };
  return (
    <>
      <div class="choices">
        <Choice
          label={words.onlyUnit}
          value={unit === undefined ? '' : `=${unit}`}
          options={[['', words.all], ...units.map((one) => [`=${one}`, unitWords(one)] as const)]}
          onChoose={(one) => onShown({ ...shown, unit: one === '' ? undefined : one.slice(1) })}
        />
        <Choice
          label={words.onlyStatus}
          value={status}
          options={[['', words.all], ...Object.entries(statusWords)]}
          onChoose={(one) => onShown({ ...shown, status: one })}
        />
        <Button onClick={() => onShown({ ...shown, open: new Set(all) })}>{words.expandAll}</Button>
        <Button onClick={() => onShown({ ...shown, open: new Set() })}>{words.collapseAll}</Button>
      </div>
      {tasks.map((task) => {
        const of = picked.filter(({ row }) => row.taskId === task.item);
        const isBlocked = ({ row, status }: Said): boolean => status === 'blocked' && !row.isOwn;
        const blocked = of.filter(isBlocked).length;
        const whole = of.filter(
          ({ row }) =>
            (row.above ?? row).item === task.item && rows.every(({ item }) => item !== row.item),
        );
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
                {whole.length > 0 && <Measure row={task} said={whole} {...act} />}
                {measures.map((row) => (
                  <Measure
                    key={row.item}
                    row={row}
                    {...act}
                    said={of.filter((one) => (one.row.above ?? one.row).item === row.item)}
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
