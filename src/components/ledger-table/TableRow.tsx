import { Component } from 'preact';
import type { ComponentChildren, VNode } from 'preact';
import { has, isDoubtful, isLong, lastBy, lastDay, valueOf } from '../../ledger/index.ts';
import type { Column, Field, Line, OwnField } from '../../ledger/index.ts';
import { fillAt, marks, statusWords, table, timingWords } from '../../text/index.ts';
import { EditCell } from './EditCell.tsx';
import { lazy } from '../base/lazy.tsx';
import type { PlanRow } from '../here/rows.ts';
import { columnName } from './view.ts';

/** The list of statuses; before it can be used it shows what was chosen. */
const StatusSelect = lazy(
  async () => (await import('./StatusSelect.tsx')).StatusSelect,
  ({ line: { status } }) => (
    <select data-status={status} disabled>
      <option>{statusWords[status]}</option>
    </select>
  ),
);
const More = lazy(async () => (await import('../base/Long.tsx')).More);
const Doubts = lazy(async () => (await import('../ledger/said.tsx')).Doubts);
const EvidenceLinks = lazy(async () => (await import('./EvidenceLinks.tsx')).EvidenceLinks);
const Name = lazy(async () => (await import('./Notices.tsx')).Name);
const Beside = lazy(async () => (await import('../ledger/Beside.tsx')).Beside);

/** A line of the table, with what only the page knows of its row. */
export interface TableLine extends Line {
  row: PlanRow;
}

interface PickProps {
  label: string;
  isPicked: boolean;
  onPick: (isPicked: boolean) => void;
}

/** The box by which rows are picked, to be set together. */
export function Pick({ label, isPicked, onPick }: PickProps): VNode {
  return (
    <label>
      <input
        type="checkbox"
        aria-label={label}
        checked={isPicked}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
    </label>
  );
}

/** The box, whose clicks the page script keeps, the status in words, and what needs a second look. */
function StatusCell({ line, note }: Pick<Props, 'line' | 'note'>): VNode {
  const { row, state, status, timing } = line;
  const isDone = status === 'done';
  return (
    <>
      <input
        type="checkbox"
        class="box"
        data-item={row.item}
        data-text={row.fingerprint}
        aria-label={table.edit(statusWords.done, row.place)}
        autocomplete="off"
        checked={isDone}
        defaultChecked={isDone}
        disabled={status === 'na'}
      />
      <StatusSelect row={row} line={line} />
      {timing.map((one) => (
        <span key={one} class={`timing ${one}`}>
          {timingWords[one]}
        </span>
      ))}
      {state !== undefined && isDoubtful(state, row.fingerprint) && (
        <Doubts state={state} fingerprint={row.fingerprint} />
      )}
      {note}
    </>
  );
}

function cellOf(column: Column, line: TableLine, note: VNode | undefined): ComponentChildren {
  const { row, state } = line;
  const cells: Record<Exclude<Column, Field | OwnField>, () => ComponentChildren> = {
    number: () => row.number,
    place: () => (
      <>
        <a href={row.href}>{row.place}</a>
        <a
          class="fill"
          href={row.href}
          data-edit={row.item}
          data-text={row.fingerprint}
          data-words={row.text}
          data-place={row.place}
          data-deadline={row.deadline === undefined ? undefined : row.deadlineWords}
          aria-label={fillAt(row.place)}
        >
          {marks.fill}
        </a>
      </>
    ),
    task: () => row.task,
    text: () => row.text,
    units: () => row.units.join('、'),
    deadline: () => row.deadlineWords,
    updated: () => lastDay(state),
    by: () => <Name name={lastBy(state)} />,
  };
  if (column === 'status') return <StatusCell line={line} note={note} />;
  if (has(cells, column)) return row.drawCell?.(column, state) ?? cells[column]();
  const value = valueOf(state, column);
  if (column !== 'evidence' || !/https?:/u.test(value)) {
    const cell = { row, field: column, state };
    if (!isLong(value)) {
      if (value === '' || (column !== 'percent' && column !== 'due')) return <EditCell {...cell} />;
      return [<EditCell {...cell} />, <Beside {...cell} field={column} />];
    }
    return <More draw={(isWhole) => <EditCell {...cell} isCut={!isWhole} />} />;
  }
  return (
    <>
      <EvidenceLinks text={value} />
      <EditCell row={row} field={column} state={state} face={table.change} />
    </>
  );
}

interface Props extends Omit<PickProps, 'label'> {
  line: TableLine;
  columns: readonly Column[];
  /** What offices have decided of it. */
  note: VNode | undefined;
}

/** A measure as a row. Drawn again only when what it shows has changed: a table may have thousands. */
export class TableRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { props } = this;
    return (['line', 'columns', 'note', 'isPicked'] as const).some(
      (one) => next[one] !== props[one],
    );
  }

  override render(): VNode {
    const { line, columns, note, isPicked, onPick } = this.props;
    return (
      <tr data-row={line.row.item} data-own={line.row.isOwn}>
        <td data-col="pick">
          <Pick label={table.select(line.row.place)} isPicked={isPicked} onPick={onPick} />
        </td>
        {columns.map((column) => {
          // What a row is called, where that is asked for.
          const Cell = column === 'place' ? 'th' : 'td';
          return (
            <Cell
              key={column}
              scope={column === 'place' ? 'row' : undefined}
              data-col={column}
              data-name={columnName(column)}
            >
              {cellOf(column, line, note)}
            </Cell>
          );
        })}
      </tr>
    );
  }
}
