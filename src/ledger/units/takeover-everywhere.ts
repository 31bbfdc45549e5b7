import type { StorageRefusal } from '../browser/environment.ts';
import type { Home } from '../browser/home.ts';
import { createLedger } from '../deeds/ledger.ts';
import type { Ledger } from '../deeds/ledger.ts';
import { takeStep } from '../deeds/undo.ts';
import { deleteEntries } from '../deeds/trash.ts';
import { takeOver } from './takeover.ts';

/** What was moved in all plans to my unit. */
export interface TakenEverywhere {
  /** The number of claims that were moved, and of plans. */
  claims: number;
  plans: number;
  /** Moves all of it back. */
  undo: () => void;
}

/** Moves what stands under a name to my unit in one plan. */
function takeIn(ledger: Ledger, from: string): { claims: number; isKept: boolean; ids: string[] } {
  const { taken, changes } = takeOver(ledger.$items.get(), from, ledger.$who.get().unit);
  const isTaken = changes.length > 0 && ledger.record(changes) === undefined;
  const last = isTaken ? ledger.steps().done.slice(-1).flat() : [];
  const ids = last.map(({ id }) => id);
  const isKept = !ids.some((id) => ledger.isUnsaved(id));
  return { claims: isTaken ? taken.length : 0, isKept, ids };
}

/**
 * Moves what stands under a name to my unit, in all of these plans. If storage refuses a part, what was moved before is
 * put into the trash, so that nothing is moved.
 *
 * @returns What was moved, or why nothing could be.
 */
export function takeOverEverywhere(
  homes: readonly Home[],
  from: string,
): TakenEverywhere | StorageRefusal {
  const done: { ledger: Ledger; claims: number; ids: string[] }[] = [];
  for (const home of homes) {
    const ledger = createLedger(home);
    const { claims, isKept, ids } = takeIn(ledger, from);
    if (!isKept) {
      ledger.forget(new Set(ids));
      for (const { ledger: before, ids: made } of done) deleteEntries(before, new Set(made));
      return home.environment.blocked ? 'blocked' : 'full';
    }
    // A talk about the former name follows also where no claim is moved.
    if (ids.length > 0) done.push({ ledger, claims, ids });
  }
  return {
    claims: done.reduce((sum, { claims }) => sum + claims, 0),
    plans: done.filter(({ claims }) => claims > 0).length,
    undo: () => done.forEach(({ ledger }) => takeStep(ledger, 'done')),
  };
}
