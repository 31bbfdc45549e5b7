import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import { filesBelow } from '../model/files-below.ts';
import { loadPlan, loadSeeds, planIds, SEEDS } from '../model/index.ts';
import type { LoadedPlan, Seed } from '../model/index.ts';
import type { Files } from './one-plan-files.ts';
import { existingText } from './seed-files.ts';

/** Where the places are listed that the plans name. */
const PLACES = 'content/places.yaml';

/** A list in a YAML file without some of its entries; comments stay, undefined where nothing goes. */
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

/** The texts of a plan in `seeds/`, earlier versions among them. */
function isOf(id: string, { file }: Pick<Seed, 'file'>): boolean {
  return file.startsWith(`${id}.`) || file.startsWith(`${id}/`);
}

/** Removes from `seeds/` the texts of a plan, and the files they were read from if no other plan was. */
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

/** The list of places without those, and those exceptions, that no other plan's text holds; undefined if all stay. */
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
 * Works out what goes with a plan: its folder, its texts, the units of its region and who reports there if no other
 * plan is of it, and places that no other plan names; nothing is written.
 *
 * @param root Folder of the project.
 * @throws Error if there is no such plan, or what is there cannot be read.
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
