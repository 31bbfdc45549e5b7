import type { VNode } from 'preact';
import { standIn, taskRowsOf } from '../../ledger/index.ts';
import type { Row, Standing, States } from '../../ledger/index.ts';
import { rollup as words, unitWords } from '../../text/index.ts';
import { ScrollBox } from './ScrollBox.tsx';

interface Props {
  states: States;
  rows: readonly Row[];
  units: readonly string[];
  /** Told which cell was chosen. */
  onCell: (unit: string, task: string) => void;
}

/** How a cell looks; it says the same in figures. */
function lookOf({ said, done, blocked }: Standing): string {
  if (blocked > 0) return 'blocked';
  if (said === 0) return 'none';
  return done === said ? 'done' : 'some';
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
                  const standing = standIn(states, items, unit);
                  const { said, done, blocked } = standing;
                  return (
                    <td key={task.item} class={lookOf(standing)}>
                      {said === 0 ? (
                        words.nothing
                      ) : (
                        <button
                          type="button"
                          title={words.cellName(unitWords(unit), task.place)}
                          onClick={() => onCell(unit, task.item)}
                        >
                          {words.cell(done, said)}
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
