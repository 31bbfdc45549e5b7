import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { rollup as words } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { planUnits } from '../here/plan-units.ts';

interface Props {
  expected: readonly string[];
  onExpected: (units: string[]) => void;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** The list of units that should report. */
export function Expected({ expected, onExpected }: Props): VNode {
  const [text, setText] = useState(expected.join('\n'));
  const change = (next: string): void => {
    setText(next);
    onExpected(linesOf(next));
  };
  return (
    <details class="expected" open={expected.length === 0}>
      <summary>{words.expected}</summary>
      <textarea
        rows={6}
        aria-label={words.expected}
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <p class="buttons">
        <Button onClick={() => change([...linesOf(text), ...planUnits()].join('\n'))}>
          {words.fillExpected}
        </Button>
        <span class="quiet">{words.expectedHint}</span>
      </p>
    </details>
  );
}
