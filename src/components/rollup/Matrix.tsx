import type { VNode } from 'preact';
import { countStatuses, readStatus, says, taskRowsOf, valueOf } from '../../ledger/index.ts';
import type { Count, Row, States } from '../../ledger/index.ts';
import { rollup as words, unitWords } from '../../text/index.ts';
import { ScrollBox } from './ScrollBox.tsx';

interface Props {
  states: States;
  rows: readonly Row[];
  units: readonly string[];
  /** Told which cell was chosen. */
  onCell: (unit: string, task: string) => void;
}

/** How far a unit has come with those of some measures of which it has said something. */
function countIn(states: States, items: readonly string[], unit: string): Count {
  const said = items.flatMap((item) => states.get(item)?.get(unit) ?? []).filter(says);
  return countStatuses(said, (state) => readStatus(valueOf(state, 'status')));
}

/** How a cell looks; it says the same in figures. */
function lookOf({ all, counted, done, statuses }: Count): string {
  if (statuses.blocked > 0) return 'blocked';
  if (all === 0) return 'none';
  return done === counted ? 'done' : 'some';
}

/** Units by tasks: how far each has come. */
export function Matrix({ states, rows, units, onCell }: Props): VNode {
  const tasks = taskRowsOf(rows).map((task) => ({
    task,
    items: rows.filter(({ taskId }) => taskId === task.item).map(({ item }) => item),
  }));
  return (
    <>
      <p class="quiet">{words.matrixHint}</p>
      <ScrollBox name={words.tableOf(words.matrixTitle)}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              {tasks.map(({ task }) => (
                <th key={task.item} scope="col" title={task.text}>
                  {task.place}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit}>
                <th scope="row">{unitWords(unit)}</th>
                {tasks.map(({ task, items }) => {
                  const count = countIn(states, items, unit);
                  const { blocked } = count.statuses;
                  return (
                    <td key={task.item} class={lookOf(count)}>
                      {count.all === 0 ? (
                        words.nothing
                      ) : (
                        <button
                          type="button"
                          title={words.cellName(unitWords(unit), task.place)}
                          onClick={() => onCell(unit, task.item)}
                        >
                          {words.cell(count.done, count.all)}
                          {blocked > 0 && <span>{words.blocked(blocked)}</span>}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
