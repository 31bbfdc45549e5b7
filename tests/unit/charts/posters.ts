/** Posters of the first plan, on paper and as a picture for a phone. */
import { posterGroups, phonePoster, sheetPoster } from '../../../src/charts/index.ts';
import type { Picture, PosterGroup, PosterWords, Shape } from '../../../src/charts/index.ts';
import type { Plan, Target } from '../../../src/model/index.ts';
import { samplePlan } from '../../sample-plan.ts';

export const { plan, meta, targets } = samplePlan();

export const WORDS: PosterWords = {
  kind: '图',
  title: meta.title,
  note: '题注',
  done: '已完',
  foot: ['甲'.repeat(40) + '，' + '乙'.repeat(30) + '。', plan.source],
};

export function groupsOf(of: Plan, figures: readonly Target[]): PosterGroup[] {
  const dateOf = ({ date }: Target): string => date?.words ?? '';
  return posterGroups(of, figures, { unitsOf: (names) => `责任单位：${names.join('、')}`, dateOf });
}

/** A chapter with this many tasks, each with many units. */
export function manyTasks(count: number, level = 1): PosterGroup[] {
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

export const drawings: [string, Picture][] = [
  ['phone', phonePoster(groupsOf(plan, targets), WORDS)],
  ['paper', sheetPoster(groupsOf(plan, targets), WORDS).picture],
  ['phone, without targets', phonePoster(groupsOf(plan, []), WORDS)],
  ['paper, without targets', sheetPoster(groupsOf(plan, []), WORDS).picture],
  ['phone, 100 tasks', phonePoster(manyTasks(100), WORDS)],
  ['paper, 1000 tasks', sheetPoster(manyTasks(1000), WORDS).picture],
  ['paper, 40 tasks', sheetPoster(manyTasks(40), WORDS).picture],
  ['paper, one task', sheetPoster(manyTasks(1), { ...WORDS, note: '' }).picture],
];

export function flat(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => (shape.tag === 'g' ? flat(shape.shapes ?? []) : [shape]));
}

export function wordsOf({ words, shapes = [] }: Shape): string {
  return words ?? shapes.map(wordsOf).join('');
}

export function numberOf({ attributes }: Shape, name: string): number {
  return Number(attributes[name] ?? 0);
}

export function textsOf({ shapes }: Picture): Shape[] {
  return flat(shapes).filter((shape) => shape.tag === 'text' && wordsOf(shape) !== '');
}

export const FULL = drawings.slice(0, 2);
