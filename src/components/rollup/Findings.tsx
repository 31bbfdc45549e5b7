import type { VNode } from 'preact';
import { disputesOf, problemsOf, valueOf } from '../../ledger/index.ts';
import type { Said, TargetNow } from '../../ledger/index.ts';
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

interface DisputesProps {
  said: readonly Said[];
  targets: readonly TargetNow[];
}

/** Where two people of one unit say different things. */
export function Disputes({ said, targets }: DisputesProps): VNode {
  const disputes = [
    ...targets.flatMap(({ target, said: values }) =>
      values
        .filter(({ claims }) => claims.length > 1)
        .map(({ unit, state }) => ({ place: target.of, unit, state, fields: ['value'] as const })),
    ),
    ...disputesOf(said).map(({ said: { row, unit, state }, fields }) => ({
      place: row.place,
      unit,
      state,
      fields,
    })),
  ];
  if (disputes.length === 0) return <p>{words.noDisputes}</p>;
  return (
    <ul>
      {disputes.map(({ place, unit, state, fields }) => (
        <li key={`${place} ${unit}`}>
          {place}，{unitWords(unit)}
          {state !== undefined &&
            fields.map((field) => <Dispute key={field} state={state} field={field} />)}
        </li>
      ))}
    </ul>
  );
}
