import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find } from '../../../src/search/index.ts';
import type { SearchPage } from '../../../src/search/index.ts';

const seed = readFileSync('seeds/hubei-2018-xinxi-xiaofei.txt', 'utf8');
const sentences = seed
  .split(/(?<=。)|\n/u)
  .map((text) => text.trim())
  .filter(Boolean);
const pages: SearchPage[] = [0, 1, 2].map((part) => ({
  address: `plan/${part}/`,
  title: String(part),
  clauses: sentences
    .map((text, index) => ({ id: String(index), kind: 'sentence', text, place: '' }))
    .filter((_clause, index) => index % 3 === part),
}));

/** What must be found, said without our own normaliser. */
const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '').replace(/[“”]/gu, '"');

function idsOf(typed: string, within = pages): string[] {
  return find(typed, within)
    .pages.flatMap(({ hits }) => hits.map(({ clause }) => clause.id))
    .sort();
}

function truth(typed: string): string[] {
  return sentences
    .flatMap((text, index) => (plain(text).includes(plain(typed)) ? [String(index)] : []))
    .sort();
}

function page(...texts: (string | [string, string])[]): SearchPage {
  const clauses = texts.map((text, index) =>
    typeof text === 'string'
      ? { id: String(index), kind: 'sentence', text, place: '' }
      : { id: String(index), kind: 'sentence', text: text[0], place: '', task: text[1] },
  );
  return { address: 'p/', title: '', clauses };
}

describe('finding', () => {
  test('any run of characters finds the clauses that hold it, and no other', () => {
    const run = fc
      .tuple(fc.nat(sentences.length - 1), fc.nat(200), fc.integer({ min: 1, max: 20 }))
      .map(([sentence, from, length]) => {
        const text = Array.from(sentences[sentence] ?? '');
        return text.slice(from % text.length, (from % text.length) + length).join('');
      })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(run, (typed) => {
        expect(idsOf(typed)).toEqual(truth(typed));
      }),
      { numRuns: 2000 },
    );
  });

  test('what is found is marked where it stands, overlapping words as one', () => {
    const [only] = find('信息消费 消费试点', [page('开展信息消费试点和信息消费展示。')]).pages;
    expect(only?.hits[0]?.ranges).toEqual([
      [2, 8],
      [9, 13],
    ]);
  });

  test('literal first: quotes, hyphens and spaces that stand in the text are no operators', () => {
    const text = [page('培育2-3个平台。', '推动“双创”平台。', '来源： 湖北省', '甲 -乙。', '甲。')];
    expect(idsOf('2-3个', text)).toEqual(['0']);
    expect(idsOf('“双创”', text)).toEqual(['1']);
    expect(idsOf('"双创"平台', text)).toEqual(['1']);
    expect(idsOf('来源：湖北', text)).toEqual(['2']);
    expect(idsOf('甲 -乙', text)).toEqual(['3']);
  });

  test('only otherwise do spaces part words, quotes keep them together and a minus leaves out', () => {
    const text = [page('甲乙丙。', '丙甲。', '甲丁丙。')];
    expect(idsOf('甲 丙', text)).toEqual(['0', '1', '2']);
    expect(idsOf('丙 “甲乙”', text)).toEqual(['0']);
    expect(idsOf('甲 丙 -丁', text)).toEqual(['0', '1']);
    expect(idsOf('丙 －“甲乙” 甲', text)).toEqual(['1', '2']);
    expect(idsOf('-', text)).toEqual([]);
    expect(idsOf('-甲 -', text)).toEqual([]);
  });

  test('words that no clause holds together are looked for within a task', () => {
    const text = [page(['甲。', 't'], ['乙。', 't'], ['丙。', 't'], ['甲。', 'u'], '乙。')];
    const result = find('甲 乙', text);
    expect(result.within).toBe('task');
    expect(result.total).toBe(2);
    expect(idsOf('甲 乙', text)).toEqual(['0', '1']);
    expect(find('甲 戊', text).total).toBe(0);
  });

  test('pages with a hit in a heading come first, then those with more hits', () => {
    const plainPage = page('甲。', '甲。');
    const headed: SearchPage = {
      ...page('甲'),
      address: 'h/',
      clauses: [{ id: '9', kind: 'heading', text: '甲', place: '' }],
    };
    const few = { ...page('甲。'), address: 'f/' };
    const order = find('甲', [few, plainPage, headed]).pages.map(({ page: one }) => one.address);
    expect(order).toEqual(['h/', 'p/', 'f/']);
  });

  test('nothing typed finds nothing, and candidates limit where is looked', () => {
    expect(find(' \u3000', pages).total).toBe(0);
    expect(find('信息消费', pages, new Set(['plan/0/'])).pages).toHaveLength(1);
  });
});
