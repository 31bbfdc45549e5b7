/** The chosen part of the plan as a ledger: its tasks and measures in a table, with what my unit has filled in. */
import { render } from 'preact';
import type { VNode } from 'preact';
import {
  allClaims,
  columnsIn,
  todayOf,
  isLong,
  ownItems,
  readStatus,
  valueOf,
} from '../../ledger/index.ts';
import type { ItemState, Ledger, OwnColumns, OwnItem } from '../../ledger/index.ts';
import { ownSaid, printing as words, statusWords, table, tableTools } from '../../text/index.ts';
import { missingSentences } from '../here/missing-sentences.ts';
import { FilledIn, OwnSaid } from '../form/said.tsx';

/** A clause of the text, as the page has it. */
interface Line {
  id: string;
  kind: string;
  text: string;
  fingerprint: string;
}

/** A task in the printed part, with the headings above it that are new since the task before. */
interface TaskLines {
  id: string;
  above: Element[];
  lines: Line[];
}

function wordsOf(element: Element): string {
  return element.textContent?.trim() ?? '';
}

function tasksIn(text: HTMLElement): TaskLines[] {
  const tasks: TaskLines[] = [];
  let above: Element[] = [];
  for (const piece of Array.from(text.querySelectorAll<HTMLElement>(':scope > :not([hidden])'))) {
    const spans = Array.from(piece.querySelectorAll<HTMLElement>('[data-task]'));
    if (spans.length === 0 && /^H\d$/u.test(piece.tagName)) {
      // A heading replaces those of its depth and below, which had no tasks.
      above = [...above.filter(({ tagName }) => tagName < piece.tagName), piece];
    }
    for (const span of spans) {
      const { task: id = '', kind = '', fingerprint = '' } = span.dataset;
      let last = tasks[tasks.length - 1];
      if (last?.id !== id) {
        last = { id, above, lines: [] };
        tasks.push(last);
        above = [];
      }
      last.lines.push({ id: span.id, kind, text: wordsOf(span), fingerprint });
    }
  }
  return tasks;
}

function textOf(lines: readonly Line[], kind: string): string {
  return lines
    .filter((line) => line.kind === kind)
    .map((line) => line.text)
    .join('');
}

/** The words of a team's own items, each followed by those below it. */
function wordsOn(items: readonly OwnItem[]): string[] {
  return items.flatMap((item) => [ownSaid(item), ...wordsOn(item.below)]);
}

interface MeasureProps {
  line: Line;
  number: number;
  state: ItemState | undefined;
  own: readonly OwnItem[];
  columns: OwnColumns;
}

/**
 * A measure with what was filled in for it: beside it, at eleven characters a line, or in a row below if that is
 * too narrow.
 */
function Measure({ line, number, state, own, columns }: MeasureProps): VNode {
  const claimed = allClaims(state).map(({ value }) => value ?? '');
  const isBelow = isLong([...claimed, ...wordsOn(own)].join('\n'), 120, 12);
  const said = (
    <>
      {state !== undefined && (
        <FilledIn {...{ state, columns }} fingerprint={line.fingerprint} isPlain />
      )}
      <OwnSaid items={own} />
    </>
  );
  return (
    <>
      <tr>
        <td>{number}</td>
        <td>{line.text}</td>
        <td>{statusWords[readStatus(valueOf(state, 'status'))]}</td>
        <td>{isBelow ? <p>{tableTools.below}</p> : said}</td>
      </tr>
      {isBelow && (
        <tr class="below">
          <td colSpan={4}>{said}</td>
        </tr>
      )}
    </>
  );
}

interface TaskProps {
  task: TaskLines;
  /** The number of the task's first measure. */
  first: number;
  stateOf: (item: string) => ItemState | undefined;
  ownOf: (item: string) => readonly OwnItem[];
  columns: OwnColumns;
}

function Task({
  task: { id: task, above, lines },
  first,
  stateOf,
  ownOf,
  columns,
}: TaskProps): VNode {
  const measures = lines.filter(({ kind }) => kind === 'measure');
  return (
    <tbody>
      {above.map((heading) => (
        <tr key={heading} class="print-heading">
          <th colSpan={4}>{wordsOf(heading)}</th>
        </tr>
      ))}
      <tr>
        <th colSpan={4} scope="rowgroup">
          {textOf(lines, 'heading') || lines[0]?.text}
          <span>{textOf(lines, 'units')}</span>
          <OwnSaid items={ownOf(task)} />
        </th>
      </tr>
      {measures.map((line, index) => (
        <Measure
          key={line.id}
          line={line}
          number={first + index}
          state={stateOf(line.id)}
          own={ownOf(line.id)}
          columns={columns}
        />
      ))}
    </tbody>
  );
}

/**
 * Draws the table. The sentence on whose entries these are is at the foot of each sheet.
 *
 * @param text The chosen part of the official text. It is hidden as a whole.
 */
export function drawPrintLedger(host: HTMLElement, text: HTMLElement, ledger: Ledger): void {
  const { unit } = ledger.$who.get();
  const states = ledger.$items.get();
  const own = ownItems(ledger.home, states, unit);
  const columns = columnsIn(states);
  const tasks = tasksIn(text);
  const counts = tasks.map(({ lines }) => lines.filter(({ kind }) => kind === 'measure').length);
  const firstOf = (index: number): number =>
    counts.slice(0, index).reduce((sum, count) => sum + count, 1);
  const { number, text: official, status } = table.columns;
  render(
    tasks.length === 0 ? (
      <p class="print-note">{words.nothing}</p>
    ) : (
      <table>
        <thead>
          <tr>
            {[number, official, status, words.said].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {tasks.map((task, index) => (
          <Task
            key={task.id}
            task={task}
            first={firstOf(index)}
            stateOf={(item) => states.get(item)?.get(unit)}
            ownOf={(item) => own.get(item) ?? []}
            columns={columns}
          />
        ))}
        <tfoot>
          <tr>
            <td colSpan={4}>
              {tableTools.foot(unit, todayOf(ledger.home.environment))}
              {missingSentences(ledger.home)}
            </td>
          </tr>
        </tfoot>
      </table>
    ),
    host,
  );
  // Rows that may not fit on a sheet may be broken across two.
  for (const row of Array.from(host.querySelectorAll('tr')))
    row.classList.toggle('long', isLong(wordsOf(row)));
}
