import type { VNode } from 'preact';
import { disputesOf, problemsOf, valueOf } from '../../ledger/index.ts';
import type { Said } from '../../ledger/index.ts';
import { fieldWords, rollup as words, statusWords, table, unitWords } from '../../text/index.ts';
import { Dispute } from '../ledger/Dispute.tsx';
import { ScrollBox } from './ScrollBox.tsx';

/** What needs somebody's help, collected from all units. */
export function Problems({ said }: { said: readonly Said[] }): VNode {
  const problems = problemsOf(said);
  if (problems.length === 0) return <p>{words.noProblems}</p>;
  return (
    <ScrollBox name={words.tableOf(words.problemsTitle)}>
      <table class="rollup-problems">
        <thead>
          <tr>
            <th scope="col">{table.columns.place}</th>
            <th scope="col">{table.columns.text}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{table.columns.status}</th>
            <th scope="col">{fieldWords.problem}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, unit, state, status }) => (
            <tr key={`${row.item} ${unit}`}>
              <th scope="row">{row.place}</th>
              <td>{row.text}</td>
              <td>{unitWords(unit)}</td>
              <td data-status={status}>{statusWords[status]}</td>
              <td>{valueOf(state, 'problem')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Where two people of one unit say different things. */
export function Disputes({ said }: { said: readonly Said[] }): VNode {
  const disputes = disputesOf(said);
  if (disputes.length === 0) return <p>{words.noDisputes}</p>;
  return (
    <ul>
      {disputes.map(({ said: { row, unit, state }, fields }) => (
        <li key={`${row.item} ${unit}`}>
          {row.place}，{unitWords(unit)}
          {state !== undefined &&
            fields.map((field) => <Dispute key={field} state={state} field={field} />)}
        </li>
      ))}
    </ul>
  );
}
