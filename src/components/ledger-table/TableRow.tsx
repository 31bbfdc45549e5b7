import { Component } from 'preact';
import type { ComponentChildren, VNode } from 'preact';
import { isDoubtful, isLong, lastBy, lastSpokenDay, valueOf } from '../../ledger/index.ts';
import { has } from '../../outside/records.ts';
import type { ColumnId, Field, OwnField } from '../../ledger/index.ts';
import { statuses, statusWords, table, timingWords, unitsInLine } from '../../text/index.ts';
import { EditCell } from './EditCell.tsx';
import { lazy } from '../base/lazy.tsx';
import { Doubts, placeLinks } from './row-parts.tsx';
import { columnName } from './view.ts';
import type { TableLine } from './view.ts';

/** The list of statuses. Until its script is loaded, it shows the status and is disabled. */
const StatusSelect = lazy(
  async () => (await import('./StatusSelect.tsx')).StatusSelect,
  ({ line: { status } }) => (
    <select data-status={status} disabled>
      <option>{statusWords[status]}</option>
    </select>
  ),
);
const More = lazy(async () => (await import('../base/Long.tsx')).ShowMore);
/** Evidence with links. Until its script is loaded, on paper too, it is plain text. */
const EvidenceLinks = lazy(
  async () => (await import('../form/Evidence.tsx')).EvidenceLinks,
  ({ text }) => <p>{text}</p>,
);
const Name = lazy(async () => (await import('./Notices.tsx')).Name);
const Beside = lazy(async () => (await import('../form/Pace.tsx')).Beside);

interface PickProps {
  label: string;
  isPicked: boolean;
  onPick: (isPicked: boolean) => void;
}

/** The box that selects a row for changes of many rows. */
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

/** The box (the page script records its clicks), the list of statuses, and the reasons for a second look. */
function StatusCell({ line, note }: Pick<Props, 'line' | 'note'>): VNode {
  const { row, state, status, timing } = line;
  const isDone = status === 'done';
  return (
    <>
      <input
        type="checkbox"
        class="box"
        data-item={row.item}
        data-fingerprint={row.fingerprint}
        aria-label={table.edit(statusWords.done, row.place)}
        autocomplete="off"
        checked={isDone}
        defaultChecked={isDone}
        disabled={statuses[status].isLeftOut}
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

function cellOf(column: ColumnId, line: TableLine, note: VNode | undefined): ComponentChildren {
  const { row, state } = line;
  const cells: Record<Exclude<ColumnId, Field | OwnField>, () => ComponentChildren> = {
    number: () => row.number,
    place: () => placeLinks(row),
    task: () => row.task,
    text: () => row.text,
    units: () => unitsInLine(row.units),
    deadline: () => row.deadlineWords,
    updated: () => lastSpokenDay(state),
    by: () => <Name name={lastBy(state)} />,
  };
  if (column === 'status') return <StatusCell line={line} note={note} />;
  if (has(cells, column)) return row.drawCell?.(column, state) ?? cells[column]();
  const value = valueOf(state, column);
  const cell = { row, field: column, state };
  if (column === 'evidence' && /https?:/u.test(value))
    return [<EvidenceLinks text={value} />, <EditCell {...cell} face={table.change} />];
  if (isLong(value)) return <More draw={(look) => <EditCell {...cell} look={look} />} />;
  if (value !== '' && (column === 'percent' || column === 'due'))
    return [<EditCell {...cell} />, <Beside {...cell} field={column} />];
  return <EditCell {...cell} />;
}

interface Props extends Omit<PickProps, 'label'> {
  line: TableLine;
  columns: readonly ColumnId[];
  /** The note beside the row's status, for example an office's decision. */
  note: VNode | undefined;
}

/** A measure as a row. Drawn again only when something in it has changed, since a table may have thousands. */
export class TableRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { props } = this;
    return (['line', 'columns', 'note', 'isPicked'] as const).some(
      (one) => next[one] !== props[one],
    );
  }

  override render(): ComponentChildren {
    const { line, columns, note, isPicked, onPick } = this.props;
    return [
      <tr data-row={line.row.item} data-own={line.row.isOwn}>
        <td data-col="pick">
          <Pick label={table.select(line.row.place)} isPicked={isPicked} onPick={onPick} />
        </td>
        {columns.map((column) => {
          // The place names the row for screen readers.
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
      </tr>,
      line.below,
    ];
  }
}
