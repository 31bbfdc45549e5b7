import type { VNode } from 'preact';
import { FIELDS, isDisputed, lastWord, valueOf } from '../../ledger/index.ts';
import type { Field, Said } from '../../ledger/index.ts';
import {
  fieldAndValue,
  fieldWords,
  momentWords,
  rollup as words,
  statusWords,
  table,
  unitWords,
} from '../../text/index.ts';
import { Dispute } from '../ledger/Dispute.tsx';
import { Evidence } from '../ledger/Evidence.tsx';
import { ScrollBox } from './ScrollBox.tsx';

/** Fields with a column of their own; the others stand below the first. */
const IN_CELLS: readonly Field[] = ['progress', 'problem', 'owner', 'due'];

/** What one unit says, as a row; where two of its people disagree, both. */
function SaidRow({ said }: { said: Said }): VNode {
  const { unit, state, status } = said;
  const last = lastWord(state);
  const below = FIELDS.filter(
    (field) => field !== 'status' && !IN_CELLS.includes(field) && valueOf(state, field) !== '',
  );
  return (
    <tr>
      <th scope="row">{unitWords(unit)}</th>
      <td data-status={status}>{statusWords[status]}</td>
      <td>
        {valueOf(state, 'progress')}
        {below.map((field) => (
          <p key={field} class="quiet">
            {field === 'evidence' ? (
              <Evidence text={valueOf(state, field)} />
            ) : (
              fieldAndValue(field, valueOf(state, field))
            )}
          </p>
        ))}
        {state !== undefined &&
          FIELDS.filter((field) => isDisputed(state, field)).map((field) => (
            <Dispute key={field} state={state} field={field} />
          ))}
      </td>
      {IN_CELLS.slice(1).map((field) => (
        <td key={field}>{valueOf(state, field)}</td>
      ))}
      <td>{last === undefined ? '' : momentWords(last)}</td>
    </tr>
  );
}

/** What units say, side by side. */
export function SaidTable({ said, name }: { said: readonly Said[]; name: string }): VNode {
  const heads = [
    words.unit,
    fieldWords.status,
    ...IN_CELLS.map((field) => fieldWords[field]),
    table.columns.updated,
  ];
  return (
    <ScrollBox name={name}>
      <table class="rollup-said">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
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
