import type { APIRoute } from 'astro';
import type { LoadedPlan } from '../../model/index.ts';
import { filePaths } from '../../queries/index.ts';
import { writeOfficialWord } from '../../reports/files/official-word.ts';

export const getStaticPaths = filePaths;

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The official text as a Word file: `/<plan>/<plan>.docx`. */
export const GET: APIRoute<{ loaded: LoadedPlan }> = async ({ props }) => {
  const { plan, meta } = props.loaded;
  const file = await writeOfficialWord(plan, meta);
  return new Response(new Blob([new Uint8Array(file)]), { headers: { 'Content-Type': TYPE } });
};
