import { buildPlan, clausesOfItems, pagesFromTree } from '../../../src/model/index.ts';
import type { ContentPage, Plan, PlanMeta, Unit } from '../../../src/model/index.ts';
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

/** A text as a plan, without import. */
export function parsedPlan(text: string): Plan {
  const pages = pagesFromTree(parse(text));
  return buildPlan('x', META, pages, unitsIn(pages), 'f'.repeat(64));
}
