import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import {
  compareWithHere,
  sift,
  readLedgerFile,
  writeLedgerFile,
} from '../../../../src/ledger/index.ts';
import type { Entry, Incoming } from '../../../../src/ledger/index.ts';
import { complaintWords } from '../../../../src/text/index.ts';
import { fileOf, hereWith } from '../../../ledger-entries.ts';
import { PROPERTIES } from '../../../ledger-files.ts';
import { entryWith } from '../fakes.ts';

const RUNS = 200;

/** Reads a text as an import does. */
function sentencesOf(text: string): string[] {
  const reading = readLedgerFile(text);
  const result = 'file' in reading ? compareWithHere(reading.file, hereWith([])) : reading;
  return 'complaints' in result ? result.complaints.map(complaintWords) : [];
}

function incoming(entries: readonly Entry[], known: readonly Entry[] = []): Incoming {
  const reading = readLedgerFile(writeLedgerFile(fileOf(entries)));
  const result = 'file' in reading ? compareWithHere(reading.file, hereWith(known)) : reading;
  if ('complaints' in result) throw new Error(JSON.stringify(result.complaints));
  return result;
}

test.each([0, 1.5, '1', null])(
  'a file whose version is %s is refused with a sentence',
  (version) => {
    const file = { ...JSON.parse(writeLedgerFile(fileOf([]))), version };
    expect(sentencesOf(JSON.stringify(file))).toEqual([
      expect.stringContaining('“version”内容不对'),
    ]);
  },
);

describe('whatever the ledger and the file', () => {
  test.each(Object.entries(PROPERTIES))('%s', (_, property) => {
    fc.assert(property, { numRuns: RUNS });
  });
});

describe('files that are refused', () => {
  const cases: { file: string; says: string }[] = parse(
    readFileSync('tests/fixtures/ledger/refused.yaml', 'utf8'),
  );
  test.each(cases)('$file', ({ file, says }) => {
    const text = readFileSync(`tests/fixtures/ledger/${file}`, 'utf8');
    expect(sentencesOf(text)).toEqual([says]);
  });

  test('a file of more than 200 million characters', () => {
    expect(sentencesOf('x'.repeat(200_000_001))).toEqual([
      '文件约有 201 MB，太大，不像是台账文件。请核对选的是不是由“导出台账”得到的 .json 文件。',
    ]);
  });

  test('values nested so deep that they could not be written again', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const text = writeLedgerFile(fileOf([entryWith({ id: 'a' })]));
    const [sentence] = sentencesOf(text.replace('"set"', `"later": ${deep}, "set"`));
    expect(sentence).toContain('超过 50 层');
  });

  test('where each kind of browser says that JSON breaks is said', () => {
    const parse = vi.spyOn(JSON, 'parse');
    for (const [message, place] of [
      ["Expected ',' at line 3 column 7 of the JSON data", '从第 3 行第 7 个字符起'],
      ['Unexpected token x in JSON at position 4', '从第 2 行第 2 个字符起'],
      ['JSON Parse error: Unexpected identifier', '文件读不懂'],
    ]) {
      parse.mockImplementationOnce(() => {
        throw new SyntaxError(message);
      });
      expect(sentencesOf('{"\n"x}')[0]).toContain(place);
    }
    parse.mockRestore();
  });

  test('each thing that is wrong is named', () => {
    const text = writeLedgerFile(
      fileOf([entryWith({ id: 'a:b', at: '昨天' }), entryWith({ id: 'c', item: 'x:y' })]),
    );
    expect(sentencesOf(text)).toEqual([
      expect.stringContaining('第 1 份台账第 1 条登记的“id”不是登记的编号：“a:b”'),
      expect.stringContaining('第 1 份台账第 1 条登记的“at”不是时间：“昨天”'),
      expect.stringContaining('第 1 份台账第 2 条登记的“item”不是措施的编号：“x:y”'),
    ]);
  });
});

describe('what is taken in', () => {
  test('what could not be read where the file was made travels along; it has to be text', () => {
    const raw = { key: 'taizhang:v1:x', value: 'rubbish' };
    const reading = readLedgerFile(writeLedgerFile({ ...fileOf([]), unreadable: [raw] }));
    expect(reading).toMatchObject({ file: { unreadable: [raw] } });
    const wrong = JSON.stringify({ ...fileOf([]), unreadable: [{ key: 1 }] });
    expect(sentencesOf(wrong.replace('{', '{"format":"taizhang-ledger","version":1,'))).toEqual([
      expect.stringContaining('“unreadable[0].key”内容不对：“1”'),
      expect.stringContaining('“unreadable[0].value”内容不对：缺少这一项'),
    ]);
  });

  test('script, __proto__ and constructor are words like any other', () => {
    const text = readFileSync('tests/fixtures/ledger/hostile-words.json', 'utf8');
    const reading = readLedgerFile(text);
    if (!('file' in reading)) throw new Error(JSON.stringify(reading));
    const result = compareWithHere(reading.file, hereWith([]));
    if ('complaints' in result) throw new Error(JSON.stringify(result));
    const [entry] = result.fresh;
    expect(entry?.by).toBe('<script>alert(1)</script>');
    expect(Object.entries(entry?.set ?? {})).toEqual([
      ['status', 'done"><img src=x onerror=alert(1)>'],
      ['__proto__', 'polluted'],
      ['constructor', 'also'],
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(writeLedgerFile(reading.file)).toContain('"__proto__": "polluted"');
  });

  test('over in circles or pointing nowhere, and dates of the year 9999, which are named', () => {
    const entries = [
      entryWith({ id: 'a', over: ['b'] }),
      entryWith({ id: 'b', over: ['a', 'nowhere'], set: { status: 'todo' } }),
      entryWith({ id: 'c', item: '3.1.1', at: '9999-12-31T23:59:59.999Z' }),
    ];
    const result = incoming(entries);
    expect(result.fresh).toHaveLength(3);
    expect(result.disputes).toMatchObject([{ item: '3.1.1-1', unit: '', field: 'status' }]);
    expect(result.ahead.map(({ id }) => id)).toEqual(['c']);
  });

  test('what is here already is known, whatever the order of its keys', () => {
    const known = entryWith({ id: 'a' });
    const turned = Object.fromEntries(Object.entries(known).reverse()) as unknown as Entry;
    expect(incoming([turned, entryWith({ id: 'b', item: '9-9' })], [known])).toMatchObject({
      known: 1,
      fresh: [{ id: 'b' }],
      orphans: [{ id: 'b' }],
    });
  });

  test('a disagreement that stood before is not named again', () => {
    const known = [entryWith({ id: 'a' }), entryWith({ id: 'b', set: { status: 'doing' } })];
    const fresh = [entryWith({ id: 'c', set: { owner: '甲' } })];
    expect(incoming(fresh, known).disputes).toEqual([]);
  });

  test('a ledger of the same text under another id; those of other plans stay in the file, named', () => {
    const file = fileOf([entryWith({ id: 'a' })]);
    const [ledger] = file.ledgers;
    if (ledger === undefined) throw new Error('No ledger.');
    const other = { ...ledger, plan: 'x', source: 'b'.repeat(64), title: '另一方案' };
    const moved = { ...ledger, plan: 'y' };
    const reading = readLedgerFile(writeLedgerFile({ ...file, ledgers: [moved, other] }));
    if (!('file' in reading)) throw new Error(JSON.stringify(reading));
    expect(compareWithHere(reading.file, hereWith([]))).toMatchObject({
      fresh: [{ id: 'a' }],
      others: ['另一方案'],
    });
  });

  test('of one id with two contents the one that is here stays', () => {
    const [here, other] = [entryWith({ id: 'a' }), entryWith({ id: 'a', by: '李四' })];
    expect(sift([other], new Map([['a', here]]))).toEqual({
      fresh: [],
      known: [],
      leftOut: [{ entry: other, why: 'changed' }],
    });
  });
});
