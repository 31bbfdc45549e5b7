import type { FormerWords } from '../../reports/tables/gone-rows.ts';

export type { FormerWords };

let wordings: Promise<FormerWords[]> | undefined;

async function load(): Promise<FormerWords[]> {
  const { root = '', plan = '', versions } = document.documentElement.dataset;
  if (versions === undefined) return [];
  const response = await fetch(`${root}${plan}/changes.json`);
  const file: { wordings: FormerWords[] } = await response.json();
  return file.wordings;
}

/** All former wordings of the plan of this page. None if they cannot be loaded, as without a network. */
export function formerWordings(): Promise<FormerWords[]> {
  wordings ??= load().catch(() => {
    wordings = undefined;
    return [];
  });
  return wordings;
}
