/** The plans of the site, and the data of those that are needed here. */
import { readWho, textNames } from '../../ledger/index.ts';
import type { Mine, PlanPlace, SiteHome, Who } from '../../ledger/index.ts';
import type { PlanData } from '../../ledger/table/plan-rows.ts';

export interface SitePlan {
  id: string;
  title: string;
  shortTitle: string;
  region: string;
  regionName: string;
  source: string;
  published: string;
  aliases: Record<string, string>;
  units: string[];
}

/** What was loaded, or is on its way, by path: what another tab changes is drawn anew without asking for it again. */
const asked = new Map<string, Promise<unknown>>();

/** @throws Error if it cannot be loaded: there is no network, or a folder was opened from a disk. */
function fetchJson<Data>(path: string): Promise<Data> {
  const answer = asked.get(path) ?? askFor(path);
  asked.set(path, answer);
  answer.catch(() => asked.delete(path));
  return answer as Promise<Data>;
}

async function askFor(path: string): Promise<unknown> {
  const { root = './' } = document.documentElement.dataset;
  const response = await fetch(root + path);
  if (!response.ok) throw new Error(path);
  return response.json();
}

/** All plans of the site, in the order of the shelf. @throws Error if the list cannot be loaded. */
export const fetchPlans = (): Promise<SitePlan[]> => fetchJson('plans.json');

/** A plan with something of mine, and its data. */
export interface FetchedPlan {
  plan: SitePlan;
  data: PlanData;
}

/** The data of a plan. @throws Error if they cannot be loaded. */
export const fetchPlan = (id: string): Promise<PlanData> => fetchJson(`${id}/plan.json`);

/** The home of a plan's ledger, with the plan's facts. */
export function ledgerOfPlan(
  { environment, site }: SiteHome,
  { id, title, source, published, region, aliases }: SitePlan,
): PlanPlace {
  return { home: { environment, site, plan: id, region, aliases }, title, source, published };
}

/** The person who types in a plan, with the names that its text has for their unit. */
export function mineOf({ home }: PlanPlace, { units }: SitePlan): Mine & Who {
  return { ...readWho(home.environment, home), names: textNames(home, units) };
}
