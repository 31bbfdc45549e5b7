/** A wording that a clause had before the plan was revised. */
export interface FormerWords {
  /** The id of the clause. */
  id: string;
  fingerprint: string;
  text: string;
  /** Where it stood: 三（一）1.第2句 */
  place: string;
  /** YYYY-MM-DD, when it was replaced. */
  replaced: string;
  /** Whether the plan has no such clause any more. */
  isGone: boolean;
}

let wordings: Promise<FormerWords[]> | undefined;

async function load(): Promise<FormerWords[]> {
  const { root = '', plan = '', versions } = document.documentElement.dataset;
  if (versions === undefined) return [];
  const response = await fetch(`${root}${plan}/changes.json`);
  const file: { wordings: FormerWords[] } = await response.json();
  return file.wordings;
}

/** All former wordings of the plan of this page; none where they cannot be had, as without a network. */
export function formerWordings(): Promise<FormerWords[]> {
  wordings ??= load().catch(() => {
    wordings = undefined;
    return [];
  });
  return wordings;
}
