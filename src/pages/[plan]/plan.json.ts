import type { APIRoute, GetStaticPaths } from 'astro';
import type { LoadedPlan } from '../../model/index.ts';
import { getContent } from '../../queries/index.ts';

export const getStaticPaths = (async () => {
  const { plans } = await getContent();
  return plans.map((loaded) => ({ params: { plan: loaded.plan.id }, props: { loaded } }));
}) satisfies GetStaticPaths;

/** The plan as data, for anyone who builds on it. */
export const GET: APIRoute<{ loaded: LoadedPlan }> = ({ props }) => {
  const { plan, targets } = props.loaded;
  return new Response(JSON.stringify({ ...plan, targets }, undefined, 1));
};
