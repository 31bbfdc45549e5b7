import type { Basics, Home } from '../../ledger/index.ts';

/** Where the ledger of the plan lives that the page names in `<html data-site data-plan data-region data-aliases>`. */
export function pageHome<Door extends Basics>(environment: Door): Home<Door> {
  const { site = '', plan = '', region, aliases = '{}' } = document.documentElement.dataset;
  return { environment, site, plan, region, aliases: JSON.parse(aliases) };
}
