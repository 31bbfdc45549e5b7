import {
  allColumnNames,
  columnsIn,
  excerpt,
  isColumnItem,
  isOfTeam,
  isOwn,
  isTalk,
  placesOf,
  planItemOf,
  takeStep,
  valueOf,
} from '../../ledger/index.ts';
import type { Deed, Entry, Ledger } from '../../ledger/index.ts';
import {
  columnSetWords,
  ledger as words,
  ownColumnWords,
  ownSetWords,
  ownEntryWords,
  setWords,
  withCommas,
} from '../../text/index.ts';
import { askToPersist } from './persist-storage.ts';
import { getRows } from '../here/rows.ts';
import { shownItem } from '../here/shown-item.ts';
import { getTargets } from '../here/target-rows.ts';
import { button, showWayUp, waysOut } from './say.ts';

/** The unit of the entries, if none of them is of my unit: my table would not show what was done. */
function unitOf(entries: readonly Entry[], mine: string): string {
  const [{ unit } = { unit: mine }] = entries;
  return entries.some((entry) => entry.unit === mine) ? '' : words.under(unit);
}

/**
 * The place of an item, by its line on the page. The page 汇总 has no such lines, so there the rows of the plan tell
 * it.
 */
function placeOf(item: string): string {
  const { place } = shownItem(item);
  return place === item ? (placesOf(getRows(), getTargets()).get(item) ?? item) : place;
}

/** Entries in words: 三（一）1.第2句，状态：已完成. */
function wordsOf(entries: readonly Entry[], ledger: Ledger): string {
  const mine = ledger.$who.get().unit;
  const [{ item, set } = { item: '', set: {} }] = entries;
  const items = new Set(entries.map((entry) => entry.item));
  if (items.size > 1) return words.recordedMany(items.size) + unitOf(entries, mine);
  if (isColumnItem(item))
    return withCommas([ownColumnWords.title, ...columnSetWords(set, excerpt)]);
  if (isOfTeam(item)) {
    return ownEntryWords.team(set, valueOf(ledger.$items.get().get(item)?.get(''), 'name'));
  }
  const place = placeOf(planItemOf(item));
  // The talk itself shows the words, so the message only gives the place.
  if (isTalk(item)) return ownEntryWords.talk(place);
  const names = allColumnNames(columnsIn(ledger.$items.get()));
  const [where, said] = isOwn(item)
    ? [ownEntryWords.place(place), ownSetWords(set, excerpt, names)]
    : [place, setWords(set, excerpt, names)];
  return withCommas([where + unitOf(entries, mine), ...said]);
}

/** How many fields were to be taken back but stay as they are, since somebody has filled them in again later. */
function staying({ entries, taken }: Deed): number {
  const saidIn = ({ item, unit, set }: Entry): string[] =>
    Object.keys(set).map((name) => JSON.stringify([item, unit, name]));
  const made = new Set(entries.flatMap(saidIn));
  return new Set(taken.flatMap(saidIn).filter((field) => !made.has(field))).size;
}

/** The message: what was done, and how many fields stayed as they were. */
function messageOf(deed: Deed, isKept: boolean, ledger: Ledger): string {
  const { entries, taken, undone } = deed;
  const isRedo = undone.flat().some((entry) => taken.includes(entry));
  if (entries.length === 0) {
    const places = taken.map((entry) => ({ ...entry, set: {} }));
    return (isRedo ? words.notRedone : words.notUndone)(wordsOf(places, ledger));
  }
  const done = taken.length === 0 || isRedo ? words.recorded : words.undone;
  const count = staying(deed);
  const said = (isKept ? done : words.notKept)(wordsOf(entries, ledger));
  return count === 0 ? said : said + words.staying(count);
}

/**
 * Puts the message beside the line of its item. Without such a line, or if something went wrong, the message stands
 * over the page.
 */
function putBeside(host: HTMLElement, items: ReadonlySet<string>, isSeen: boolean): void {
  const [item = ''] = items;
  const line = document.querySelector(`.measure > [data-mark="${CSS.escape(item)}"]`);
  const place = isSeen && items.size === 1 && line !== null ? line.parentElement : document.body;
  host.classList.toggle('beside', place !== document.body);
  if (place !== null && host.parentElement !== place) place.append(host);
}

/** The buttons to undo and to redo. */
function waysOf(ledger: Ledger): HTMLElement[] {
  const { done, undone } = ledger.steps();
  return [
    ...done.slice(-1).map(() => button(words.undo, () => takeStep(ledger, 'done'))),
    ...undone.slice(-1).map(() => button(words.redo, () => takeStep(ledger, 'undone'))),
  ];
}

/** Brings the element with the focus into sight, if the message has come over it. */
function uncoverFocus(host: HTMLElement): void {
  const holder = document.activeElement ?? host;
  const one = holder.getBoundingClientRect();
  const message = host.getBoundingClientRect();
  /** The middle of what the two have in common. */
  const between = (from: 'left' | 'top', to: 'right' | 'bottom'): number =>
    (Math.max(one[from], message[from]) + Math.min(one[to], message[to])) / 2;
  const there = document.elementFromPoint(between('left', 'right'), between('top', 'bottom'));
  // An element that is higher than the room above the message would only be moved to and fro.
  if (one.height < message.top && host.contains(there)) holder.scrollIntoView({ block: 'nearest' });
}

/**
 * Tells in `#deed` what was done last and whether it is stored, with buttons to undo and redo. The message stays
 * until somebody puts it away.
 */
export function drawDeed(ledger: Ledger): void {
  const host = document.getElementById('deed');
  const deed = ledger.$deed.get();
  const { classList } = document.documentElement;
  const hadFocus = host?.contains(document.activeElement) === true;
  if (deed === undefined || host === null) {
    classList.remove('has-deed');
    host?.replaceChildren();
    if (hadFocus) host?.parentElement?.querySelector<HTMLElement>('.box')?.focus();
    return;
  }
  const isKept = !deed.entries.some(({ id }) => ledger.isUnsaved(id));
  const about = [...deed.entries, ...deed.taken];
  // Beside a closed line of 清单 the words of the message are not seen. The line shows what was done, but not what
  // failed or stayed as it was.
  const isSeen = isKept && staying(deed) === 0;
  putBeside(host, new Set(about.map(({ item }) => planItemOf(item))), isSeen);
  classList.toggle('has-deed', !host.classList.contains('beside'));
  askToPersist(ledger);
  const text = document.createElement('span');
  text.textContent = messageOf(deed, isKept, ledger);
  host.replaceChildren(text, ...waysOf(ledger), ...waysOut(ledger.forgetDeed));
  showWayUp();
  // A person who has undone something by keys may want to redo it.
  if (hadFocus) host.querySelector('button')?.focus();
  else uncoverFocus(host);
}
