import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadSeeds, planIds, sha256, withoutSpace } from '../model/index.ts';
import type { Seed } from '../model/index.ts';
import { firstYear, regionOf, withinRegion } from '../plan/index.ts';
import { parseDocument } from 'yaml';
import { freeName, isPlanId, planIdOf, regionSlug } from './plan-address.ts';

export interface ImportFile {
  /** As the person named it: a path. */
  name: string;
  bytes: Uint8Array;
}

/** The plan of an official text: its file's name. */
function planOf({ file }: Seed): string {
  return file.replace(/\.txt$/u, '');
}

/**
 * The file that is meant by a file that somebody gives: for a text in `seeds/` that was made from another file, that
 * other one, so that it is read again as it was the first time; for all else, the file itself.
 */
export function meantFile(root: string, { name, bytes }: ImportFile): ImportFile {
  const listed = loadSeeds(root).find(
    ({ file, sha256: sum }) => file === basename(name) && sum === sha256(bytes),
  );
  const path = listed?.original === undefined ? '' : join(root, 'seeds', listed.original.file);
  if (path === '' || !existsSync(path)) return { name, bytes };
  return { name: path, bytes: readFileSync(path) };
}

/** Ids of the plans that a file was imported as, in its order: known by its bytes or by its name; none if new. */
export function knownPlans(root: string, { name, bytes }: ImportFile): string[] {
  const sum = sha256(bytes);
  const seeds = loadSeeds(root);
  const same = seeds.filter((seed) => seed.sha256 === sum || seed.original?.sha256 === sum);
  const named = seeds.filter(({ original }) => original?.file === basename(name));
  const found = same.length > 0 ? same : named;
  const ids = found
    .toSorted((one, other) => (one.original?.part ?? 1) - (other.original?.part ?? 1))
    .map(planOf)
    .filter((id) => existsSync(join(root, 'content', id, 'plan.yaml')));
  if (ids.length > 0) return ids;
  const byName = basename(name).replace(/(?:\.original)?\.[^.]+$/u, '');
  return planIds(root).includes(byName) ? [byName] : [];
}

/** The title of a plan that is there, white space aside; undefined if there is no such plan. */
function titleOfPlan(root: string, planId: string): string | undefined {
  const file = join(root, 'content', planId, 'plan.yaml');
  if (!existsSync(file)) return undefined;
  const { title }: { title?: unknown } = parseDocument(readFileSync(file, 'utf8')).toJS() ?? {};
  return Array.isArray(title) ? withoutSpace(title.join('')) : '';
}

/** A file's name that is an address already: region, year, name. */
const NAMED = /^[a-z]+(?:-[a-z]+)?-(?:19|20)\d{2}-[a-z]/u;

/** A new plan's address is made of these. */
export interface Naming {
  fileName: string;
  /** Whether it is the only plan of the file. */
  isOnly: boolean;
  /** Joined; '' where the text has none. */
  title: string;
  shortTitle: string;
  issuer: string;
  /** A day of it, or undefined. */
  date: string | undefined;
  text: string;
}

/**
 * The region of a plan, by its issuer or else its title; '' if neither says.
 *
 * @param text To find the city of a district in.
 */
export function regionFor({
  issuer,
  title,
  text,
}: Pick<Naming, 'issuer' | 'title' | 'text'>): string {
  const ofIssuer = regionOf(issuer);
  return regionSlug(withinRegion(ofIssuer.length > 0 ? ofIssuer : regionOf(title), text));
}

/**
 * A proposal for a new plan's address: the file's name where it is one, else region, year and name.
 * Where a plan of that address is there already it is meant only if it has the same title.
 */
export function proposeId(root: string, naming: Naming, taken: ReadonlySet<string>): string {
  const named = basename(naming.fileName).replace(/\.[^.]+$/u, '');
  const year = naming.date?.slice(0, 4) ?? firstYear(naming.text);
  const isNamed = naming.isOnly && isPlanId(named) && NAMED.test(named);
  const id = isNamed ? named : planIdOf(regionFor(naming), year, naming.shortTitle);
  const title = withoutSpace(naming.title);
  return freeName(id, (candidate) => {
    if (taken.has(candidate)) return true;
    const there = titleOfPlan(root, candidate);
    return there !== undefined && there !== title;
  });
}
