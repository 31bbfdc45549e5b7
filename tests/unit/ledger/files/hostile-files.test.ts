import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  compareWithHere,
  foldItem,
  readLedgerFile,
  writeLedgerFile,
} from '../../../../src/ledger/index.ts';
import type { Complaint, Entry, Incoming, LedgerFile } from '../../../../src/ledger/index.ts';
import { complaintWords, moreComplaints } from '../../../../src/text/index.ts';
import { fileOf, hereWith } from '../../../ledger-entries.ts';
import { entryWith } from '../fakes.ts';

function read(text: string): LedgerFile {
  const reading = readLedgerFile(text);
  if ('complaints' in reading) throw new Error(reading.complaints.map(complaintWords).join('\n'));
  return reading.file;
}

function bring(text: string, known: readonly Entry[] = []): Incoming {
  const result = compareWithHere(read(text), hereWith(known));
  if ('complaints' in result) throw new Error(result.complaints.map(complaintWords).join('\n'));
  return result;
}

function complaintsOf(text: string): Complaint[] {
  const reading = readLedgerFile(text);
  const result = 'file' in reading ? compareWithHere(reading.file, hereWith([])) : reading;
  return 'complaints' in result ? result.complaints : [];
}

/** The text of a file with one entry in which some words are replaced. */
function fileWith(words: string, by: string): string {
  const text = writeLedgerFile(fileOf([entryWith({ id: 'a' })]));
  if (!text.includes(words)) throw new Error(`The file does not hold ${words}`);
  return text.replace(words, by);
}

describe('files that are taken', () => {
  type Brought = Record<
    'fresh' | 'disputes' | 'orphans' | 'ahead' | 'strange' | 'others',
    string[]
  >;
  const cases: { file: string; brings: Brought }[] = parse(
    readFileSync('tests/fixtures/ledger/taken.yaml', 'utf8'),
  );
  test.each(cases)('$file', ({ file, brings }) => {
    const incoming = bring(readFileSync(`tests/fixtures/ledger/${file}`, 'utf8'));
    const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);
    expect({
      fresh: ids(incoming.fresh),
      disputes: incoming.disputes.map(({ field }) => field),
      orphans: ids(incoming.orphans),
      ahead: ids(incoming.ahead),
      strange: ids(incoming.strange),
      others: incoming.others,
    }).toEqual(brings);
  });

  test('script in every text is the same text when it is written again', () => {
    const text = readFileSync('tests/fixtures/ledger/script-everywhere.json', 'utf8');
    expect(writeLedgerFile(read(text))).toBe(text);
    expect(text.match(/<script>/gu)).toHaveLength(18);
  });

  test('what nobody could read travels along', () => {
    const text = readFileSync('tests/fixtures/ledger/unreadable-beside.json', 'utf8');
    expect(read(text).unreadable).toEqual([
      { key: 'taizhang:v1:site:plan:3.1.1-1:z', value: '{"id":' },
    ]);
  });

  test('numbers that JSON cannot write again are still the same entry', () => {
    const text = fileWith('"set"', '"later": [1e999, -0], "set"');
    const [kept] = JSON.parse(JSON.stringify(bring(text).fresh)) as Entry[];
    if (kept === undefined) throw new Error('Nothing was taken.');
    expect(bring(text, [kept])).toMatchObject({ fresh: [], known: 1 });
  });

  test('a third value in a disagreement is named, a second claim of a value is not', () => {
    const known = [entryWith({ id: 'a' }), entryWith({ id: 'b', set: { status: 'doing' } })];
    const third = entryWith({ id: 'c', set: { status: 'todo' } });
    const again = entryWith({ id: 'd', set: { status: 'doing' } });
    const values = bring(writeLedgerFile(fileOf([third])), known).disputes.map(({ claims }) =>
      claims.map(({ value }) => value).sort(),
    );
    expect(values).toEqual([['doing', 'done', 'todo']]);
    expect(bring(writeLedgerFile(fileOf([again])), known).disputes).toEqual([]);
  });
});

describe('files that are refused with a limit named', () => {
  const many = Array.from({ length: 100_001 }, (_, index) => `x${index}`);
  test.each<[string, string, string]>([
    [
      'more than 100,000 entries stood over',
      writeLedgerFile(fileOf([entryWith({ id: 'a', over: many })])),
      '第 1 份台账第 1 条登记的“over”列得太多（最多 100000 个）',
    ],
    [
      'the name of a field longer than a field may be',
      fileWith('"status"', `"${'名'.repeat(1_000_001)}"`),
      '第 1 份台账第 1 条登记的“set”太长（每栏最多 1000000 字）',
    ],
    [
      'a text longer than any that was ever kept',
      fileWith('done', '很'.repeat(1_000_001)),
      '第 1 份台账第 1 条登记的“set.status”太长（每栏最多 1000000 字）',
    ],
  ])('%s', (_, text, says) => {
    expect(complaintsOf(text).map(complaintWords)).toEqual([
      expect.stringMatching(new RegExp(`^${says.replace(/[()]/gu, '.')}`, 'u')),
    ]);
  });

  test('what lies within each other deeper than 50 levels, the file itself among them', () => {
    const nested = (levels: number): string =>
      fileWith('"set"', `"later": ${'['.repeat(levels)}${']'.repeat(levels)}, "set"`);
    expect(complaintsOf(nested(46)).map(({ reason }) => reason)).toEqual(['tooDeep']);
    expect(bring(nested(45)).fresh).toHaveLength(1);
  });

  test.each([
    ['brackets without end', '['.repeat(1_000_000), 'tooDeep'],
    ['brackets that are closed', `${'['.repeat(51)}${']'.repeat(51)}`, 'tooDeep'],
    ['millions of records', `[${'{},'.repeat(10_000_000)}{}]`, 'tooManyValues'],
    ['millions of commas', `{"a":[${'0,'.repeat(20_000_000)}0]}`, 'tooManyValues'],
    ['brackets in a text', JSON.stringify({ a: '[{\\"'.repeat(60), b: '\\' }), 'otherFormat'],
    ['a text that is not closed', `{"a": "${'[,'.repeat(60)}`, 'cutOff'],
    ['lists beside each other', `[${'[[]],'.repeat(60)}[]]`, 'otherFormat'],
    ['prose', '，、,,[[{{'.repeat(60), 'notJson'],
  ])('is looked over before it is parsed: %s', (_, text, reason) => {
    expect(complaintsOf(text).map((one) => one.reason)).toEqual([reason]);
  });

  test.each([
    ['utf-16le', ''],
    ['utf-16le', '\uFEFF'],
    ['utf-16be', ''],
    ['utf-16be', '\uFEFF'],
  ])('in %s it is said to be in another encoding, with a mark or without', (encoding, mark) => {
    const bytes = Buffer.from(mark + writeLedgerFile(fileOf([])), 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    const [first] = complaintsOf(new TextDecoder().decode(bytes));
    expect(first?.reason).toBe('otherEncoding');
  });

  test('of more than are counted, at least so many are said', () => {
    const entries = (count: number): string =>
      writeLedgerFile({ ...fileOf([]), ledgers: [] }).replace(
        /"ledgers": *\[\]/u,
        `"ledgers":[${'1,'.repeat(count - 1)}1]`,
      );
    const says = (count: number): string => moreComplaints(complaintsOf(entries(count)).length, 5);
    expect([says(5), says(999), says(2_000)]).toEqual([
      '',
      '另有 994 处问题。',
      '至少还有 995 处问题。',
    ]);
  });

  test.each([
    ['"percent": 50', '第 1 份台账第 1 条登记的“set.percent”内容不对：“50”，应为文字。'],
    ['"over": 1, "percent": "5"', '第 1 份台账第 1 条登记的“set.over”内容不对：“1”，应为文字。'],
  ])('what should stand there is said: %s', (set, says) => {
    const [first] = complaintsOf(fileWith('"status": "done"', set));
    expect(first && complaintWords(first)).toContain(says);
  });

  test('a long name of a field is shortened where it is named', () => {
    const [complaint] = complaintsOf(fileWith('"status": "done"', `"${'名'.repeat(500)}": 1`));
    expect(complaint?.where).toBe(`ledgers[0].entries[0].set.${'名'.repeat(40)}…`);
  });

  test('what an earlier build kept is taken, however long: texts, names, titles, years', () => {
    const name = '名'.repeat(30_000);
    const entry = entryWith({ id: 'a', by: name, unit: name, at: '+010000-01-01T00:00:00.000Z' });
    const text = writeLedgerFile(fileOf([{ ...entry, set: { note: '\u0007'.repeat(1_000_000) } }]));
    expect(bring(text.replace('某方案', name)).fresh).toHaveLength(1);
    expect(complaintsOf(text.replace('+010000-01-01', '+010000-02-30'))).toMatchObject([
      { reason: 'badMoment' },
    ]);
  });

  test('of millions of things that are wrong, a thousand are listed', () => {
    const entries = `"entries": [${'1,'.repeat(100_000)}1]`;
    const text = fileWith('"entries": [', '"more": [').replace('"title"', `${entries}, "title"`);
    expect(complaintsOf(text)).toHaveLength(1000);
  });

  test('long titles of plans are shortened, and a few of many are named', () => {
    const file = fileOf([]);
    const [ledger] = file.ledgers;
    if (ledger === undefined) throw new Error('No ledger.');
    const others = Array.from({ length: 9 }, (_, index) => ({
      ...ledger,
      plan: `x${index}`,
      source: '',
      title: `${index}${'长'.repeat(60)}`,
    }));
    const [complaint] = complaintsOf(writeLedgerFile({ ...file, ledgers: others }));
    const shortened = [0, 1, 2, 3, 4].map((index) => `${index}${'长'.repeat(39)}…`);
    expect(complaint?.what).toBe([...shortened, '…'].join('\n'));
  });
});

describe('large ledgers', () => {
  test('thousands of entries that stand over one, and over each other, are compared at once', () => {
    const star = Array.from({ length: 30_000 }, (_, index) =>
      entryWith({ id: `s${index}`, over: index === 0 ? [] : ['s0'] }),
    );
    expect(foldItem(new Map(star.map((entry) => [entry.id, entry]))).heads).toHaveLength(29_999);
    const chain = Array.from({ length: 15_000 }, (_, index) =>
      entryWith({ id: `c${index}`, unit: '甲', over: index === 0 ? [] : [`c${index - 1}`] }),
    );
    const { fresh, known, disputes } = bring(writeLedgerFile(fileOf(chain)), chain.slice(0, 7000));
    expect([fresh.length, known, disputes]).toEqual([8000, 7000, []]);
  });
});
