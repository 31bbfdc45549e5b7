import type { APIRoute } from 'astro';
import type { LoadedPlan } from '../../model/index.ts';
import { planPaths } from '../../queries/index.ts';

export const getStaticPaths = planPaths;

/** The plan as data, for anyone who builds on it. */
export const GET: APIRoute<{ loaded: LoadedPlan }> = ({ props }) => {
  const { plan, targets } = props.loaded;
  return new Response(JSON.stringify({ ...plan, targets }, undefined, 1));
};
