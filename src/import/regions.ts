import { loadUnits } from '../model/index.ts';
import type { Unit } from '../model/index.ts';
import type { Files } from './write.ts';
import { unitsText } from './lists.ts';
import { existingText } from './seed-files.ts';

/** The units of the regions that occur in an import, with the units that it adds. */
export class Regions {
  private readonly known = new Map<string, { before: Unit[]; now: Unit[] }>();
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  unitsOf(region: string): readonly Unit[] {
    const kept = this.known.get(region);
    if (kept !== undefined) return kept.now;
    const units = loadUnits(this.root, region);
    this.known.set(region, { before: units, now: units });
    return units;
  }

  set(region: string, units: Unit[]): void {
    this.known.set(region, { before: this.known.get(region)?.before ?? [], now: units });
  }

  addFiles(files: Files): void {
    for (const [region, { before, now }] of this.known) {
      const added = now.slice(before.length);
      const file = `content/units/${region}.yaml`;
      if (added.length > 0) files.set(file, unitsText(existingText(this.root, file), added));
    }
  }
}
