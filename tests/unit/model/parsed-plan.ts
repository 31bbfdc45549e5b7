import { buildPlan, clausesOfItems, pagesFromTree } from '../../../src/model/index.ts';
import type { ContentPage, LoadedPlan, Plan, PlanMeta, Unit } from '../../../src/model/index.ts';
import { parse, unitNames } from '../../../src/plan/index.ts';

/** What an editor would have entered. */
export const META: PlanMeta = {
  title: ['题'],
  titleBy: 'editor',
  shortTitle: '题',
  issuer: '机关',
  region: 'x',
  seed: 'x.txt',
  source: { name: '某网', date: '2020-01-02' },
  pages: [],
  tasks: [],
  retired: [],
  aliases: {},
};

/** The units that the pages name, each with a slug. */
function unitsIn(pages: readonly ContentPage[]): Unit[] {
  const names = unitNames(pages.flatMap(({ items }) => clausesOfItems(items)));
  return names.map((name, index) => ({ name, slug: `u${index}`, aliases: [] }));
}

/** A text as a plan with all that its folder would say, without import. */
export function loadedPlan(text: string, said: Partial<PlanMeta> = {}, id = 'x'): LoadedPlan {
  const meta = { ...META, ...said };
  const pages = pagesFromTree(parse(text));
  const plan = buildPlan(id, meta, pages, unitsIn(pages), 'f'.repeat(64));
  return { plan, meta, pages, targets: [], seed: text, versions: [] };
}

/** A text as a plan, without import. */
export function parsedPlan(text: string): Plan {
  return loadedPlan(text).plan;
}
