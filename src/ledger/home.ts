import type { Environment } from './environment.ts';
import { own } from './own.ts';

/** Where a plan's ledger lives: in which browser, under which names. */
export interface Home {
  environment: Environment;
  /** Id of the site, from `content/site.yaml`. */
  site: string;
  /** Id of the plan. */
  plan: string;
  /** Ids that items had before → the ids they have now; their entries count as entries of those. */
  aliases?: Readonly<Record<string, string>>;
}

/** The id that an item has now. */
export function itemNow({ aliases = {} }: Pick<Home, 'aliases'>, item: string): string {
  return own(aliases, item) ?? item;
}
