import type { VNode } from 'preact';
import type { Report } from '../../ledger/index.ts';
import {
  coloursTable,
  warned,
  warnedTable,
  warningSentence,
} from '../../reports/tables/warnings.ts';
import { opened, warnings as words } from '../../text/index.ts';
import { TableOf } from '../report/TableOf.tsx';

/** How many items of each unit have which colour, the rules, and the items that need a look. */
export function Warnings({ report }: { report: Report }): VNode {
  const some = warned(report);
  return (
    <>
      <p>{warningSentence(report)}</p>
      <TableOf block={coloursTable(opened.tableOf(words.title), report)} />
      <p>{words.rules(report.rules)}</p>
      {some.length === 0 ? (
        <p>{words.allRight}</p>
      ) : (
        <TableOf
          block={warnedTable(opened.tableOf(words.head), some, false)}
          box="rollup-scroll coloured"
          lookOf={(row) => some[row]?.warning?.colour}
        />
      )}
    </>
  );
}
