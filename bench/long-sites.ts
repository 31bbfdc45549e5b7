/** Sites to measure with: the first plan itself, and long ones made of its words. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../src/model/index.ts';
import type { Plan } from '../src/model/index.ts';
import { longText } from '../tests/long-text.ts';
import type { Shape, Words } from '../tests/long-text.ts';
import { makeOtherSite } from '../tests/other-site.ts';
import { planOf } from '../tests/sample-plan.ts';
import { oneOf, partsOf, randomFrom } from './plans.ts';

/** A site that was built, and how long that took. */
export interface BuiltSite {
  root: string;
  plan: Plan;
  /** Seconds. */
  importing: number;
  /** Seconds, of each build. */
  builds: number[];
}

/** Sentences of two to four parts of the first plan's, under its headings, for one to six of its units. */
function wordsOf(plan: Plan): Words {
  const random = randomFrom(2018);
  const parts = partsOf(plan);
  const headings = plan.tasks.map(({ heading }) => heading.replace(/^.*?[.）]|。$/gu, ''));
  const some = <Item>(items: readonly Item[], least: number, most: number): Item[] =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () =>
      oneOf(items, random),
    );
  return {
    heading: () => oneOf(headings, random),
    sentence: () => `${some(parts, 2, 4).join('，')}。`,
    units: () => [...new Set(some(plan.units, 1, 6).map(({ name }) => name))],
  };
}

/** The first plan's text, or a long one of this shape. */
export function textOf(plan: Plan, shape: Shape | undefined): string {
  if (shape !== undefined) return longText(shape, wordsOf(plan));
  return readFileSync(`seeds/${plan.id}.txt`, 'utf8');
}

function seconds(act: () => void): number {
  const start = performance.now();
  act();
  return (performance.now() - start) / 1000;
}

/** Imports a text and builds it so many times. */
export function buildSite(id: string, text: string, times: number): BuiltSite {
  const site = makeOtherSite(id, text);
  const importing = seconds(site.import);
  const builds = Array.from({ length: times }, () => seconds(site.build));
  const { plan } = planOf(loadContent(site.root), id);
  return { root: join(site.root, 'dist'), plan, importing, builds };
}

/** Removes what was built. */
export function removeSite({ root }: BuiltSite): void {
  rmSync(join(root, '..'), { recursive: true });
}
