import type { Basics, Home } from '../../ledger/index.ts';

/**
 * The home of the ledger of the page's plan, which the page names in `<html data-site data-plan data-region
 * data-aliases>`.
 */
export function pageHome<Door extends Basics>(environment: Door): Home<Door> {
  const { site = '', plan = '', region, aliases = '{}' } = document.documentElement.dataset;
  return { environment, site, plan, region, aliases: JSON.parse(aliases) };
}
