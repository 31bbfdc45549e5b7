import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContentClause, ContentPage } from '../../../src/model/content.ts';
import { clausesOfItems } from '../../../src/model/content.ts';
import { keepIds } from '../../../src/model/keep-ids.ts';

const TEXTS = [
  '加快国家存储器基地项目建设，重点推动芯片设计。',
  '研发基于位置服务的智能地理信息系统平台。',
  '支持有机发光二级管等新型显示的研发和产业化。',
  '降低中小企业信息化建设与运营成本。',
  '推进光纤网络向集中居住的自然村延伸。',
];

/** A task of sentences with the ids that a new text would get. */
function pageOf(texts: readonly string[], units = '（责任单位：省科技厅）'): ContentPage {
  const clause = (id: string, kind: ContentClause['kind'], text: string): ContentClause => ({
    type: 'clause',
    id,
    kind,
    text,
    paragraph: 0,
  });
  const clauses = [
    clause('1.1', 'heading', '1.标题很长的一个任务。'),
    ...texts.map((text, index) => clause(`1.1-${index + 1}`, 'measure', text)),
    clause('1.1-u', 'units', units),
  ];
  return { id: '1.1', items: [{ type: 'task', id: '1.1', clauses }] };
}

function idsByText(pages: readonly ContentPage[]): Map<string, string> {
  return new Map(
    pages.flatMap(({ items }) => clausesOfItems(items)).map(({ id, text }) => [text, id]),
  );
}

function reimport(before: readonly string[], after: readonly string[], published?: string[]) {
  const old = clausesOfItems(pageOf(before).items);
  return idsByText(keepIds([pageOf(after)], old, published ?? old.map(({ id }) => id)));
}

describe('ids on a new import', () => {
  test('the same text keeps every id', () => {
    expect(reimport(TEXTS, TEXTS)).toEqual(idsByText([pageOf(TEXTS)]));
  });

  test('a sentence that goes leaves the ids of those after it alone', () => {
    const ids = reimport(TEXTS, [...TEXTS.slice(0, 1), ...TEXTS.slice(2)]);
    expect(ids.get(TEXTS[2] ?? '')).toBe('1.1-3');
    expect(ids.get(TEXTS[4] ?? '')).toBe('1.1-5');
  });

  test('a new sentence gets a number that was never used, wherever it stands', () => {
    const fresh = '全新的一句话，与别的毫无相似之处。';
    const ids = reimport(TEXTS, [fresh, ...TEXTS]);
    expect(ids.get(fresh)).toBe('1.1-6');
    expect(ids.get(TEXTS[0] ?? '')).toBe('1.1-1');
  });

  test('a number that was given up long ago is not used again', () => {
    const fresh = '全新的一句话，与别的毫无相似之处。';
    const ids = reimport(
      TEXTS.slice(0, 2),
      [...TEXTS.slice(0, 2), fresh],
      ['1.1-1', '1.1-2', '1.1-3'],
    );
    expect(ids.get(fresh)).toBe('1.1-4');
  });

  test('a sentence that is slightly reworded keeps its id', () => {
    const reworded = '支持有机发光二极管（OLED）等新型显示的研发和产业化。';
    expect(reimport(TEXTS, [reworded, TEXTS[0] ?? '']).get(reworded)).toBe('1.1-3');
  });

  test('a task that gets another number keeps its id, and its line of units follows it', () => {
    const old = clausesOfItems(pageOf(TEXTS).items);
    const moved: ContentPage = {
      id: '1',

      items: [
        {
          type: 'task',
          id: '1.2',
          clauses: old.map((clause) => ({ ...clause, id: clause.id.replace('1.1', '1.2') })),
        },
      ],
    };
    const [page] = keepIds(
      [moved],
      old,
      old.map(({ id }) => id),
    );
    expect(page?.items).toEqual(pageOf(TEXTS).items);
  });

  test('a new heading whose number is taken gets a letter', () => {
    const old = clausesOfItems(pageOf(TEXTS).items);
    const heading: ContentClause = {
      type: 'clause',
      id: '1.1',
      kind: 'heading',
      text: '（一）截然不同的内容',
      paragraph: 0,
    };
    const [page] = keepIds([{ id: '1.1', items: [heading, { type: 'contents' }] }], old, [
      '1.1',
      '1.1b',
    ]);
    expect(page?.id).toBe('1.1c');
  });

  test('no id is ever given twice, and none that was published goes to other words', () => {
    const sentence = fc.constantFrom(
      ...TEXTS,
      ...TEXTS.map((text) => `${text}又`),
      '甲乙丙丁。',
      '子丑寅卯。',
    );
    fc.assert(
      fc.property(fc.array(sentence), fc.array(sentence), (before, after) => {
        const old = clausesOfItems(pageOf(before).items);
        const pages = keepIds(
          [pageOf(after)],
          old,
          old.map(({ id }) => id),
        );
        const ids = pages.flatMap(({ items }) => clausesOfItems(items)).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, text } of pages.flatMap(({ items }) => clausesOfItems(items))) {
          const was = old.find((clause) => clause.id === id)?.text ?? text;
          expect(was.slice(0, 2)).toBe(text.slice(0, 2));
        }
      }),
    );
  });
});
