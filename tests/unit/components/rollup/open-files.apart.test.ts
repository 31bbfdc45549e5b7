import { expect, test, vi } from 'vitest';
import { openFiles } from '../../../../src/components/rollup/open-files.ts';
import type { Opened } from '../../../../src/components/rollup/open-files.ts';
import {
  createLedger,
  MOST_ROLLUP,
  sizeInFile,
  writeLedgerFile,
} from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { complaintWords } from '../../../../src/text/index.ts';
import { fileOf } from '../../../ledger-entries.ts';
import { entryWith, FakeProfile, homeOf } from '../../ledger/fakes.ts';

// So that a small file is too much.
vi.mock('../../../../src/ledger/limits.ts', async (original) => ({
  ...(await original<object>()),
  MOST_ROLLUP: 5_000,
}));

function open(there: readonly Entry[], ...sent: (readonly Entry[])[]): Promise<Opened[]> {
  const files = sent.map(
    (entries, index) => new File([writeLedgerFile(fileOf(entries))], `${index}.json`),
  );
  const facts = {
    title: '某方案',
    source: 'a'.repeat(64),
    items: new Set<string>(),
    subjects: { rows: [], targets: [] },
  };
  const known = new Map(there.map((entry) => [entry.id, entry]));
  const waiting = { tell: () => {}, isStopped: () => false };
  const ledger = createLedger(homeOf(new FakeProfile().tab()));
  return openFiles(files, ledger, facts, known, waiting);
}

const ids = ({ entries }: Opened): string[] => entries.map(({ id }) => id);

test('an entry that contradicts what is there is left out and named; the rest of its file counts', async () => {
  const changed = entryWith({ id: 'a', by: '别人' });
  const [one, other] = await open(
    [entryWith({ id: 'a' })],
    [changed, entryWith({ id: 'b' })],
    [changed],
  );
  expect(one && ids(one)).toEqual(['b']);
  expect(one?.leftOut).toEqual([{ entry: changed, why: 'changed' }]);
  expect(other).toMatchObject({ entries: [], complaints: [], leftOut: [{ why: 'changed' }] });
});

test('files are opened as long as one file can hold them all, however they repeat each other', async () => {
  const long = (id: string): Entry => entryWith({ id, set: { note: '字'.repeat(1_500) } });
  const opened = await open([long('own')], [long('a')], [long('a')], [long('b')], [long('c')]);
  expect(opened.map(ids)).toEqual([['a'], ['a'], [], []]);
  expect(opened[3]?.complaints.map(complaintWords)).toEqual([
    '连同这份文件，打开的登记太多，放不进一份汇总。请先移除不需要的文件，或者分几次汇总。',
  ]);
  const whole = [long('own'), ...opened.flatMap(({ entries }) => entries)];
  expect(sizeInFile([...new Map(whole.map((entry) => [entry.id, entry])).values()])).toBeLessThan(
    MOST_ROLLUP,
  );
});
