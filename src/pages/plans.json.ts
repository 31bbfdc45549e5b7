import type { APIRoute } from 'astro';
import { getShelf } from '../queries/index.ts';

/** All plans of the site, for pages that speak of several: the name, region and units of each. */
export const GET: APIRoute = async () => {
  const plans = (await getShelf()).map(({ loaded: { plan, meta }, region, day }) => ({
    id: plan.id,
    title: plan.title,
    shortTitle: plan.shortTitle,
    region: plan.region,
    regionName: region,
    source: plan.sha256,
    published: day ?? '',
    aliases: meta.aliases,
    units: plan.units.map(({ name }) => name),
  }));
  return new Response(JSON.stringify(plans));
};
