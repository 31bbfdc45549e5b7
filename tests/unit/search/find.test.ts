import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, rangesIn } from '../../../src/search/index.ts';
import { plain } from '../../plain.ts';
import { wholeSource } from './whole-source.ts';
import type { Answer, Roads, SearchPage } from '../../../src/search/index.ts';

const seed = readFileSync('seeds/hubei-2018-xinxi-xiaofei.txt', 'utf8');
const sentences = seed
  .split(/(?<=。)|\n/u)
  .map((text) => text.trim())
  .filter(Boolean);
const pages: SearchPage[] = [0, 1, 2].map((part) => ({
  address: `plan/${part}/`,
  plan: 'plan',
  chapter: '',
  title: String(part),
  clauses: sentences
    .map((text, index) => ({ id: String(index), kind: 'sentence', text, place: '' }))
    .filter((_clause, index) => index % 3 === part),
}));

const NO_ROADS: Roads = { traditional: '', pinyin: {}, names: [], units: [] };

function answerOf(typed: string, within = pages): Promise<Answer> {
  return answer(typed, wholeSource(within), NO_ROADS);
}

async function idsOf(typed: string, within = pages): Promise<string[]> {
  const { literal } = await answerOf(typed, within);
  return literal.pages.flatMap(({ hits }) => hits.map(({ clause }) => clause.id)).sort();
}

/** What must be found, said without our own normaliser. */
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
  return { address: 'p/', plan: 'p', chapter: '', title: '', clauses };
}

describe('finding', () => {
  test('any run of characters finds the clauses that hold it, and no other', async () => {
    const run = fc
      .tuple(fc.nat(sentences.length - 1), fc.nat(200), fc.integer({ min: 1, max: 20 }))
      .map(([sentence, from, length]) => {
        const text = Array.from(sentences[sentence] ?? '');
        return text.slice(from % text.length, (from % text.length) + length).join('');
      })
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(run, async (typed) => {
        expect(await idsOf(typed)).toEqual(truth(typed));
      }),
      { numRuns: 2000 },
    );
  });

  test('what is found is marked where it stands, overlapping words as one', async () => {
    const { literal } = await answerOf('信息消费 消费试点', [
      page('开展信息消费试点和信息消费展示。'),
    ]);
    const [only] = literal.pages;
    expect(only?.hits.map(rangesIn)[0]).toEqual([
      [2, 8],
      [9, 13],
    ]);
  });

  test('literal first: quotes, hyphens and spaces that stand in the text are no operators', async () => {
    const text = [page('培育2-3个平台。', '推动“双创”平台。', '来源： 湖北省', '甲 -乙。', '甲。')];
    expect(await idsOf('2-3个', text)).toEqual(['0']);
    expect(await idsOf('“双创”', text)).toEqual(['1']);
    expect(await idsOf('"双创"平台', text)).toEqual(['1']);
    expect(await idsOf('来源：湖北', text)).toEqual(['2']);
    expect(await idsOf('甲 -乙', text)).toEqual(['3']);
    expect(await idsOf('： 湖', text)).toEqual(['2']);
  });

  test('only otherwise do spaces part words, quotes keep them together and a minus leaves out', async () => {
    const text = [page('甲乙丙。', '丙甲。', '甲丁丙。')];
    expect(await idsOf('甲 丙', text)).toEqual(['0', '1', '2']);
    expect(await idsOf('丙　甲', text)).toEqual(['0', '1', '2']);
    expect(await idsOf('甲 -丁丙', text)).toEqual(['0', '1']);
    expect(await idsOf('丙 “甲乙”', text)).toEqual(['0']);
    expect(await idsOf('甲 丙 -丁', text)).toEqual(['0', '1']);
    expect(await idsOf('丙 －“甲乙” 甲', text)).toEqual(['1', '2']);
    expect(await idsOf('“甲乙”', text)).toEqual(['0']);
    expect(await idsOf('-', text)).toEqual([]);
    expect(await idsOf('-甲 -', text)).toEqual([]);
  });

  test('without a space, marks are no operators: what stands nowhere finds nothing', async () => {
    const text = [page('推动“双创”平台，建设。', '平台建设。')];
    for (const typed of ['”平台“建设', '平台“双创', '“”平台', '”，“', '平台-建设', '“台”']) {
      expect(await idsOf(typed, text), typed).toEqual([]);
    }
  });

  test('words that no clause holds together are looked for within a task', async () => {
    const text = [page(['甲。', 't'], ['乙。', 't'], ['丙。', 't'], ['甲。', 'u'], '乙。')];
    const { literal: result } = await answerOf('甲 乙', text);
    expect(result.within).toBe('task');
    expect(result.total).toBe(2);
    expect(await idsOf('甲 乙', text)).toEqual(['0', '1']);
    expect((await answerOf('甲 戊', text)).literal.total).toBe(0);
  });

  test('what is found stands in the order of the text', async () => {
    const { literal } = await answerOf('甲', [page('甲。'), page('乙。'), page('甲。', '甲。')]);
    expect(literal.pages.map(({ hits }) => hits.length)).toEqual([1, 2]);
  });

  test('a run over the end of a sentence names all its clauses, each with its part', async () => {
    const { literal } = await answerOf('丙。丁戊。己', [page('甲乙丙。', '丁戊。', '己庚。')]);
    expect(literal).toMatchObject({ within: 'across', total: 3 });
    expect(literal.pages.flatMap(({ hits }) => hits.map(rangesIn))).toEqual([
      [[2, 4]],
      [[0, 3]],
      [[0, 1]],
    ]);
  });

  test('nothing typed finds nothing', async () => {
    expect(await answerOf(' \u3000')).toMatchObject({ literal: { total: 0 }, approximate: [] });
  });
});
