import type { APIRoute } from 'astro';
import { planJsonSchema } from '../model/index.ts';

/** The schema of every `plan.json`, for programs that read one. */
export const GET: APIRoute = () => new Response(JSON.stringify(planJsonSchema(), undefined, 1));
