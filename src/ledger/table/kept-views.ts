import { isRecord } from '../../outside/records.ts';
import type { StorageRefusal } from '../browser/environment.ts';
import { writeKept, planKey, readKept } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { readLayout } from './layout.ts';
import type { Layout } from './layout.ts';
import { writeView } from './view-address.ts';
import type { View } from './view.ts';

export interface KeptView {
  name: string;
  /** The view, as in an address. */
  asks: string;
  /** The order and widths of its columns; undefined if an earlier build kept the view. */
  layout?: Layout;
}

/** How many views are kept for a plan at most. */
const MOST_VIEWS = 50;
export const LONGEST_VIEW_NAME = 40;

export type ViewFault = StorageRefusal | 'noName' | 'tooMany' | 'taken';

/** The address of a view, so written that it is the same for every reader, whatever their unit. */
export function sayView(view: View): string {
  const asks = writeView({ ...view, page: 1 }, '');
  return view.unit.length > 0 ? asks : `unit=${asks === '' ? '' : `&${asks}`}`;
}

/** The views that this browser keeps of a plan, the oldest first. Views that cannot be read are left out. */
export function keptViews(home: Home): KeptView[] {
  const kept = readKept(home.environment, planKey('views', home));
  return (Array.isArray(kept) ? kept : []).flatMap((one: unknown): KeptView[] => {
    if (!isRecord(one) || typeof one['name'] !== 'string' || typeof one['asks'] !== 'string')
      return [];
    const { name, asks, layout, ...others } = one;
    const laid = isRecord(layout) ? { layout: readLayout(layout) } : {};
    return [{ ...others, ...laid, name, asks }];
  });
}

function keepAll(home: Home, views: readonly KeptView[]): ViewFault | undefined {
  if (views.length > MOST_VIEWS) return 'tooMany';
  return writeKept(home.environment, planKey('views', home), views);
}

function cleaned(name: string): string {
  return name.trim().slice(0, LONGEST_VIEW_NAME).trim();
}

/**
 * Keeps a view under a name. A view that already has that name is replaced.
 *
 * @param layout The order and widths of its columns.
 * @returns Why not, or undefined.
 */
export function keepView(
  home: Home,
  name: string,
  view: View,
  layout: Layout,
): ViewFault | undefined {
  const given = cleaned(name);
  if (given === '') return 'noName';
  const views = keptViews(home);
  const at = views.findIndex((one) => one.name === given);
  const place = at < 0 ? views.length : at;
  const next = [...views];
  next[place] = { ...views[place], name: given, asks: sayView(view), layout };
  return keepAll(home, next);
}

/** Renames a view, unless another one has that name. @returns Why not, or undefined. */
export function renameView(home: Home, from: string, to: string): ViewFault | undefined {
  const given = cleaned(to);
  const views = keptViews(home);
  if (given === '') return 'noName';
  if (given !== from && views.some(({ name }) => name === given)) return 'taken';
  return keepAll(
    home,
    views.map((one) => (one.name === from ? { ...one, name: given } : one)),
  );
}

/** Brings views back after one was forgotten, in their old order. @returns Why not, or undefined. */
export function putViewsBack(home: Home, views: readonly KeptView[]): ViewFault | undefined {
  const now = keptViews(home).filter(({ name }) => !views.some((one) => one.name === name));
  return keepAll(home, [...views, ...now]);
}

/** Forgets a view. @returns Why not, or undefined. */
export function forgetView(home: Home, name: string): ViewFault | undefined {
  return keepAll(
    home,
    keptViews(home).filter((one) => one.name !== name),
  );
}
