import { columnsIn, todayOf } from '../../ledger/index.ts';
import type { GoneRow } from '../../reports/tables/gone-rows.ts';
import { goneWords as words } from '../../text/index.ts';
import { download, safeName } from '../base/download.ts';
import { getLedger } from '../here/ledger.ts';
import { planNames } from '../here/plan-names.ts';

/** Downloads marks of clauses that are gone as a table. Undefined in the one-file edition, which makes no tables. */
export const saveTable: ((rows: readonly GoneRow[]) => Promise<void>) | undefined = async (
  rows,
) => {
  const { writeGoneCsv } = await import('../../reports/files/csv.ts');
  const { home, $items } = getLedger();
  const day = todayOf(home.environment);
  const blob = new Blob([writeGoneCsv(rows, columnsIn($items.get()).shown)], { type: 'text/csv' });
  download(blob, `${safeName(words.file(planNames().title, day))}.csv`);
};
