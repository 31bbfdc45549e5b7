import type { APIRoute } from 'astro';
import { dayOfFirst } from '../model/index.ts';
import { aliasesOf, getShelf } from '../queries/index.ts';

/** All plans of the site with their names, regions and units, for pages about several plans. */
export const GET: APIRoute = async () => {
  const all = (await getShelf()).map(async ({ loaded, region, day }) => ({
    id: loaded.plan.id,
    title: loaded.plan.title,
    shortTitle: loaded.plan.shortTitle,
    region: loaded.plan.region,
    regionName: region,
    source: loaded.plan.sha256,
    published: dayOfFirst(loaded) ?? day ?? '',
    aliases: await aliasesOf(loaded),
    units: loaded.plan.units.map(({ name }) => name),
  }));
  return new Response(JSON.stringify(await Promise.all(all)));
};
