import { siteFiles } from './files.ts';
import type { SearchDoor } from './files.ts';
import { checkPassage } from './reply/pasted-report.ts';
import type { CheckedQuoted } from './reply/pasted-report.ts';
import { wholeTexts } from './reply/whole-text.ts';

/**
 * Checks a report's quotations against the texts of all plans, which are loaded for that.
 *
 * @returns Empty if it quotes nothing and has no sentence of a plan.
 * @throws LoadError if the texts cannot be loaded.
 */
export async function checkOnSite(door: SearchDoor, report: string): Promise<CheckedQuoted[]> {
  const files = siteFiles(door);
  const { plans } = await files.index();
  const pages = (await Promise.all(plans.map(files.pagesOf))).flat();
  return checkPassage(report, wholeTexts(pages)).filter(
    ({ isQuoted, verdict }) => isQuoted || verdict !== 'none',
  );
}
