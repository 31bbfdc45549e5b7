import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadSeeds, planIds, sha256, withoutSpace } from '../model/index.ts';
import type { Seed } from '../model/index.ts';
import { firstYear, regionOf, withinRegion } from '../plan/index.ts';
import { parseDocument } from 'yaml';
import { freeName, isPlanId, planIdOf, regionSlug } from './plan-address.ts';

export interface ImportFile {
  /** The path that the person gave. */
  name: string;
  bytes: Uint8Array;
}

/** The id of an official text's plan, from the name of the file. */
function planOf({ file }: Seed): string {
  return file.replace(/\.txt$/u, '');
}

/**
 * The file to be read for a file that somebody gives. For a text in `seeds/` that was made from another file, it is
 * that other file, so that it is read in the same way as the first time. Otherwise it is the file itself.
 */
export function meantFile(root: string, { name, bytes }: ImportFile): ImportFile {
  const listed = loadSeeds(root).find(
    ({ file, sha256: sum }) => file === basename(name) && sum === sha256(bytes),
  );
  const path = listed?.original === undefined ? '' : join(root, 'seeds', listed.original.file);
  if (path === '' || !existsSync(path)) return { name, bytes };
  return { name: path, bytes: readFileSync(path) };
}

/**
 * Ids of the plans that were imported from a file before, in its order. The file is recognised by its bytes or by its
 * name. Empty if it is new.
 */
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

/** The title of an existing plan, without white space; undefined if there is no such plan. */
export function titleOfPlan(root: string, planId: string): string | undefined {
  const file = join(root, 'content', planId, 'plan.yaml');
  if (!existsSync(file)) return undefined;
  const { title }: { title?: unknown } = parseDocument(readFileSync(file, 'utf8')).toJS() ?? {};
  return Array.isArray(title) ? withoutSpace(title.join('')) : '';
}

/** The name of a file that already is an address: region, year, name. */
const NAMED = /^[a-z]+(?:-[a-z]+)?-(?:19|20)\d{2}-[a-z]/u;

/** What the address of a new plan is made of. */
export interface Naming {
  fileName: string;
  /** Whether it is the only plan of the file. */
  isOnly: boolean;
  /** The lines of the title, joined; '' if the text has none. */
  title: string;
  shortTitle: string;
  issuer: string;
  /** A date of the plan, or undefined. */
  date: string | undefined;
  text: string;
}

/**
 * The region of a plan, from its issuer or else its title; '' if neither gives one.
 *
 * @param text In which the city of a district is looked for.
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
 * Proposes the address of a new plan: the file's name if that is an address, otherwise region, year and name. If a plan
 * with that address exists, it is proposed only if that plan has the same title.
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
