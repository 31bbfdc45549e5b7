/**
 * Two years of five people. They tick, write, take back, hand over, change their unit's name in mid-year,
 * delete and bring back, one with a clock that is ahead and one whose clock stands in 2009. Nothing that
 * anybody has entered is lost, and who has the same entries sees the same.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addEntries,
  compareWithHere,
  createLedger,
  deleteEntries,
  deletionsOf,
  hereOf,
  readLedgerFile,
  restoreEntries,
  takeBack,
  takeOver,
  valueOf,
  writeLedgerFile,
} from '../../../../src/ledger/index.ts';
import type { Entry, Ledger } from '../../../../src/ledger/index.ts';
import { FakeProfile, homeOf } from '../fakes.ts';
import { fileOf, shownOf } from '../../../ledger-entries.ts';

const ITEMS = ['3.1.1', '3.1.1-1', '3.1.1-2', '2-1.t3'];
const TEXT = 'ffffffffffffffff';
const MONTH = 30 * 24 * 60 * 60 * 1000;
const FACTS = { title: '某方案', source: 'a'.repeat(64), items: new Set(ITEMS) };

interface Person {
  profile: FakeProfile;
  ledger: Ledger;
}

/** What somebody does: a kind of deed, of which item, with or to whom. */
const DEED = fc.record({
  who: fc.nat({ max: 4 }),
  kind: fc.constantFrom('tick', 'write', 'write', 'settle', 'undo', 'send', 'send', 'delete'),
  item: fc.constantFrom(...ITEMS),
  to: fc.nat({ max: 4 }),
  word: fc.constantFrom('甲', '乙', '丙', '缺资金', ''),
});

function person(index: number): Person {
  const profile = new FakeProfile();
  if (index === 3) profile.clock += 90 * 24 * 60 * 60 * 1000;
  if (index === 4) profile.clock = Date.parse('2009-01-01T00:00:00Z');
  const ledger = createLedger(homeOf(profile.tab()));
  const unit = ['黄石经信局', '黄石经信局', '襄阳市经信局', '省科技厅', ''][index] ?? '';
  ledger.setWho({ by: `人${index}`, unit, answers: '', onlyMine: false });
  return { profile, ledger };
}

/** Sends all of one to another, by a file, as people do. */
function send(from: Person, to: Person): void {
  const reading = readLedgerFile(writeLedgerFile(fileOf(from.ledger.entries())));
  if ('complaints' in reading) throw new Error(JSON.stringify(reading.complaints));
  const { home, $who } = to.ledger;
  const here = hereOf(home, FACTS, to.ledger.entries(), $who.get());
  const incoming = compareWithHere(reading.file, here);
  if ('complaints' in incoming) throw new Error(JSON.stringify(incoming.complaints));
  expect(incoming.leftOut).toEqual([]);
  expect(addEntries(to.ledger, incoming.fresh, `人.json`)).toEqual(incoming.fresh);
}

function act({ ledger }: Person, kind: string, item: string, word: string): void {
  const opened = ledger.opened(item, TEXT);
  if (kind === 'tick') ledger.tick({ item, text: TEXT, ticked: word !== '' });
  else if (kind === 'write') {
    const { unit, by, state } = opened;
    const set = { progress: word === '' ? null : word };
    ledger.record([{ item, text: TEXT, unit, by, over: state?.heads ?? [], set }]);
  } else if (kind === 'settle') ledger.touch([{ ...opened, set: { progress: word } }]);
  else if (kind === 'undo') {
    const deed = ledger.$deed.get();
    if (deed !== undefined) takeBack(ledger, deed.entries);
  } else if (kind === 'delete') {
    const before = shownOf(ledger.entries());
    const ids = new Set(ledger.entries().map(({ id }) => id));
    expect(deleteEntries(ledger, ids)).toEqual([]);
    expect(ledger.entries()).toEqual([]);
    for (const { entries } of deletionsOf(ledger.home)) restoreEntries(ledger, entries);
    expect(shownOf(ledger.entries())).toEqual(before);
  }
}

/** A unit gets another name in mid-year: what stood under the old one stands under the new one. */
function rename({ ledger }: Person): void {
  const [from, to] = ['黄石经信局', '黄石市经信局'];
  const before = ledger.$items.get();
  const { changes } = takeOver(before, from, to);
  ledger.setWho({ ...ledger.$who.get(), unit: to });
  expect(ledger.record(changes)).toBeUndefined();
  for (const [item, units] of before) {
    const old = valueOf(units.get(from), 'progress');
    const claims = ledger.$items.get().get(item)?.get(to)?.fields.get('progress') ?? [];
    if (old !== '') expect(claims.map(({ value }) => value)).toContain(old);
  }
}

test('two years of five people lose no word, and all see the same in the end', () => {
  fc.assert(
    fc.property(fc.array(DEED, { minLength: 40, maxLength: 120 }), (deeds) => {
      const people = [0, 1, 2, 3, 4].map(person);
      const ever = new Map<string, Entry>();
      const note = (): void =>
        people.forEach(({ ledger }) => ledger.entries().forEach((one) => ever.set(one.id, one)));
      deeds.forEach(({ who, kind, item, to, word }, at) => {
        const [one, other] = [people[who], people[to]];
        if (one === undefined || other === undefined) return;
        if (kind === 'send') send(one, other);
        else act(one, kind, item, word);
        if (at === Math.floor(deeds.length / 2)) people.slice(0, 2).forEach(rename);
        for (const { profile } of people) profile.clock += (24 * MONTH) / deeds.length;
        note();
      });
      for (const one of people) for (const other of people) if (one !== other) send(one, other);
      for (const one of people) for (const other of people) if (one !== other) send(one, other);
      const [first, ...others] = people.map(({ ledger }) => ledger.entries());
      expect(new Set(first?.map(({ id }) => id))).toEqual(new Set(ever.keys()));
      for (const entry of first ?? []) expect(entry).toEqual(ever.get(entry.id));
      for (const entries of others) expect(shownOf(entries)).toEqual(shownOf(first ?? []));
    }),
    { numRuns: 10, seed: 2018 },
  );
}, 60_000);
