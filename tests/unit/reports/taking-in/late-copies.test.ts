/** Copies of one sheet that a program saved without saying when: a 期次 is closed after the first. */
import { describe, expect, test } from 'vitest';
import {
  asOfBefore,
  asOfTerm,
  closeWords,
  reportOfTerm,
  termsOf,
} from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import type { Choice } from '../../../../src/reports/taking-in/weigh-changes.ts';
import { entryWith, NOTHING_AROUND } from '../../ledger/fakes.ts';
import { edited, type } from '../edit.ts';
import { withParts } from '../outcome.ts';
import { fileOf, outcomeIn, reportFor, ROWS } from '../sheets.ts';

const TODAY = '2027-01-08';
const TERM = entryWith({
  ...{ id: 't0', item: 'team.t00000000', text: '' },
  set: { name: '十二月', from: '2026-12-01', until: '2026-12-31' },
});

/** The 期次, closed over what is here. */
function closedOver(here: readonly Entry[]): Entry {
  const closed = closeWords(here, Date.parse('2027-01-04T04:00:00.000Z'));
  return { ...TERM, id: 't1', over: ['t0'], set: { closed } };
}

/** How many are of which status in the report of the 期次, and how many came late. */
function saidOf(here: readonly Entry[]) {
  const terms = termsOf(here);
  const [term] = terms;
  if (term === undefined) throw new Error('There is no 期次.');
  const sides = [asOfBefore(term, terms, here, TODAY), asOfTerm(term, here, TODAY)] as const;
  const around = { ...NOTHING_AROUND, today: TODAY };
  const subjects = { rows: ROWS, targets: [] };
  const report = reportOfTerm({}, subjects, term, sides, undefined, around);
  return { counts: report.total, late: report.term?.late.length };
}

describe('a closed 期次 stays as it was', () => {
  const withoutTime = (bytes: Uint8Array): Uint8Array =>
    withParts(bytes, (parts) => delete parts['docProps/core.xml']);
  test.each([
    ['without a time', withoutTime],
    ['with the time at which it went out', (bytes: Uint8Array) => bytes],
  ])('whatever a later copy %s brings', async (_, saved) => {
    const file = await fileOf(reportFor([]), []);
    const copy = (...statuses: string[]): Uint8Array =>
      saved(
        edited(file, (ledger) =>
          statuses.forEach((status, at) => type(ledger, '状态', at + 1, status)),
        ),
      );
    const first = await outcomeIn(copy('推进中'), [], { on: '2026-12-25' });
    const known = [TERM, ...first.entries];
    const here = [...known, closedOver(known)];
    const before = saidOf(here);
    for (const on of ['2026-12-25', '2026-12-28']) {
      const later = await outcomeIn(copy('推进中', '已完成'), here, { on });
      expect(later.entries).toHaveLength(1);
      expect(saidOf([...here, ...later.entries])).toEqual({ ...before, late: 1 });
    }
  });

  test('whatever is taken in later of a copy that was here', async () => {
    const file = await fileOf(reportFor([]), []);
    const copy = edited(file, (ledger) => {
      type(ledger, '状态', 1, '推进中');
      type(ledger, '状态', 2, '差不多了');
    });
    const choice: Partial<Choice> = { on: '2026-12-25' };
    const known = [TERM, ...(await outcomeIn(copy, [], choice)).entries];
    const here = [...known, closedOver(known)];
    const words = new Map([['差不多了', 'done' as const]]);
    const later = await outcomeIn(copy, here, { ...choice, words });
    expect(later.entries).toHaveLength(1);
    expect(saidOf([...here, ...later.entries])).toEqual({ ...saidOf(here), late: 1 });
  });
});
