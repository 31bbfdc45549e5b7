import type { APIRoute } from 'astro';
import type { LoadedPlan, PlanFile } from '../../model/index.ts';
import { planPaths } from '../../queries/index.ts';

export const getStaticPaths = planPaths;

/** The plan as data, for anyone who builds on it. */
export const GET: APIRoute<{ loaded: LoadedPlan }> = ({ props }) => {
  const { plan, targets } = props.loaded;
  const file: PlanFile = { $schema: '../plan.schema.json', ...plan, targets };
  return new Response(JSON.stringify(file, undefined, 1));
};
