import type { VNode } from 'preact';
import { bar, ORDER, stackedBar } from '../../charts/index.ts';
import type { Counts } from '../../charts/index.ts';
import { pictures as words, statusWords } from '../../text/index.ts';
import { Drawn } from '../base/Drawn.tsx';

/** The number and the share of each status. */
export function StatusBars({ counts, all }: { counts: Counts; all: number }): VNode {
  return (
    <table class="plain-table bars">
      <thead>
        <tr>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.measures}</th>
          <th scope="col">{words.share}</th>
        </tr>
      </thead>
      <tbody>
        {ORDER.map((status) => (
          <tr key={status}>
            <th scope="row">
              {statusWords[status]}
              <Drawn class="bar" picture={bar(status, counts[status], all)} isStretched />
            </th>
            <td>{counts[status]}</td>
            <td>{all === 0 ? 0 : Math.round((100 * counts[status]) / all)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A group of measures, with the number of each status. */
export interface GroupCounts {
  name: string;
  counts: Counts;
}

interface GroupProps {
  /** The kind of groups: 章节. */
  head: string;
  groups: readonly GroupCounts[];
}

/** For each group, a bar in pieces below its name, and its figures. */
export function GroupBars({ head, groups }: GroupProps): VNode {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={head}>
      <table class="plain-table bars">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {ORDER.map((status) => (
              <th key={status} scope="col">
                <span class={`swatch is-${status}`} />
                {statusWords[status]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <Drawn class="bar" picture={stackedBar(counts)} isStretched />
              </th>
              {ORDER.map((status) => (
                <td key={status}>{counts[status]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
