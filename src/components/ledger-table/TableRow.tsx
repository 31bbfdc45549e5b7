import { Component } from 'preact';
import type { ComponentChildren, VNode } from 'preact';
import { FIELDS, isDisputed, isReworded, lastBy, lastDay, valueOf } from '../../ledger/index.ts';
import type { Column, Field, Ledger, Line } from '../../ledger/index.ts';
import { marks, shownName, statusWords, table, timingWords } from '../../text/index.ts';
import { EditCell } from './EditCell.tsx';
import { Lazy } from './Lazy.tsx';
import type { PlanRow } from './rows.ts';
import { StatusSelect } from './StatusSelect.tsx';

/** A line of the table, with what only the page knows of its row. */
export interface TableLine extends Line {
  row: PlanRow;
}

interface Props {
  ledger: Ledger;
  line: TableLine;
  columns: readonly Column[];
  isSelected: boolean;
  onSelect: (item: string, isSelected: boolean) => void;
}

/** What needs a second look, in words. */
function Doubts({ line: { row, state, timing } }: Pick<Props, 'line'>): VNode {
  return (
    <>
      {timing.map((one) => (
        <span key={one} class={`timing ${one}`}>
          {timingWords[one]}
        </span>
      ))}
      {state !== undefined &&
        FIELDS.filter((field) => isDisputed(state, field)).map((field) => (
          <Lazy
            key={field}
            load={async () => (await import('../ledger/Dispute.tsx')).Dispute}
            props={{ state, field }}
          />
        ))}
      {state !== undefined && isReworded(state, row.fingerprint) && (
        <p class="doubt">{marks.wordingChanged}</p>
      )}
    </>
  );
}

function StatusCell({ ledger, line }: Pick<Props, 'ledger' | 'line'>): VNode {
  const { row } = line;
  return (
    <>
      <input
        type="checkbox"
        class="box"
        data-item={row.item}
        data-text={row.fingerprint}
        aria-label={table.edit(statusWords.done, row.place)}
        autocomplete="off"
      />
      <StatusSelect ledger={ledger} row={row} line={line} />
      <Doubts line={line} />
    </>
  );
}

function PlaceCell({ row }: { row: PlanRow }): VNode {
  return (
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
        aria-label={marks.fillAt(row.place)}
      >
        {marks.fill}
      </a>
    </>
  );
}

function isField(column: Column): column is Field {
  return FIELDS.some((field) => field === column);
}

function cellOf(column: Column, { ledger, line }: Props): ComponentChildren {
  const { row, state } = line;
  const cells: Record<Exclude<Column, Field>, () => ComponentChildren> = {
    number: () => row.number,
    place: () => <PlaceCell row={row} />,
    task: () => row.task,
    text: () => row.text,
    units: () => row.units.join('、'),
    deadline: () => row.deadlineWords,
    updated: () => lastDay(state),
    by: () => shownName(lastBy(state)),
  };
  if (column === 'status') return <StatusCell ledger={ledger} line={line} />;
  if (!isField(column)) return cells[column]();
  return (
    <>
      <EditCell ledger={ledger} row={row} field={column} state={state} />
      {column === 'evidence' && /https?:/u.test(valueOf(state, column)) && (
        <p class="links">
          <Lazy
            load={async () => (await import('../ledger/Evidence.tsx')).Evidence}
            props={{ text: valueOf(state, column) }}
          />
        </p>
      )}
    </>
  );
}

/** A measure as a row. Drawn again only when what it shows has changed: a table may have thousands. */
export class TableRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { line, columns, isSelected } = this.props;
    return next.line !== line || next.columns !== columns || next.isSelected !== isSelected;
  }

  override render(): VNode {
    const { line, columns, isSelected, onSelect } = this.props;
    const { item, place } = line.row;
    return (
      <tr data-row={item}>
        <td data-col="pick">
          <label>
            <input
              type="checkbox"
              aria-label={table.select(place)}
              checked={isSelected}
              onChange={(event) => onSelect(item, event.currentTarget.checked)}
            />
          </label>
        </td>
        {columns.map((column) => (
          <td key={column} data-col={column} data-name={table.columns[column]}>
            {cellOf(column, this.props)}
          </td>
        ))}
      </tr>
    );
  }
}
