import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFaults, faultLine } from '../../text/commands/faults.ts';
import { sha256 } from '../shapes/fingerprint.ts';
import { seedsSchema } from '../shapes/schemas.ts';
import type { Seed } from '../shapes/schemas.ts';
import { readYaml } from '../shapes/yaml-file.ts';

/** Where the official texts are listed. */
export const SEEDS = 'seeds/source.yaml';

/** The list of official texts; empty if there is no list yet. @throws Error that names what is wrong in it. */
export function loadSeeds(root: string): Seed[] {
  return existsSync(join(root, SEEDS)) ? (readYaml(root, SEEDS, seedsSchema) ?? []) : [];
}

/** Complains about the file of an official text: it is missing, not listed, or has other bytes than the list says. */
export function seedFaults(root: string, seeds: readonly Seed[], name: string): string[] {
  const file = `seeds/${name}`;
  const listed = seeds.find((seed) => seed.file === name);
  if (listed === undefined) return [faultLine(SEEDS, undefined, contentFaults.seedUnlisted(name))];
  if (!existsSync(join(root, file))) {
    return [faultLine(file, undefined, contentFaults.seedGone(name.replace(/\.txt$/u, '')))];
  }
  const isSame = sha256(readFileSync(join(root, file))) === listed.sha256;
  return isSame ? [] : [faultLine(file, undefined, contentFaults.seedChanged())];
}
