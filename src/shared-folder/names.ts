/** The names of files in a shared folder: `taizhang.<plan>.<device>.json`; ids hold no dot. */

/** The name of the one file that a device writes for a plan. */
export function fileNameOf(plan: string, device: string): string {
  return `taizhang.${plan}.${device}.json`;
}

/** Whether a file is of a ledger. */
export function isOurs(name: string): boolean {
  return name.startsWith('taizhang.') && name.endsWith('.json') && !name.includes('/');
}

/**
 * Whether a file is of a plan. Copies that programs make where two wrote at once are read too: their names
 * begin alike, `taizhang.<plan>.<device> (conflicted copy).json`.
 */
export function isOfPlan(name: string, plan: string): boolean {
  return name.startsWith(`taizhang.${plan}.`) && isOurs(name);
}
