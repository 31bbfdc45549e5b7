/** The plan that tests and benches speak of, by its id: a site may hold others, in any order. */
import { loadContent } from '../src/model/index.ts';
import type { LoadedContent, LoadedPlan } from '../src/model/index.ts';
import { SAMPLE } from '../scripts/sample.ts';

/** Its id, and the folder of its address. */
export const SAMPLE_ID = 'hubei-2018-xinxi-xiaofei';

/** A plan of some content. @throws Error if it is not there. */
export function planOf({ plans }: Pick<LoadedContent, 'plans'>, id: string): LoadedPlan {
  const loaded = plans.find(({ plan }) => plan.id === id);
  if (loaded === undefined) throw new Error(`There is no plan ${id}.`);
  return loaded;
}

/** The sample, read from where it is kept for tests. */
export function samplePlan(): LoadedPlan {
  return planOf(loadContent(SAMPLE), SAMPLE_ID);
}
