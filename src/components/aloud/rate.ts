/** The speed that somebody chose, kept for all pages of a site in this browser. */
import type { Environment } from '../../ledger/index.ts';
import { RATES } from './player.ts';

function keyOf(site: string): string {
  return `taizhang:aloud:v1:${site}`;
}

/** The speed that was chosen; what cannot be read, or is none of ours, is 1. */
export function readRate(environment: Environment, site: string): number {
  const kept = Number(environment.read(keyOf(site)));
  return RATES.find((rate) => rate === kept) ?? 1;
}

/** Keeps a speed; where nothing can be kept it holds for this page. */
export function keepRate(environment: Environment, site: string, rate: number): void {
  environment.write(keyOf(site), String(rate));
}
