import { describe, expect, test } from 'vitest';
import { partsOf, phonePoster, sheetPoster, svgOf, widthOf } from '../../../src/charts/index.ts';
import type { Picture, PosterGroup, PosterWords, Shape } from '../../../src/charts/index.ts';
import { targetFigure, withoutSpace } from '../../../src/model/index.ts';
import type { Plan, PlanTask, Target } from '../../../src/model/index.ts';
import { samplePlan } from '../../sample-plan.ts';

const { plan, meta, targets } = samplePlan();

const WORDS: PosterWords = {
  kind: '图',
  title: meta.title,
  note: '题注',
  done: '已完',
  foot: ['甲'.repeat(40) + '，' + '乙'.repeat(30) + '。', plan.source],
};

function groupsOf(of: Plan, figures: readonly Target[]): PosterGroup[] {
  const dateOf = ({ date }: Target): string => date?.words ?? '';
  return partsOf(of, figures, { units: '责任单位：', comma: '、', dateOf });
}

/** A chapter with this many tasks, each with many units. */
function manyTasks(count: number, level = 1): PosterGroup[] {
  const tasks = Array.from({ length: count }, (_, index) => ({
    label: `${index + 1}.`,
    name: '推动信息基础设施提速升级和服务能力提升'.slice(0, 6 + (index % 12)),
    units: '省发展改革委、省科技厅、'.repeat(1 + (index % 7)),
    names: ['省发展改革委', '省科技厅'],
    figures: [],
    measures: [`m${index}`],
    sentences: ['加快推进信息基础设施建设。'],
  }));
  const group = { label: '一、', name: '任务', paragraphs: [], figures: [], tasks };
  return [{ ...group, level }];
}

const drawings: [string, Picture][] = [
  ['phone', phonePoster(groupsOf(plan, targets), WORDS)],
  ['paper', sheetPoster(groupsOf(plan, targets), WORDS).picture],
  ['phone, without targets', phonePoster(groupsOf(plan, []), WORDS)],
  ['paper, without targets', sheetPoster(groupsOf(plan, []), WORDS).picture],
  ['phone, 100 tasks', phonePoster(manyTasks(100), WORDS)],
  ['paper, 1000 tasks', sheetPoster(manyTasks(1000), WORDS).picture],
  ['paper, 40 tasks', sheetPoster(manyTasks(40), WORDS).picture],
  ['paper, one task', sheetPoster(manyTasks(1), { ...WORDS, note: '' }).picture],
];

function flat(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => (shape.tag === 'g' ? flat(shape.shapes ?? []) : [shape]));
}

function wordsOf({ words, shapes = [] }: Shape): string {
  return words ?? shapes.map(wordsOf).join('');
}

interface Box {
  what: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function numberOf({ attributes }: Shape, name: string): number {
  return Number(attributes[name] ?? 0);
}

/** Where a text stands: by widths that are computed, as the layout does. */
function boxOf(text: Shape): Box {
  const size = numberOf(text, 'font-size');
  const pieces = text.shapes ?? [text];
  const width = pieces.reduce(
    (sum, piece) => sum + widthOf(piece.words ?? '', numberOf(piece, 'font-size') || size),
    0,
  );
  const anchor = text.attributes['text-anchor'];
  const x = numberOf(text, 'x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const base = numberOf(text, 'y');
  return { what: wordsOf(text), left: x, right: x + width, top: base - size * 0.88, bottom: base };
}

function textsOf({ shapes }: Picture): Shape[] {
  return flat(shapes).filter((shape) => shape.tag === 'text' && wordsOf(shape) !== '');
}

function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 1 && down > 1;
}

/** Progress as it would be shown, in the places that are kept for it. */
function filled(picture: Picture): Picture {
  const fill = (shape: Shape): Shape => {
    if (shape.attributes['data-count'] === undefined) return shape;
    const count = String(shape.attributes['data-count']).split(' ').length;
    const shapes = (shape.shapes ?? []).map((inner) =>
      inner.words === '' ? { ...inner, words: `${count}/${count}` } : inner,
    );
    return { ...shape, shapes };
  };
  return { ...picture, shapes: picture.shapes.map(fill) };
}

describe.each(drawings)('%s', (_, picture) => {
  test('no text lies on another, with progress and without', () => {
    const boxes = textsOf(filled(picture))
      .map(boxOf)
      .sort((one, other) => one.top - other.top);
    const clashes = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => overlap(one, other))
        .map((other) => `${one.what} / ${other.what}`),
    );
    expect(clashes).toEqual([]);
  });

  test('nothing sticks out of the sheet', () => {
    const { width, height } = picture;
    for (const { what, left, right, top, bottom } of textsOf(filled(picture)).map(boxOf)) {
      expect(left, what).toBeGreaterThan(width * 0.04);
      expect(right, what).toBeLessThan(width * 0.96);
      expect(top, what).toBeGreaterThan(0);
      expect(bottom, what).toBeLessThan(height - 10);
    }
    for (const shape of flat(picture.shapes).filter(({ tag }) => tag === 'rect')) {
      expect(numberOf(shape, 'x')).toBeGreaterThanOrEqual(0);
      expect(numberOf(shape, 'x') + numberOf(shape, 'width')).toBeLessThanOrEqual(width);
      expect(numberOf(shape, 'y') + numberOf(shape, 'height')).toBeLessThanOrEqual(height);
    }
  });

  test('is drawn without style, which the policy blocks', () => {
    expect(svgOf(picture)).not.toMatch(/ style=/u);
  });
});

const FULL = drawings.slice(0, 2);

describe.each(FULL)('the first plan: %s', (_, picture) => {
  const all = withoutSpace(textsOf(picture).map(wordsOf).join(''));

  test('has all tasks with their numbers, all units, all figures in their words', () => {
    for (const { heading, units } of plan.tasks) {
      expect(all).toContain(heading.replace(/。$/u, ''));
      for (const unit of units) expect(all).toContain(unit);
    }
    for (const { words, figure } of targets) {
      expect(all).toContain(words);
      expect(all).toContain(targetFigure({ figure }));
    }
    const { length } = plan.units.filter(({ name }) => all.includes(name));
    expect([plan.tasks.length, targets.length, length]).toEqual([18, 8, 24]);
  });

  test('says who is responsible in the words of the text, task by task', () => {
    for (const { kind, text } of plan.clauses) {
      if (kind === 'units') expect(all).toContain(text.slice(1, -1));
    }
  });

  test('holds no word that is neither the text’s nor given', () => {
    const source = withoutSpace(plan.clauses.map(({ text }) => text).join(''));
    const given =
      withoutSpace([...meta.title, WORDS.kind, WORDS.note, WORDS.done].join('')) +
      WORDS.foot.map(withoutSpace).join('') +
      targets.map(targetFigure).join('') +
      targets.map(({ subject = '', words }) => subject + words).join('');
    for (const shape of textsOf(picture)) {
      const words = withoutSpace(wordsOf(shape));
      expect(source.includes(words) || given.includes(words), words).toBe(true);
    }
  });

  test('keeps a hidden place for the progress of each task, each section, and the whole', () => {
    const places = picture.shapes.filter(({ attributes }) => 'data-count' in attributes);
    expect(places.every(({ attributes }) => attributes['visibility'] === 'hidden')).toBe(true);
    const items = places.map(({ attributes }) => String(attributes['data-count']));
    for (const { measures } of plan.tasks) expect(items).toContain(measures.join(' '));
    expect(items).toContain(plan.tasks.flatMap(({ measures }) => measures).join(' '));
    expect(places).toHaveLength(plan.tasks.length + 3 + 1);
  });
});

test('paper is the smallest that holds it; what is too much for the largest makes it higher', () => {
  const sizes = new Map(drawings.map(([name, { width, height }]) => [name, [width, height]]));
  expect(sheetPoster(groupsOf(plan, targets), WORDS).paper).toBe('A2');
  expect(sizes.get('paper')).toEqual([4200, 5940]);
  expect(sizes.get('paper, one task')).toEqual([2970, 4200]);
  expect(sheetPoster(manyTasks(100), WORDS).paper).not.toBe('A3');
  expect(sizes.get('paper, 1000 tasks')?.[0]).toBe(8410);
  expect(sizes.get('paper, 1000 tasks')?.[1]).toBeGreaterThan(11_890);
  expect(sizes.get('phone')?.[0]).toBe(1080);
  expect(sizes.get('phone, 100 tasks')?.[1]).toBeGreaterThan(10_000);
});

test('a figure says what it is of, where its own words do not', () => {
  const [, growth] = groupsOf(plan, targets).flatMap(({ figures }) => figures);
  expect(growth?.words).toBe('全省电子信息产业规模\n年均增长13%以上');
});

test('on paper nothing is smaller than 12 pt', () => {
  const pt = 254 / 72;
  for (const [name, picture] of drawings.filter(([called]) => called.startsWith('paper'))) {
    const sizes = textsOf(picture).flatMap((text) =>
      (text.shapes ?? [text]).map((piece) => numberOf(piece, 'font-size')),
    );
    expect(Math.min(...sizes), name).toBeGreaterThanOrEqual(12 * pt);
  }
});

test.each(FULL)('each task shows two measures or three, whole, or all it has: %s', (_, picture) => {
  const all = withoutSpace(textsOf(picture).map(wordsOf).join(''));
  const texts = new Map(plan.clauses.map(({ id, text }) => [id, withoutSpace(text)]));
  for (const { id, measures } of plan.tasks) {
    const shown = measures.filter((one) => all.includes(texts.get(one) ?? '?')).length;
    expect(shown, id).toBeGreaterThanOrEqual(Math.min(2, measures.length));
    expect(shown, id).toBeLessThanOrEqual(3);
  }
});

test('a chapter without targets shows its sentences, one with targets its figures', () => {
  const goals = (figures: readonly Target[]): PosterGroup | undefined =>
    groupsOf(plan, figures).find(({ label }) => label === '二、');
  expect(goals([])?.paragraphs.join('')).toContain('电子商务交易额达到3万亿元。');
  expect(goals(targets)?.paragraphs).toEqual([]);
  expect(goals(targets)?.figures).toHaveLength(6);
});

test('a chapter that is itself a task stands under no other’s heading; units in a sentence are listed', () => {
  const [task] = plan.tasks;
  if (task === undefined) throw new Error('no task');
  const alone: PlanTask = {
    ...task,
    id: '5',
    path: [],
    heading: '五、监督检查',
    units: ['甲', '乙'],
  };
  const heading = { id: '5', kind: 'heading', text: alone.heading, task: '5' } as const;
  const [clause] = plan.clauses;
  if (clause === undefined) throw new Error('no clause');
  const grown: Plan = {
    ...plan,
    tasks: [...plan.tasks, alone],
    clauses: [...plan.clauses, { ...clause, ...heading, page: `${plan.id}/5/` }],
  };
  const last = groupsOf(grown, []).slice(-1)[0];
  expect(last).toMatchObject({ level: 1, label: '', name: '' });
  expect(last?.tasks[0]).toMatchObject({
    label: '五、',
    name: '监督检查',
    units: '责任单位：甲、乙',
  });
});

test('what a section says before its tasks stands below its heading', () => {
  const [chapter] = manyTasks(0);
  const [section] = manyTasks(2, 2);
  if (chapter === undefined || section === undefined) throw new Error('no groups');
  const words = '坚持以供给侧结构性改革为主线。';
  const groups = [chapter, { ...section, label: '（一）', name: '提高', paragraphs: [words] }];
  for (const { shapes } of [phonePoster(groups, WORDS), sheetPoster(groups, WORDS).picture]) {
    const texts = flat(shapes).map(wordsOf).join('');
    expect(texts.indexOf(words)).toBeGreaterThan(texts.indexOf('提高'));
  }
});
