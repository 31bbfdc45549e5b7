/** The chosen speed, stored in this browser for all pages of a site. */
import type { Environment } from '../../ledger/index.ts';
import { RATES } from './player.ts';

function keyOf(site: string): string {
  return `taizhang:aloud:v1:${site}`;
}

/** The chosen speed. It is 1 if none was stored, or the stored one is not one of ours. */
export function readRate(environment: Environment, site: string): number {
  const kept = Number(environment.read(keyOf(site)));
  return RATES.find((rate) => rate === kept) ?? 1;
}

/** Stores a speed. If it cannot be stored, it counts for this page only. */
export function keepRate(environment: Environment, site: string, rate: number): void {
  environment.write(keyOf(site), String(rate));
}
