import type { APIRoute } from 'astro';
import { feedOf } from '../model/index.ts';
import { getContent } from '../queries/index.ts';

/** The revisions of all plans, as a feed. */
export const GET: APIRoute = async ({ site }) =>
  new Response(feedOf(await getContent(), site?.href ?? ''), {
    headers: { 'content-type': 'application/atom+xml' },
  });
