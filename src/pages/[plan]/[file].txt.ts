import type { APIRoute } from 'astro';
import type { LoadedPlan } from '../../model/index.ts';
import { filePaths } from '../../queries/index.ts';
import { writeOfficialText } from '../../reports/files/official-text.ts';

export const getStaticPaths = filePaths;

/** The official text alone: `/<plan>/<plan>.txt`. */
export const GET: APIRoute<{ loaded: LoadedPlan }> = ({ props }) =>
  new Response(new TextEncoder().encode(writeOfficialText(props.loaded.plan)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
