import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { readReporters, writeReporters } from '../../ledger/index.ts';
import type { Reporter } from '../../ledger/index.ts';
import { rollup as words } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { planUnits } from '../here/plan-units.ts';

interface Props {
  expected: readonly Reporter[];
  onExpected: (reporters: Reporter[]) => void;
}

/** The list of units that should report, to be edited. */
export function Expected({ expected, onExpected }: Props): VNode {
  const [text, setText] = useState(() => writeReporters(expected));
  /** Decided once: the list must not fold while somebody types its first line. */
  const [opensAtFirst] = useState(expected.length === 0);
  const change = (next: string): void => {
    setText(next);
    onExpected(readReporters(next));
  };
  const add = (lines: string): void => change(writeReporters(readReporters(`${text}\n${lines}`)));
  /** The list that comes with the site. */
  const { reporters: listed = '' } =
    document.querySelector<HTMLElement>('[data-rollup]')?.dataset ?? {};
  return (
    <details class="expected" open={opensAtFirst}>
      <summary>{words.expected}</summary>
      <textarea
        rows={6}
        aria-label={words.expected}
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <p class="buttons">
        {listed !== '' && <Button onClick={() => add(listed)}>{words.fillListed}</Button>}
        <Button onClick={() => add(planUnits().join('\n'))}>{words.fillExpected}</Button>
        <span class="quiet">{words.expectedHint}</span>
      </p>
    </details>
  );
}
