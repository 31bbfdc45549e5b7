import type { Basics, Home } from '../../ledger/index.ts';

/** Where the ledger of the plan lives that the page names in `<html data-site data-plan data-aliases>`. */
export function pageHome<Door extends Basics>(environment: Door): Home<Door> {
  const { site = '', plan = '', aliases = '{}' } = document.documentElement.dataset;
  return { environment, site, plan, aliases: JSON.parse(aliases) };
}
