import type { VNode } from 'preact';
import type { Spellings as Kept } from '../../ledger/index.ts';
import { reportedSentence, unitsTable } from '../../reports/index.ts';
import { rollup as words } from '../../text/index.ts';
import { TableOf } from '../report/TableOf.tsx';
import { Spellings } from './Spellings.tsx';
import type { Whole } from './whole.ts';

interface Props {
  whole: Whole;
  spellings: Kept;
  onSpellings: (spellings: Kept) => void;
}

/** Who has reported, who has not, and how far each has come; which names are one unit. */
export function Reported({ whole, spellings, onSpellings }: Props): VNode {
  const { news, units } = whole.report;
  return (
    <>
      <p role="status">{reportedSentence(news)}</p>
      {whole.broken.length > 0 && (
        <p class="doubt">{words.broken(whole.broken.map(({ item, id }) => `${item}（${id}）`))}</p>
      )}
      {news.length > 0 && (
        <TableOf
          block={unitsTable(words.tableOf(words.unitsTitle), news)}
          box="rollup-scroll rollup-units"
          lookOf={(row) => (news[row]?.last === undefined ? 'missing' : undefined)}
        />
      )}
      {(units.length > 1 || spellings.size > 0) && (
        <Spellings {...{ units, spellings, onSpellings }} />
      )}
    </>
  );
}
