import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { arrearsChart } from '../../charts/index.ts';
import type { Report } from '../../ledger/index.ts';
import {
  arrearsOf,
  arrearsSentence,
  arrearsTable,
  itemsTable,
  ranked,
} from '../../reports/formal/arrears.ts';
import type { Arrears as Left } from '../../reports/formal/arrears.ts';
import { arrears as words, opened, unitWords } from '../../text/index.ts';
import { Check } from '../base/controls.tsx';
import { useWidth } from '../base/use-width.ts';
import { Drawn } from '../base/Drawn.tsx';
import { TableOf } from '../report/TableOf.tsx';

/** A chart of the units and what each has left undone, as wide as its place. The table below says the same. */
function Chart({ all }: { all: readonly Left[] }): VNode {
  const [host, width] = useWidth();
  const lines = all.map(({ unit, last, overdue, silent }) => ({
    name: unitWords(unit),
    note: last === undefined ? opened.no : '',
    overdue,
    silent,
  }));
  const missing = lines.filter(({ note }) => note !== '').length;
  return (
    <div ref={host}>
      {width > 0 && (
        <div class="arrears-chart" role="img" aria-label={words.chartName(lines.length, missing)}>
          {arrearsChart(lines, width, words).map((picture, at) => (
            <Drawn key={at} class="arrears-line" picture={picture} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Names the units that have not reported, are late, or long silent. They are ranked only if somebody asks for that. */
export function Arrears({ report }: { report: Report }): VNode {
  const [isRanked, setRanked] = useState(false);
  const all = arrearsOf(report);
  const shown = isRanked ? ranked(all) : all;
  const items = itemsTable(words.items, report);
  return (
    <>
      <p>{arrearsSentence(report)}</p>
      <Check checked={isRanked} onCheck={setRanked}>
        {words.ranking}
      </Check>
      {isRanked && <p>{words.rankedBy}</p>}
      <Chart all={shown} />
      <TableOf block={arrearsTable(opened.tableOf(words.title), shown)} />
      <h3>{words.items}</h3>
      {items.rows.length === 0 ? <p>{words.none}</p> : <TableOf block={items} />}
    </>
  );
}
