/** A correction in a sheet counts, also where somebody else has said the same beside it. */
import { describe, expect, test } from 'vitest';
import { foldItem } from '../../../../src/ledger/index.ts';
import type { Aliased, Entry } from '../../../../src/ledger/index.ts';
import { weighChanges } from '../../../../src/reports/taking-in/weigh-changes.ts';
import { entryWith, mergeEntries } from '../../ledger/fakes.ts';
import { edited, type } from '../edit.ts';
import { bookOf, broughtBy } from '../ordinary-books.ts';
import { M1 } from '../ordinary-rows.ts';
import { withText } from '../outcome.ts';
import { CHOICE, fileOf, openedWell, reportFor } from '../sheets.ts';

const MINE = entryWith({ id: 'mine', by: '甲', at: '2026-03-05T04:00:00.000Z' });
const OTHERS = entryWith({
  ...{ id: 'others', by: '乙', at: '2026-03-01T04:00:00.000Z' },
  set: { status: 'doing' },
});

/** The sheet that went out when only mine was known, with another status, as it was saved on a day. */
async function corrected(status: string, day = '2026-12-01'): Promise<Uint8Array> {
  const bytes = await fileOf(reportFor([MINE]), [MINE]);
  const typed = edited(bytes, (ledger) => type(ledger, '状态', 1, status));
  return withText(typed, 'docProps/core.xml', (xml) =>
    xml.replace(/(modified[^>]*>)[^<]*/u, `$1${day}T08:00:00Z`),
  );
}

/** What a ledger holds after a sheet was taken in, how many entries that brought, and the statuses that stand then. */
async function after(bytes: Uint8Array, here: readonly Entry[], home: Aliased = {}) {
  const { found, at } = await openedWell(bytes, here);
  const { entries, known } = weighChanges(home, { found, at }, CHOICE, here);
  const all = mergeEntries(here, entries);
  const state = foldItem(new Map(all.map((entry) => [entry.id, entry])));
  const said = state.fields.get('status')?.map(({ value }) => value);
  return { all, known, brought: entries.length, said };
}

describe("a correction to another person's words", () => {
  test.each<[string, Entry, Aliased]>([
    ['said before', OTHERS, {}],
    ['said after', { ...OTHERS, at: '2026-03-07T04:00:00.000Z' }, {}],
    ['under an id of before', { ...OTHERS, item: '9.9-9' }, { aliases: { '9.9-9': '3.1.1-1' } }],
  ])('settles what the sheet stood over: %s', async (_, others, home) => {
    const sheet = await corrected('推进中');
    const first = await after(sheet, [MINE, others], home);
    expect([first.brought, first.said]).toEqual([1, ['doing']]);
    expect(await after(sheet, first.all, home)).toMatchObject({ brought: 0, known: 1 });
  });

  test('is here already where others have said it over all that the sheet stood over', async () => {
    const over = { ...OTHERS, over: ['mine'] };
    expect(await after(await corrected('推进中'), [MINE, over])).toMatchObject({
      ...{ brought: 0, known: 1, said: ['doing'] },
    });
  });

  test('settles also what the sheet itself said as it had been saved earlier', async () => {
    const { all } = await after(await corrected('需协调'), [MINE]);
    const here = [...all, { ...OTHERS, at: '2026-12-02T04:00:00.000Z', over: ['mine'] }];
    const last = await after(await corrected('推进中', '2026-12-03'), here);
    expect([last.brought, last.said]).toEqual([1, ['doing']]);
  });

  test('stands beside what was said over those words, by a clock that is behind', async () => {
    const others = { ...OTHERS, over: ['mine'] };
    const back = entryWith({
      ...{ id: 'back', at: '2026-02-01T04:00:00.000Z', over: ['others'] },
      set: { status: 'blocked' },
    });
    const { said } = await after(await corrected('推进中'), [MINE, others, back]);
    expect(said).toEqual(['doing', 'blocked']);
  });

  test('so it is in a workbook that an office has made itself', async () => {
    const book = bookOf([
      ['重点任务', '状态'],
      [M1, '推进中'],
    ]);
    const on = '2026-11-24';
    const later = { ...OTHERS, at: '2026-11-25T04:00:00.000Z' };
    const { entries } = await broughtBy(book, [MINE, later], { on });
    expect(entries).toMatchObject([{ over: ['mine'], set: { status: 'doing' } }]);
    const again = await broughtBy(book, [MINE, later, ...entries], { on });
    expect([again.entries, again.known]).toEqual([[], 1]);
  });
});
