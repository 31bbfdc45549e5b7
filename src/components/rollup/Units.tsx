import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { dayOf } from '../../ledger/index.ts';
import type { News } from '../../ledger/index.ts';
import { countWords, dayWords, rollup as words, unitWords } from '../../text/index.ts';
import { planUnits } from '../ledger/plan-names.ts';
import { ScrollBox } from './ScrollBox.tsx';

interface Props {
  news: readonly News[];
  expected: readonly string[];
  onExpected: (units: string[]) => void;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** The list of units that should report. */
function Expected({ expected, onExpected }: Omit<Props, 'news'>): VNode {
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
        <button type="button" onClick={() => change([...linesOf(text), ...planUnits()].join('\n'))}>
          {words.fillExpected}
        </button>
        <span class="quiet">{words.expectedHint}</span>
      </p>
    </details>
  );
}

/** Whether a unit has reported, in words. */
function reportedWords({ isExpected, last }: News, hasList: boolean): string {
  if (last === undefined) return words.no;
  return isExpected || !hasList ? words.yes : words.unexpected;
}

/** Who has reported, who has not, and when they last wrote. */
export function Units({ news, expected, onExpected }: Props): VNode {
  const should = news.filter(({ isExpected }) => isExpected);
  const missing = should
    .filter(({ last }) => last === undefined)
    .map(({ unit }) => unitWords(unit));
  const others = news.length - should.length;
  return (
    <>
      <Expected expected={expected} onExpected={onExpected} />
      <p role="status">
        {words.summary(should.length, should.length - missing.length, others)}
        {missing.length > 0 && words.missing(missing)}
      </p>
      {news.length > 0 && (
        <ScrollBox name={words.tableOf(words.unitsTitle)}>
          <table class="rollup-units">
            <thead>
              <tr>
                <th scope="col">{words.unit}</th>
                <th scope="col">{words.reported}</th>
                <th scope="col">{words.last}</th>
                <th scope="col">{words.saidItems}</th>
              </tr>
            </thead>
            <tbody>
              {news.map((one) => (
                <tr key={one.unit} data-reported={one.last !== undefined}>
                  <th scope="row">{unitWords(one.unit)}</th>
                  <td>{reportedWords(one, expected.length > 0)}</td>
                  <td>
                    {one.last === undefined ? words.nothing : dayWords(dayOf(Date.parse(one.last)))}
                  </td>
                  <td>
                    {one.count.all === 0
                      ? words.nothing
                      : `${one.count.all}（${countWords(one.count)}）`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  );
}
