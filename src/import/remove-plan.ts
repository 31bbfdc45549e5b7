import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import { filesBelow } from '../model/shapes/files-below.ts';
import { loadPlan, loadSeeds, planIds, SEEDS } from '../model/index.ts';
import type { LoadedPlan, Seed } from '../model/index.ts';
import type { Files } from './write.ts';
import { existingText } from './seed-files.ts';

/** The list of places that the plans name. */
const PLACES = 'content/places.yaml';

/** A list in a YAML file without some of its entries. Comments stay. Undefined if nothing is removed. */
function without(text: string, goes: (entry: YAMLMap) => boolean): string | undefined {
  const document = parseDocument(text);
  const list = document.contents;
  if (!isSeq(list)) return undefined;
  const before = document.toString();
  list.items = list.items.filter((entry) => !isMap(entry) || !goes(entry));
  if (list.items.length === 0) list.flow = true;
  const after = document.toString({ lineWidth: 0 });
  return document.toString() === before ? undefined : after;
}

/** Whether a file in `seeds/` is a text of a plan, or of one of its earlier versions. */
function isOf(id: string, { file }: Pick<Seed, 'file'>): boolean {
  return file.startsWith(`${id}.`) || file.startsWith(`${id}/`);
}

/**
 * Removes the texts of a plan from `seeds/`, and the files from which they were read, unless another plan uses these.
 */
function seedRemovals(root: string, id: string): Files {
  const files: Files = new Map();
  const seeds = loadSeeds(root);
  const left = seeds.filter((seed) => !isOf(id, seed));
  const used = new Set(left.flatMap(({ file, original }) => [file, original?.file]));
  for (const file of filesBelow(join(root, 'seeds'))) {
    if (isOf(id, { file }) && !used.has(file)) files.set(`seeds/${file}`, null);
  }
  const text = existingText(root, SEEDS);
  const list =
    text === undefined
      ? undefined
      : without(text, (entry) => isOf(id, { file: String(entry.get('file')) }));
  if (list !== undefined) files.set(SEEDS, list);
  return files;
}

/** The list of places without those places and exceptions that are in no other plan's text; undefined if all stay. */
function placesLeft(root: string, others: readonly LoadedPlan[]): string | undefined {
  const texts = others.flatMap(({ plan }) => plan.clauses.map(({ text }) => text));
  const stands = (words: unknown): boolean => texts.some((text) => text.includes(String(words)));
  const list = existingText(root, PLACES);
  if (list === undefined) return undefined;
  return without(list, (place) => {
    if (!stands(place.get('name'))) return true;
    const except = place.get('except');
    if (isSeq(except)) {
      except.items = except.items.filter((words) => stands(words));
      if (except.items.length === 0) place.delete('except');
    }
    return false;
  });
}

/**
 * Works out what is removed with a plan: its folder and its texts; the units and reporters of its region, if no other
 * plan belongs to it; and places that no other plan names. Nothing is written.
 *
 * @param root Folder of the project.
 * @throws Error if there is no such plan, or if an existing file cannot be read.
 */
export function planRemoval(root: string, id: string): Files {
  const files: Files = new Map();
  const folder = `content/${id}`;
  for (const file of filesBelow(join(root, folder))) files.set(`${folder}/${file}`, null);
  const { meta } = loadPlan(root, id);
  const others = planIds(root)
    .filter((other) => other !== id)
    .map((other) => loadPlan(root, other));
  if (others.every((other) => other.meta.region !== meta.region)) {
    const ofRegion = ['units', 'reporters'].map((list) => `content/${list}/${meta.region}.yaml`);
    for (const file of ofRegion) if (existsSync(join(root, file))) files.set(file, null);
  }
  const places = placesLeft(root, others);
  if (places !== undefined) files.set(PLACES, places);
  return new Map([...files, ...seedRemovals(root, id)]);
}
