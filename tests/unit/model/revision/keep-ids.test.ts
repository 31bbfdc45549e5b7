import { describe, expect, test } from 'vitest';
import type { ContentPage } from '../../../../src/model/shapes/content.ts';
import { keepIds, renamePages } from '../../../../src/model/revision/keep-ids.ts';
import type { PairAnswer } from '../../../../src/model/revision/judge-pairs.ts';
import { pagesFromTree } from '../../../../src/model/shapes/ids.ts';
import { goneClauses } from '../../../../src/model/revision/returned.ts';
import { clausesInOrder } from '../../../../src/model/data/text-parts.ts';
import type { Worded } from '../../../../src/model/data/text-parts.ts';
import { parse } from '../../../../src/plan/index.ts';

const UNITS = '（责任单位：省科技厅）';
const A = '加快国家存储器基地项目建设，重点推动芯片设计。';
const B = '研发基于位置服务的智能地理信息系统平台。';
const C = '支持有机发光二级管等新型显示的研发和产业化。';
const D = '降低中小企业信息化建设与运营成本。';
const NEW = '全新的一句话，与别的毫无相似之处。';

/** A text of one chapter, by its tasks: heading, then sentences. */
function textOf(...tasks: readonly (readonly string[])[]): string {
  const lines = tasks.map(
    ([heading = '', ...sentences], index) =>
      `${index + 1}.${heading}。${sentences.join('')}${UNITS}`,
  );
  return ['一、任务', '（一）甲任务。', ...lines, ''].join('\n');
}

function pagesOf(text: string): ContentPage[] {
  return pagesFromTree(parse(text));
}

const idsOf = (pages: readonly ContentPage[]): string[] =>
  clausesInOrder(pages).map(({ id }) => id);

interface Revision {
  /** Ids by text; of a text that stands twice the later one's. */
  ids: Map<string, string>;
  /** In the order of the text, without headings and units. */
  list: string[];
  doubts: string[];
}

function revise(
  before: string,
  after: string,
  published?: readonly string[],
  answer?: PairAnswer,
  gone: readonly Worded[] = [],
): Revision {
  const old = pagesOf(before);
  const fresh = pagesOf(after);
  const { names, doubts } = keepIds(fresh, old, published ?? idsOf(old), gone, answer);
  const clauses = clausesInOrder(renamePages(fresh, names));
  return {
    ids: new Map(clauses.map(({ id, text }) => [text, id])),
    list: clauses.filter(({ kind }) => kind === 'measure').map(({ id }) => id),
    doubts: doubts.map(({ fresh: one, old: other }) => `${other.id} ${one.text}`),
  };
}

describe('clauses of a task', () => {
  test('keep every id in the same text', () => {
    const text = textOf(['标题', A, B, C]);
    const pages = pagesOf(text);
    const { names } = keepIds(pages, pages, idsOf(pages), []);
    expect(renamePages(pages, names)).toEqual(pages);
  });

  test('keep theirs where one goes, comes or stands elsewhere', () => {
    const { list } = revise(textOf(['标题', A, B, C]), textOf(['标题', C, NEW, A]));
    expect(list).toEqual(['1.1.1-3', '1.1.1-4', '1.1.1-1']);
  });

  test('never get a number that was given up long ago', () => {
    const published = ['1', '1.1', '1.1.1', '1.1.1-1', '1.1.1-2', '1.1.1-3'];
    const { ids } = revise(textOf(['标题', A, B]), textOf(['标题', A, B, NEW]), published);
    expect(ids.get(NEW)).toBe('1.1.1-4');
  });

  test('keep theirs where they are slightly reworded', () => {
    const reworded = '支持有机发光二极管（OLED）等新型显示的研发和产业化。';
    const { ids, doubts } = revise(textOf(['标题', A, B, C]), textOf(['标题', reworded, A]));
    expect(ids.get(reworded)).toBe('1.1.1-3');
    expect(doubts).toEqual([]);
  });

  test('are asked about where the wording is half another one, or like two old ones', () => {
    const half = '研发基于位置服务的智能导航终端。';
    const [one, other] = ['推进一号园区的建设工作。', '推进二号园区的建设工作。'];
    const before = textOf(['标题', A, B, one, other]);
    const after = textOf(['标题', A, half, '推进三号园区的建设工作。']);
    expect(revise(before, after).doubts).toEqual([
      `1.1.1-2 ${half}`,
      '1.1.1-3 推进三号园区的建设工作。',
    ]);
    expect(revise(before, after).list).toEqual(['1.1.1-1', '1.1.1-5', '1.1.1-3']);
    const turned = revise(before, after, undefined, ({ text }) => text === half);
    expect(turned.list).toEqual(['1.1.1-1', '1.1.1-2', '1.1.1-5']);
  });
});

describe('clauses that come back word for word', () => {
  /** Three texts, one after the other: ids of the third by its words. */
  function comeBack(first: string, between: string, third: string): Map<string, string> {
    const old = pagesOf(first);
    const fresh = pagesOf(between);
    const revised = renamePages(fresh, keepIds(fresh, old, idsOf(old), []).names);
    const present = new Set(idsOf(revised));
    const versions = [old, revised].map((pages) => ({ clauses: clausesInOrder(pages) }));
    const gone = goneClauses(versions, (id) => present.has(id));
    const published = [...new Set([...idsOf(old), ...present])];
    const last = pagesOf(third);
    const { names } = keepIds(last, revised, published, gone);
    return new Map(clausesInOrder(renamePages(last, names)).map(({ id, text }) => [text, id]));
  }

  test('have their ids back, whatever stands in their place meanwhile', () => {
    const ids = comeBack(
      textOf(['标题', A, B, C]),
      textOf(['标题', A, NEW]),
      textOf(['标题', NEW, A, C, B]),
    );
    expect([A, B, C, NEW].map((text) => ids.get(text))).toEqual([
      '1.1.1-1',
      '1.1.1-2',
      '1.1.1-3',
      '1.1.1-4',
    ]);
  });

  test('have them in another part where they stand once, and not where it may be either', () => {
    const first = textOf(['完善体系', A, B], ['加强保障', C, D]);
    const ids = comeBack(
      first,
      textOf(['完善体系', A], ['加强保障', C, D]),
      textOf(['完善体系', A], ['加强保障', C, D, B]),
    );
    expect(ids.get(B)).toBe('1.1.1-2');
    const twice = textOf(['完善体系', A, NEW], ['加强保障', C, NEW], ['落实资金', D]);
    const without = textOf(['完善体系', A], ['加强保障', C], ['落实资金', D]);
    const elsewhere = textOf(['完善体系', A], ['加强保障', C], ['落实资金', D, NEW]);
    expect(comeBack(twice, without, elsewhere).get(NEW)).toBe('1.1.3-2');
    expect(comeBack(twice, without, twice).get(NEW)).toBe('1.1.2-2');
  });

  test('bring their part back, and the lines of its units', () => {
    const first = textOf(['完善体系', A, B], ['加强保障', C, D]);
    const ids = comeBack(first, textOf(['完善体系', A, B]), first);
    expect(['2.加强保障。', C, D].map((text) => ids.get(text))).toEqual([
      '1.1.2',
      '1.1.2-1',
      '1.1.2-2',
    ]);
    expect(ids.get(UNITS)).toBe('1.1.2-u');
  });

  test('do not where two parts of one heading went', () => {
    const first = textOf(['完善体系', A], ['加强保障', B], ['加强保障', C]);
    const ids = comeBack(
      first,
      textOf(['完善体系', A]),
      textOf(['完善体系', A], ['加强保障', NEW]),
    );
    expect(ids.get('2.加强保障。')).toBe('1.1.2b');
    expect(ids.get(NEW)).toBe('1.1.2b-1');
  });
});

describe('clauses of two tasks', () => {
  test('that stand word for word in both never leave their own', () => {
    const before = textOf(['完善体系', A, D], ['加强保障', D, B]);
    const after = textOf(['新增任务', D, NEW], ['完善体系', A, D], ['加强保障', D, B]);
    const { list, ids } = revise(before, after);
    expect(list).toEqual(
      ['1.1.1b-1 1.1.1b-2', '1.1.1-1 1.1.1-2', '1.1.2-1 1.1.2-2'].join(' ').split(' '),
    );
    expect(ids.get('1.新增任务。')).toBe('1.1.1b');
    expect(ids.get('2.完善体系。')).toBe('1.1.1');
  });

  test('move with their ids where they stand alone, and are all but equal', () => {
    const moved = `${A.slice(0, -1)}等。`;
    const before = textOf(['完善体系', A, B], ['加强保障', C, D]);
    const after = textOf(['完善体系', D], ['加强保障', C, B, moved]);
    expect(revise(before, after).list).toEqual(['1.1.2-2', '1.1.2-1', '1.1.1-2', '1.1.1-1']);
  });

  test('stay where it cannot be said which of two has moved', () => {
    const before = textOf(['完善体系', A, D], ['加强保障', D, B]);
    const after = textOf(['完善体系', A], ['加强保障', B], ['新增任务', D]);
    expect(revise(before, after).list).toEqual(['1.1.1-1', '1.1.2-2', '1.1.3-1']);
  });
});

describe('parts', () => {
  test('keep their ids when they are renumbered, moved, or slightly reworded; units follow', () => {
    const before = textOf(['完善服务体系', A, B], ['加强要素保障', C, D]);
    const after = textOf(['加强要素保障力度', C, D], ['完善服务体系', B, A]);
    const { ids } = revise(before, after);
    expect(ids.get('1.加强要素保障力度。')).toBe('1.1.2');
    expect(ids.get('2.完善服务体系。')).toBe('1.1.1');
    expect(idsOf(pagesOf(before))).toContain('1.1.2-u');
  });

  test('with the same heading in one parent are told apart by what they hold', () => {
    const before = textOf(['保障措施', A, B], ['保障措施', C, D]);
    const after = textOf(['保障措施', C, D], ['保障措施', A, B]);
    expect(revise(before, after).list).toEqual(['1.1.2-1', '1.1.2-2', '1.1.1-1', '1.1.1-2']);
  });

  test('whose heading is another one over the same text are asked about', () => {
    const before = textOf(['完善服务体系', A, B]);
    const after = textOf(['丰富数字生活', A, B]);
    expect(revise(before, after).doubts).toEqual(['1.1.1 1.丰富数字生活。']);
    expect(revise(before, after).ids.get('1.丰富数字生活。')).toBe('1.1.1b');
    // What stands alone keeps its id in the new part.
    expect(revise(before, after).list).toEqual(['1.1.1-1', '1.1.1-2']);
    const kept = revise(before, after, undefined, () => true);
    expect(kept.ids.get('1.丰富数字生活。')).toBe('1.1.1');
  });

  test('move to another chapter as a whole', () => {
    const task = (number: number, heading: string, ...sentences: string[]): string =>
      `（${'一二三'[number - 1]}）${heading}。${sentences.join('')}${UNITS}\n`;
    const before = `一、甲章\n${task(1, '完善体系', A, B)}${task(2, '加强保障', C)}二、乙章\n${task(1, '落实责任', D)}`;
    const after = `一、甲章\n${task(1, '加强保障', C)}二、乙章\n${task(1, '落实责任', D)}${task(2, '完善体系', A, NEW, B)}`;
    const { ids, list } = revise(before, after);
    expect(ids.get('（二）完善体系。')).toBe('1.1');
    expect(list).toEqual(['1.2-1', '2.1-1', '1.1-1', '1.1-3', '1.1-2']);
  });

  test('of a new chapter are named in it, and a chapter whose number is taken gets a letter', () => {
    const before = '一、甲章\n甲的话很长很长。\n二、乙章\n乙的话也很长。\n';
    const after =
      '一、新章\n新的一句完全不同。\n二、甲章\n甲的话很长很长。\n三、乙章\n乙的话也很长。\n';
    const { ids } = revise(before, after, ['1', '1-1', '2', '2-1', '1b']);
    expect([...ids.values()]).toEqual(['1c', '1c-1', '1', '1-1', '2', '2-1']);
  });

  test('get a sign that an id may have where all letters are taken', () => {
    const before = '一、甲章\n甲的话很长很长。\n';
    const after = '一、新章\n新的一句完全不同。\n二、甲章\n甲的话很长很长。\n';
    const letters = 'bcdefghijklmnopqrstuvwxyz';
    const published = ['1', '1-1', ...Array.from(letters, (letter) => `1${letter}`)];
    const { ids } = revise(before, after, published);
    expect([...ids.values()]).toEqual(['1z25', '1z25-1', '1', '1-1']);
  });

  test('attachments keep theirs when one is put in front', () => {
    const one = '附件1\n项目清单\n第一个项目是这样的内容，第二个项目是那样的内容。\n';
    const text = `一、甲章\n（一）甲。甲的话很长很长。${UNITS}\n某省人民政府\n2019年1月2日\n`;
    const before = text + one;
    const after = `${text}附件1\n分工表\n全然不同的另一张表，列出各部门的分工安排。\n${one.replace('附件1', '附件2')}`;
    const old = pagesOf(before);
    const fresh = pagesOf(after);
    const { names } = keepIds(fresh, old, idsOf(old), []);
    expect(renamePages(fresh, names).map(({ id }) => id)).toEqual(['0', '1', 'a2', 'a1']);
  });
});
