/** The names of files in a shared folder: `taizhang.<plan>.<device>.json`; ids hold no dot. */

/** The name of the one file that a device writes for a plan. */
export function fileNameOf(plan: string, device: string): string {
  return `taizhang.${plan}.${device}.json`;
}

/** Whether a file is a ledger file. */
export function isOurs(name: string): boolean {
  return name.startsWith('taizhang.') && name.endsWith('.json') && !name.includes('/');
}

/**
 * Whether a file belongs to a plan. This includes copies that programs make if two people write at once. Their names
 * begin in the same way: `taizhang.<plan>.<device> (conflicted copy).json`.
 */
export function isOfPlan(name: string, plan: string): boolean {
  return name.startsWith(`taizhang.${plan}.`) && isOurs(name);
}
