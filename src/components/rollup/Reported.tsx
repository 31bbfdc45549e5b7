import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { nameDifference, lookAlikes, putTogether, takeApart } from '../../ledger/index.ts';
import type { Spellings as Kept } from '../../ledger/index.ts';
import { reportedSentence, rewordedSentence, unitsTable } from '../../reports/index.ts';
import { arrears, opened as words, rollup, unitWords } from '../../text/index.ts';
import { Button, Choice } from '../base/controls.tsx';
import { lazy } from '../base/lazy.tsx';
import { Lines } from '../base/LongList.tsx';
import { bringStyles } from '../base/styles.ts';
import { Folded } from '../base/Folded.tsx';
import { TableOf } from '../report/TableOf.tsx';
import type { Whole } from './whole.ts';
import styles from '../../styles/arrears.css?url&no-inline';

const Arrears = lazy(async () => {
  const [{ Arrears }] = await Promise.all([import('./Arrears.tsx'), bringStyles(styles)]);
  return Arrears;
});

interface SpellingsProps {
  /** The units as they are grouped now. */
  units: readonly string[];
  spellings: Kept;
  onSpellings: (spellings: Kept) => void;
}

/** Two lists of units, and a button that counts the first as the second. */
function ByHand({ units, spellings, onSpellings }: SpellingsProps): VNode {
  const [pair, setPair] = useState({ from: '', to: '' });
  const { from, to } = pair;
  const named = units.filter((unit) => unit !== '').map((unit) => [unit, unitWords(unit)] as const);
  return (
    <div class="choices">
      {(['from', 'to'] as const).map((end) => (
        <Choice
          key={end}
          label={words.spelling[end]}
          value={pair[end]}
          options={[['', ''], ...named]}
          onChoose={(unit) => setPair({ ...pair, [end]: unit })}
        />
      ))}
      <Button
        disabled={from === '' || to === '' || from === to}
        onClick={() => {
          onSpellings(putTogether(spellings, from, to));
          setPair({ from: '', to: '' });
        }}
      >
        {words.spelling.put}
      </Button>
    </div>
  );
}

/** Lets a person count different spellings as one unit, and undo that. Nothing is put together without a person. */
function Spellings({ units, spellings, onSpellings }: SpellingsProps): VNode {
  const likes = lookAlikes(units);
  return (
    <details class="spellings" open={likes.length > 0 || spellings.size > 0}>
      <summary>{words.spelling.title}</summary>
      <p class="quiet">{words.spelling.hint}</p>
      <ul>
        {[...spellings].map(([from, to]) => (
          <li key={from}>
            {words.spelling.together(from, to)}
            <Button
              aria-label={words.spelling.apartName(from)}
              onClick={() => onSpellings(takeApart(spellings, from))}
            >
              {words.spelling.apart}
            </Button>
          </li>
        ))}
        {likes.map(([short, long]) => (
          <li key={`${short} ${long}`}>
            {words.spelling.alike(short, long)}
            {[[short, long] as const, [long, short] as const].map(([from, to]) => (
              <Button key={to} onClick={() => onSpellings(putTogether(spellings, from, to))}>
                {words.spelling.under(to)}
              </Button>
            ))}
          </li>
        ))}
      </ul>
      <ByHand {...{ units, spellings, onSpellings }} />
    </details>
  );
}

interface Props {
  whole: Whole;
  spellings: Kept;
  onSpellings: (spellings: Kept) => void;
}

/** The units that have reported and those that have not, the progress of each, and the spellings. */
export function Reported({ whole, spellings, onSpellings }: Props): VNode {
  const { news, units } = whole.report;
  const reworded = rewordedSentence(whole.report);
  // Each pair of units is compared. That must not happen at each letter typed into the list of units.
  const named = useMemo(
    () =>
      (units.length > 1 || spellings.size > 0) && (
        <Spellings {...{ units, spellings, onSpellings }} />
      ),
    [units, spellings],
  );
  return (
    <>
      <p role="status">{reportedSentence(whole.report)}</p>
      {reworded !== '' && <p class="doubt">{reworded}</p>}
      {whole.broken.length > 0 && (
        <p class="doubt">{words.broken(whole.broken.map(({ item, id }) => `${item}（${id}）`))}</p>
      )}
      <Lines
        look="quiet"
        all={[...whole.counted]
          .filter(([from, to]) => spellings.get(from) !== to)
          .map(([from, to]) => words.spelling.byList(from, to, nameDifference(from, to)))}
      />
      {news.length > 0 && (
        <TableOf
          block={unitsTable(words.tableOf(rollup.unitsTitle), whole.report)}
          box="rollup-scroll rollup-units"
          lookOf={(row) => (news[row]?.last === undefined ? 'missing' : undefined)}
        />
      )}
      <Folded class="arrears" summary={arrears.title}>
        {() => <Arrears report={whole.report} />}
      </Folded>
      {named}
    </>
  );
}
