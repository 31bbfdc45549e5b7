import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { lookAlikes, putTogether, takeApart } from '../../ledger/index.ts';
import type { Spellings as Kept } from '../../ledger/index.ts';
import { rollup as words } from '../../text/index.ts';

interface Props {
  /** Units as they stand now. */
  units: readonly string[];
  spellings: Kept;
  onSpellings: (spellings: Kept) => void;
}

/** Two lists of units, and the button that puts the one under the other. */
function ByHand({ units, spellings, onSpellings }: Props): VNode {
  const [pair, setPair] = useState({ from: '', to: '' });
  const { from, to } = pair;
  const list = (end: keyof typeof pair): VNode => (
    <label>
      {words.spelling[end]}
      <select
        value={pair[end]}
        onChange={(event) => setPair({ ...pair, [end]: event.currentTarget.value })}
      >
        <option value=""></option>
        {units
          .filter((unit) => unit !== '')
          .map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
      </select>
    </label>
  );
  return (
    <div class="choices">
      {list('from')}
      {list('to')}
      <button
        type="button"
        disabled={from === '' || to === '' || from === to}
        onClick={() => {
          onSpellings(putTogether(spellings, from, to));
          setPair({ from: '', to: '' });
        }}
      >
        {words.spelling.put}
      </button>
    </div>
  );
}

/** Puts ways of writing one unit together, and takes them apart again; nothing is put together by itself. */
export function Spellings({ units, spellings, onSpellings }: Props): VNode {
  const likes = lookAlikes(units);
  return (
    <details class="spellings" open={likes.length > 0 || spellings.size > 0}>
      <summary>{words.spelling.title}</summary>
      <p class="quiet">{words.spelling.hint}</p>
      <ul>
        {[...spellings].map(([from, to]) => (
          <li key={from}>
            {words.spelling.together(from, to)}
            <button
              type="button"
              aria-label={words.spelling.apartName(from)}
              onClick={() => onSpellings(takeApart(spellings, from))}
            >
              {words.spelling.apart}
            </button>
          </li>
        ))}
        {likes.map(([short, long]) => (
          <li key={`${short} ${long}`}>
            {words.spelling.alike(short, long)}
            {[[short, long] as const, [long, short] as const].map(([from, to]) => (
              <button
                key={to}
                type="button"
                onClick={() => onSpellings(putTogether(spellings, from, to))}
              >
                {words.spelling.under(to)}
              </button>
            ))}
          </li>
        ))}
      </ul>
      <ByHand {...{ units, spellings, onSpellings }} />
    </details>
  );
}
