import { isSeq, parseDocument, stringify } from 'yaml';
import type { Seed, Unit } from '../model/index.ts';
import { freeName, lettersOf } from './plan-address.ts';

/** Adds entries to a list that only grows: units, official texts. Comments in it stay. */

function addTo(existing: string, entries: readonly object[]): string {
  const document = parseDocument(existing);
  if (!isSeq(document.contents)) return stringify(entries, { lineWidth: 0 });
  document.contents.flow = false;
  for (const entry of entries) document.addIn([], document.createNode(entry));
  return document.toString({ lineWidth: 0 });
}

/** Adds to the units those that a text names for the first time. Each gets its slug once. */
export function withUnits(units: readonly Unit[], names: readonly string[]): Unit[] {
  const slugs = new Set(units.map(({ slug }) => slug));
  const added = names.map((name): Unit => {
    const slug = freeName(lettersOf(name) || 'unit', (taken) => slugs.has(taken));
    slugs.add(slug);
    return { name, slug, aliases: [] };
  });
  return [...units, ...added];
}

/** The text of `units/<region>.yaml` with further units. */
export function unitsText(existing: string | undefined, added: readonly Unit[]): string {
  const entries = added.map(({ name, slug }) => ({ name, slug }));
  return existing === undefined ? stringify(entries) : addTo(existing, entries);
}

function isSame(listed: Seed, seed: Seed): boolean {
  const parts = (one: Seed): unknown => [one.sha256, one.original ?? null];
  return JSON.stringify(parts(listed)) === JSON.stringify(parts(seed));
}

/**
 * The text of `seeds/source.yaml` with some official texts. One that is listed with the same sum and original is left
 * as it is; of another, the sum and the original are replaced.
 */
export function seedsText(
  existing: string | undefined,
  listed: readonly Seed[],
  seeds: readonly Seed[],
): string {
  const fresh = seeds.filter((seed) => !listed.some(({ file }) => file === seed.file));
  let text = existing;
  for (const seed of seeds) {
    const known = listed.find(({ file }) => file === seed.file);
    if (known === undefined || isSame(known, seed) || text === undefined) continue;
    text = renewed(text, seed);
  }
  if (fresh.length === 0) return text ?? '[]\n';
  return text === undefined ? stringify(fresh, { lineWidth: 0 }) : addTo(text, fresh);
}

function renewed(text: string, { file, sha256, original }: Seed): string {
  const document = parseDocument(text);
  const entries: unknown = document.toJS();
  const at = Array.isArray(entries) ? entries.findIndex((entry) => entry?.file === file) : -1;
  if (at < 0) return text;
  document.setIn([at, 'sha256'], sha256);
  if (original === undefined) document.deleteIn([at, 'original']);
  else document.setIn([at, 'original'], document.createNode(original));
  return document.toString({ lineWidth: 0 });
}
