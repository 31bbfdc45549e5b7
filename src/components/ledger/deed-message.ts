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
} from '../../ledger/index.ts';
import type { Deed, Entry, Ledger } from '../../ledger/index.ts';
import {
  columnSetWords,
  ledger as words,
  ownColumnWords,
  ownSetWords,
  ownEntryWords,
  setWords,
} from '../../text/index.ts';
import { askToPersist } from './persist-storage.ts';
import { getRows } from '../here/rows.ts';
import { shownItem } from '../here/shown-item.ts';
import { getTargets } from '../here/target-rows.ts';
import { button, showWayUp, waysOut } from './trouble.ts';

/** Under whose name it was done, where none of it is mine: else it seems to vanish. */
function unitOf(entries: readonly Entry[], mine: string): string {
  const [{ unit } = { unit: mine }] = entries;
  return entries.some((entry) => entry.unit === mine) ? '' : words.under(unit);
}

/** Where an item stands, by its line on the page; the page 汇总 has none, but the rows of the plan. */
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
  if (isColumnItem(item)) return [ownColumnWords.title, ...columnSetWords(set, excerpt)].join('，');
  if (isOfTeam(item)) return ownEntryWords.team(set);
  const place = placeOf(planItemOf(item));
  // A talk itself shows what is said in it.
  if (isTalk(item)) return ownEntryWords.talk(place);
  const names = allColumnNames(columnsIn(ledger.$items.get()));
  const [where, said] = isOwn(item)
    ? [ownEntryWords.place(place), ownSetWords(set, excerpt, names)]
    : [place, setWords(set, excerpt, names)];
  return [where + unitOf(entries, mine), ...said].join('，');
}

/** How many fields that were to be taken back stay as they are, since others have said something in them later. */
function staying({ entries, taken }: Deed): number {
  const saidIn = ({ item, unit, set }: Entry): string[] =>
    Object.keys(set).map((name) => JSON.stringify([item, unit, name]));
  const made = new Set(entries.flatMap(saidIn));
  return new Set(taken.flatMap(saidIn).filter((field) => !made.has(field))).size;
}

/** The message: what was done, and what of it was not. */
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

/** Puts the message beside the line it is about; where no such line shows it, or there is trouble, over the page. */
function putBeside(host: HTMLElement, items: ReadonlySet<string>, isSeen: boolean): void {
  const [item = ''] = items;
  const line = document.querySelector(`.measure > [data-mark="${CSS.escape(item)}"]`);
  const place = isSeen && items.size === 1 && line !== null ? line.parentElement : document.body;
  host.classList.toggle('beside', place !== document.body);
  if (place !== null && host.parentElement !== place) place.append(host);
}

/** The way back, and forth again. */
function waysOf(ledger: Ledger): HTMLElement[] {
  const { done, undone } = ledger.steps();
  return [
    ...done.slice(-1).map(() => button(words.undo, () => takeStep(ledger, 'done'))),
    ...undone.slice(-1).map(() => button(words.redo, () => takeStep(ledger, 'undone'))),
  ];
}

/** Says in `#deed` what was done last, and whether it is kept, with the way back; it stays until it is put away. */
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
  // Beside a line nothing is read: the line itself shows what was done, but not what was left as it is.
  const isSeen = isKept && staying(deed) === 0;
  putBeside(host, new Set(about.map(({ item }) => planItemOf(item))), isSeen);
  classList.toggle('has-deed', !host.classList.contains('beside'));
  askToPersist(ledger);
  const text = document.createElement('span');
  text.textContent = messageOf(deed, isKept, ledger);
  host.replaceChildren(text, ...waysOf(ledger), ...waysOut(ledger.forgetDeed));
  showWayUp();
  // A person who has undone something by keys may want to do it again.
  if (hadFocus) host.querySelector('button')?.focus();
}
