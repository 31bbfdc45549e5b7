import type { VNode } from 'preact';
import { excerpt, keepColumns } from '../../ledger/index.ts';
import type { OwnColumn } from '../../ledger/index.ts';
import type { Choice } from '../../reports/taking-in/weigh-changes.ts';
import type { OrdinaryRow, SheetChanges } from '../../reports/sheets-in/sheet-changes.ts';
import { itemOf } from '../../reports/sheets-in/find-rows.ts';
import type { OrdinaryBook } from '../../reports/ordinary/ordinary.ts';
import { readRole, rolesWith } from '../../reports/cells/column-roles.ts';
import { withRole } from '../../reports/ordinary/ordinary-columns.ts';
import { letter } from '../../reports/cells/sheet-text.ts';
import { ordinary as words, sheet as sheetWords } from '../../text/index.ts';
import { Choice as Select } from '../base/controls.tsx';
import { Findings } from '../base/LongList.tsx';
import { getLedger } from '../here/ledger.ts';

interface Props {
  book: OrdinaryBook;
  found: SheetChanges;
  choice: Choice;
  onChoice: (choice: Choice) => void;
}

/** How many rows people are asked about at once. */
const MOST_ASKED = 50;

/** A choice of role for each column that has something in it. @param own The team's own columns. */
function Columns({
  book,
  own,
  choice,
  onChoice,
}: Omit<Props, 'found'> & { own: readonly OwnColumn[] }): VNode {
  const { heads, rows } = book.table;
  const choose = (column: number, word: string): void => {
    const columns = withRole(choice.columns, column, readRole(word, own) ?? 'ignore');
    keepColumns(getLedger().home, heads, { columns, own: own.map(({ field }) => field) });
    onChoice({ ...choice, columns });
  };
  return (
    <fieldset>
      <legend>{words.columns}</legend>
      {heads.map((head, column) => {
        const example = rows.map((cells) => cells[column]?.text ?? '').find((text) => text !== '');
        if (example === undefined) return null;
        const name = excerpt(head) || sheetWords.column(letter(column));
        return (
          <Select
            key={column}
            class="block"
            label={words.column(name, excerpt(example))}
            value={choice.columns[column] ?? 'ignore'}
            options={rolesWith(own)}
            onChoose={(role) => choose(column, role)}
          />
        );
      })}
      <p class="quiet">{words.remembered}</p>
    </fieldset>
  );
}

/**
 * An ordinary workbook: the role of each column, the rows that were recognised, and the rows that somebody has to
 * identify.
 */
export function OrdinaryPreview({ book, found, choice, onChoice }: Props): VNode {
  const { name, first } = book.table;
  const { matched = [], doubtful = [], without = [], own = [] } = found.ordinary ?? {};
  const rowWords = ({ at, words: said }: OrdinaryRow): string =>
    words.row(first + at, excerpt(said));
  /** The rows that somebody has settled stay in the list, and as many as `MOST_ASKED` more are shown. */
  const shown = choice.rows.size + MOST_ASKED;
  const choose = (at: number, item: string): void => {
    const rows = new Map(choice.rows);
    if (item === '') rows.delete(at);
    else rows.set(at, item);
    onChoice({ ...choice, rows });
  };
  return (
    <>
      <p>{words.title(excerpt(name), first)}</p>
      <Columns book={book} own={own} choice={choice} onChoice={onChoice} />
      <Findings
        all={matched}
        look=""
        first={3}
        title={words.matched(matched.length)}
        say={(row) => words.is(rowWords(row), row.fits[0]?.place ?? '')}
      />
      {doubtful.length > 0 && (
        <fieldset>
          <legend>{words.doubtful(doubtful.length)}</legend>
          {doubtful.slice(0, shown).map((row) => (
            <Select
              key={row.at}
              class="block"
              label={rowWords(row)}
              value={choice.rows.get(row.at) ?? ''}
              options={[
                ['', words.none],
                ...row.fits.map(
                  (fit) =>
                    [itemOf(fit), words.candidate(fit.place, excerpt(fit.official))] as const,
                ),
              ]}
              onChoose={(item) => choose(row.at, item)}
            />
          ))}
          {doubtful.length > shown && (
            <p class="quiet">{words.moreDoubtful(doubtful.length - shown)}</p>
          )}
        </fieldset>
      )}
      <Findings all={without} first={3} title={words.without(without.length)} say={rowWords} />
    </>
  );
}
