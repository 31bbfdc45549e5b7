import { Component } from 'preact';
import type { FunctionComponent, VNode } from 'preact';
import { countStatuses } from '../../ledger/index.ts';
import { keptTitle, progressWords } from '../../text/filling-in/checklist.ts';
import { openWords } from '../../text/fields/open-statuses.ts';
import { readItems } from '../here/id-runs.ts';
import { $marks } from './marks.ts';
import type { Marks } from './marks.ts';

interface Props {
  task: string;
  /** The task's measures, as `writeItems` writes them. */
  items: string;
}

interface State {
  marks: Marks | undefined;
  /** Draws what was filled in. Loaded once somebody asks for it. */
  Kept?: FunctionComponent<{ items: readonly string[] }>;
}

/**
 * The checklist of a task, an island at its head: the progress of its measures, and what was filled in for them.
 * The build writes it empty and hidden. The inline script fills its line before the first paint, and the island
 * takes over.
 *
 * A class, since hooks would add more than a kilobyte to every page of the text.
 */
export class Checklist extends Component<Props, State> {
  constructor(props: Props) {
    super(props);
    this.state = { marks: $marks.get() };
  }

  override componentDidMount(): void {
    $marks.subscribe((marks) => this.setState({ marks }));
  }

  override render({ task, items }: Props, { marks, Kept }: State): VNode {
    const measures = readItems(items);
    const count = marks && countStatuses(measures, marks.statusOf);
    const begun = count === undefined ? '' : openWords(count);
    const all = [task, ...measures];
    const states = marks?.ledger?.$items.get();
    const open = (): void => {
      void import('./Kept.tsx').then(({ Kept }) => this.setState({ Kept }));
    };
    return (
      <>
        <span class="progress words" data-progress="words" data-items={items} hidden={!count}>
          <span>{count && progressWords(count)}</span>
          <progress max={count?.counted || measures.length} value={count?.done ?? 0} aria-hidden />
        </span>
        {begun !== '' && <span class="open-statuses unprinted">{begun}</span>}
        {all.some((item) => states?.has(item)) && (
          <details class="kept" onToggle={open}>
            <summary>{keptTitle}</summary>
            {Kept && <Kept items={all} />}
          </details>
        )}
      </>
    );
  }
}
