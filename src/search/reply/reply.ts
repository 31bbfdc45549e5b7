/** Makes the line at the top of a search: an answer to what was typed, above all clauses that hold it. */
import type { RegionPlaces, SearchPage, SearchUnit } from '../clauses.ts';
import { isPassage } from '../may-reply.ts';
import { normalise } from '../normalise.ts';
import { addressReply, titleReply } from './addresses.ts';
import type { AddressReply } from './addresses.ts';
import { withoutQuestion } from './governments.ts';
import { placeReply } from './places.ts';
import type { PlaceReply } from './places.ts';
import type { CheckedQuoted } from './pasted-report.ts';
import { dayReply, figureReply } from './said.ts';
import type { DayReply, FigureReply } from './said.ts';
import { unitReply } from './units.ts';
import type { UnitReply } from './units.ts';
import { wholeTexts } from './whole-text.ts';

export interface QuotationReply {
  kind: 'quotation';
  checked: CheckedQuoted[];
}

export type Reply = AddressReply | UnitReply | PlaceReply | DayReply | FigureReply | QuotationReply;

/** A region: its plans, its units, its places. */
export interface Region {
  /** Ids. */
  plans: readonly string[];
  units: readonly SearchUnit[];
  places: RegionPlaces;
}

export interface ReplyGround {
  pages: readonly SearchPage[];
  regions: readonly Region[];
  /** The plan that is open. Its addresses are meant first. */
  plan: string | undefined;
}

/** Longer than any name, address, figure or day. A web address may be longer. */
const LONGEST_NAME = 60;

/** Whether typed words may name a place or a unit, so that it is worth loading the table of places. */
export function mayBePlace(typed: string): boolean {
  return /^\p{Script=Han}{2,20}$/u.test(normalise(typed).text);
}

/** The first reply that a region has, looked for on the pages of its own plans. */
function inRegions<Found>(
  { pages, regions }: ReplyGround,
  ask: (region: Region, own: SearchPage[]) => Found | undefined,
): Found | undefined {
  for (const region of regions) {
    const own = pages.filter(({ plan }) => region.plans.includes(plan));
    const found = ask(region, own);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The reply on a unit, from each region that lists it, that of the open plan first. */
function unitReplies(typed: string, { pages, regions, plan = '' }: ReplyGround): Reply | undefined {
  const isOwn = ({ plans }: Region): boolean => plans.includes(plan);
  const ordered = [...regions.filter(isOwn), ...regions.filter((region) => !isOwn(region))];
  const found = ordered.flatMap(({ plans, units, places }) => {
    const own = pages.filter((page) => plans.includes(page.plan));
    return unitReply(typed, own, units, places.name) ?? [];
  });
  const units = found.flatMap((one) => one.units);
  const dates = found.flatMap((one) => one.dates);
  return units.length === 0 ? undefined : { kind: 'unit', units, dates };
}

/** The reply to a name, an address, a day or a figure. */
function namedReply(typed: string, ground: ReplyGround): Reply | undefined {
  const { pages, plan } = ground;
  const own = pages.filter((page) => page.plan === plan);
  return (
    addressReply(typed, own) ??
    addressReply(typed, pages) ??
    inRegions(ground, ({ units, places }, its) => placeReply(typed, its, units, places)) ??
    unitReplies(typed, ground) ??
    dayReply(typed, pages) ??
    figureReply(typed, pages)
  );
}

/**
 * Makes the reply to what was typed.
 *
 * @returns Undefined if there is none, and only clauses that hold the words can be shown.
 */
export async function replyTo(typed: string, ground: ReplyGround): Promise<Reply | undefined> {
  const { length } = normalise(typed).text;
  if (length === 0) return undefined;
  const isName = length <= LONGEST_NAME || !/\s/u.test(typed.trim());
  const asked = withoutQuestion(typed);
  const named = isName ? (namedReply(typed, ground) ?? namedReply(asked, ground)) : undefined;
  if (named !== undefined || !isPassage(typed)) return named;
  const titled = titleReply(typed, ground.pages);
  if (titled !== undefined) return titled;
  // Few people type a passage, so the code that compares it is loaded only now.
  const { checkPassage } = await import('./pasted-report.ts');
  return { kind: 'quotation', checked: checkPassage(typed, wholeTexts(ground.pages)) };
}
