import type { VNode } from 'preact';
import { linesOfTarget } from '../../ledger/index.ts';
import type { TargetLine, TargetNow } from '../../ledger/index.ts';
import {
  fieldWords,
  marks,
  rollup as words,
  signature,
  targets as targetWords,
  unitWords,
  valueWords,
} from '../../text/index.ts';
import { ScrollBox } from './ScrollBox.tsx';

/** What a unit says, and what needs a second look. */
function Value({ line, figure }: { line: TargetLine; figure: string }): VNode {
  const { unit, value, entry, percent, isDisputed, isReworded } = line;
  return (
    <>
      <th scope="row">{unitWords(unit)}</th>
      <td>
        {valueWords('value', value)}
        {isDisputed && <p class="doubt">{targetWords.disputed}</p>}
        {isReworded && <p class="doubt">{marks.wordingChanged}</p>}
      </td>
      <td>{percent !== undefined && targetWords.share(figure, percent)}</td>
      <td>{signature({ by: entry.by, unit: '', at: entry.at })}</td>
    </>
  );
}

/** A target's rows: a line for each value, or one that says that there is none. */
function Target({ now }: { now: TargetNow }): VNode {
  const { of, figure, date } = now.target;
  const [first, ...others] = linesOfTarget(now);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={1 + others.length}>
          {of}
        </th>
        <td rowSpan={1 + others.length}>{figure}</td>
        <td rowSpan={1 + others.length}>{date}</td>
        {first === undefined ? (
          <td colSpan={4}>{targetWords.empty}</td>
        ) : (
          <Value line={first} figure={figure} />
        )}
      </tr>
      {others.map((line) => (
        <tr key={`${line.unit} ${line.entry.id}`}>
          <Value line={line} figure={figure} />
        </tr>
      ))}
    </tbody>
  );
}

/** Where the plan's figures stand by what each unit says, side by side; nothing is added up. */
export function Targets({ now }: { now: readonly TargetNow[] }): VNode {
  return (
    <>
      <p class="quiet">{targetWords.valuesHint(false)}</p>
      <ScrollBox name={words.tableOf(words.targetsTitle)}>
        <table class="rollup-targets">
          <thead>
            <tr>
              {[
                targetWords.target,
                targetWords.figure,
                targetWords.date,
                words.unit,
                fieldWords.value,
                targetWords.compared,
                targetWords.who,
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {now.map((one) => (
            <Target key={one.target.item} now={one} />
          ))}
        </table>
      </ScrollBox>
    </>
  );
}
