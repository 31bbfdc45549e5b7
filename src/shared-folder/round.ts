import { entriesFor, readLedgerFile, refuse, sift } from '../ledger/index.ts';
import type { Complaint, Entry, FileReading } from '../ledger/index.ts';
import { FolderFault } from './folder.ts';
import type { FaultKind, Folder, Listed, Over } from './folder.ts';
import { NEVER_READ, seenOf } from './memory.ts';
import type { Memory } from './memory.ts';
import { fileNameOf, isOfPlan, isOurs } from './names.ts';
import type { Outcome, Side } from './side.ts';
import { isClosed, isHalfWritten, noteDoubt, noteUnread, SETTLE } from './unread.ts';

/** Another program may hold a single file, or it may not be for this person. The round continues without it. */
const UNREADABLE: readonly FaultKind[] = ['forbidden', 'broken'];

interface Round {
  folder: Folder;
  side: Side;
  memory: Memory;
  outcome: Outcome;
  /** Entries of our own file for which there is no room here. They stay in the file. */
  unkept: readonly Entry[];
  /** Whether our own file is as it was when this browser last read it, with a phrase that has been changed since. */
  isOfFormerPhrase: boolean;
}

function ownName({ plan, device }: Side): string {
  return fileNameOf(plan.plan, device);
}

function isLockedFile(reading: FileReading): boolean {
  return 'complaints' in reading && reading.complaints[0]?.reason === 'locked';
}

/** Reads a file, and tells whether it was encrypted. */
async function readText(
  { lock }: Side,
  text: string,
): Promise<{ reading: FileReading; isLocked: boolean }> {
  const reading = readLedgerFile(text);
  const isLocked = isLockedFile(reading);
  if (!isLocked || lock === undefined) return { reading, isLocked };
  const opened = await lock.open(text);
  return {
    reading: opened === undefined ? refuse('otherPhrase') : readLedgerFile(opened),
    isLocked,
  };
}

/** Notes that a file could not be taken in. */
function leave(round: Round, { name, tag }: Listed, why: Complaint | undefined, size = 0): void {
  const { side, memory, outcome } = round;
  if (why === undefined) return;
  const one = noteUnread(memory, { name, why, state: `${tag} ${size}`, now: side.now() });
  outcome.unread.push(one);
  outcome.isUnsure ||= !one.isSettled;
}

/** Takes in the entries of a file: all of them; or none, if the file is not complete or there is no room. */
async function takeIn(round: Round, listed: Listed, text: string): Promise<void> {
  const { name, tag } = listed;
  const { side, memory, outcome } = round;
  const { reading, isLocked } = await readText(side, text);
  const found = 'complaints' in reading ? reading : entriesFor(reading.file, side.plan);
  if ('complaints' in reading || 'complaints' in found) {
    const [why] = 'complaints' in found ? found.complaints : [];
    const isKnown = tag !== '' && memory.get(name)?.tag === tag;
    if (name === ownName(side)) round.isOfFormerPhrase = isKnown && why?.reason === 'otherPhrase';
    leave(round, listed, why, text.length);
    return;
  }
  const deleted = side.deleted();
  const here = new Map(side.entries().map((entry) => [entry.id, entry]));
  const { fresh, leftOut } = sift(found.entries, here);
  const wanted = fresh.filter(({ id }) => !deleted.has(id));
  const refusal = wanted.length === 0 ? undefined : side.receive(wanted);
  outcome.refusal ??= refusal;
  if (name === ownName(side)) {
    round.unkept = refusal === undefined ? [] : wanted;
  }
  if (refusal !== undefined) return;
  outcome.received += wanted.length;
  outcome.leftOut.push(...leftOut);
  memory.set(name, { ...seenOf(tag, reading.file, found.entries), isLocked });
}

/**
 * Notes that a file is not there. One of others is forgotten only if it stays away: programs that replace a file take
 * away the old one before the new one is there.
 */
function miss({ side, memory, outcome }: Round, name: string): void {
  const now = side.now();
  const isGone =
    name === ownName(side) || now - noteDoubt(memory, name, 'missing', now).from >= SETTLE;
  if (isGone) memory.delete(name);
  else outcome.isUnsure = true;
}

/** Reads a file and takes it in. A file of others that cannot be read is reported. */
async function readIn(round: Round, listed: Listed): Promise<void> {
  try {
    await takeIn(round, listed, await round.folder.read(listed.name));
  } catch (error) {
    if (!(error instanceof FolderFault)) throw error;
    const isOwn = listed.name === ownName(round.side);
    if (!isOwn && UNREADABLE.includes(error.kind)) {
      leave(round, listed, refuse('held').complaints[0]);
    } else if (error.kind !== 'missing') throw error;
    else miss(round, listed.name);
  }
}

/**
 * Tries a phrase that has not opened any file yet on encrypted files of other plans, until one of them opens: a team
 * has only one phrase.
 *
 * @throws FolderFault if it opens none of them.
 */
async function prove(
  { folder, side: { lock, plan } }: Round,
  all: readonly Listed[],
): Promise<void> {
  if (lock === undefined) return;
  let isOther = false;
  for (const { name } of all) {
    if (lock.isProven()) return;
    if (!isOurs(name) || isOfPlan(name, plan.plan)) continue;
    const text = await folder.read(name);
    if (isLockedFile(readLedgerFile(text)) && (await lock.open(text)) === undefined) {
      isOther = true;
    }
  }
  if (isOther && !lock.isProven()) throw new FolderFault('phrase');
}

/**
 * The entries for our file: those that it held, and those that no other whole file holds; without deleted ones. While a
 * file may be just being written, only those of them that were made here: it may hold the others.
 */
function ownEntries({ side, memory, outcome }: Round, own: string): Entry[] {
  const held = new Set(memory.get(own)?.ids);
  const others = new Set<string>();
  for (const [name, { ids, isSpoilt = false }] of memory) {
    if (name !== own && !isSpoilt) ids.forEach((id) => others.add(id));
  }
  const isOurs = ({ id, device }: Entry): boolean =>
    !others.has(id) && (!outcome.isUnsure || device === side.device);
  return side.entries().filter((entry) => held.has(entry.id) || isOurs(entry));
}

function isSame(ids: readonly string[], entries: readonly Entry[]): boolean {
  const known = new Set(ids);
  return known.size === entries.length && entries.every(({ id }) => known.has(id));
}

/** Writes our file, if others lack something. */
async function writeOwn(round: Round, own: string, over: Over): Promise<void> {
  const { folder, side, memory, outcome } = round;
  const broken = outcome.unread.find(({ name }) => name === own);
  // The file may come from a later version of this site, in another tab, or be just being written by a sync program.
  const isToMend = broken === undefined || (isHalfWritten(broken) && broken.isSettled);
  if (!isToMend && !round.isOfFormerPhrase) return;
  const entries = [...ownEntries(round, own), ...round.unkept];
  const { ids = [], isLocked: wasLocked = false } = memory.get(own) ?? {};
  const isLocked = side.lock !== undefined;
  const isAlike = isLocked === wasLocked || entries.length === 0;
  if (broken === undefined && isSame(ids, entries) && isAlike) return;
  const text = side.fileOf(entries);
  const closed = side.lock === undefined ? text : await side.lock.close(text);
  memory.set(own, { ...(memory.get(own) ?? NEVER_READ), isUnfinished: true });
  await folder.write(own, closed, over);
  const file = { by: '', exported: '' };
  // Without a tag, the file is read in the next round, which shows whether it was completely written.
  memory.set(own, { ...seenOf('', file, entries), isLocked });
  outcome.isWritten = true;
  outcome.unread = outcome.unread.filter(({ name }) => name !== own);
}

/**
 * Reads what others wrote since the last round, and writes what is here and in none of their files. Nothing is ever
 * removed: files of others are only read. If one of them disappears or is spoilt, its entries stay here, and then go
 * into our file.
 *
 * @param memory Of the last round. It is updated as far as this round comes.
 * @throws FolderFault if the folder cannot be read or written. What was read before that is taken in.
 */
export async function goRound(folder: Folder, side: Side, memory: Memory): Promise<Outcome> {
  const outcome: Outcome = {
    ...{ received: 0, unread: [], isUnsure: false, leftOut: [], refusal: undefined },
    isWritten: false,
  };
  const round: Round = { folder, side, memory, outcome, unkept: [], isOfFormerPhrase: false };
  const own = ownName(side);
  const all = await folder.list();
  const listed = all.filter(({ name }) => isOfPlan(name, side.plan.plan));
  const wasProven = side.lock?.isProven() === true;
  for (const one of listed) {
    const seen = memory.get(one.name);
    // A phrase that was just typed is also tried on files that have not changed, and in any case on our own.
    const isProven = one.name === own ? wasProven : side.lock?.isProven() === true;
    const isTried = seen?.isLocked !== true || isProven;
    const isKnown = one.tag !== '' && seen?.tag === one.tag && seen.doubt === undefined;
    if (!isKnown || !isTried) await readIn(round, one);
  }
  const mine = listed.find(({ name }) => name === own);
  // The listing may be incomplete, so files that it lacks are read too. A file that is gone holds nothing for anybody.
  const names = new Set(listed.map(({ name }) => name));
  for (const name of [...memory.keys()].filter((one) => !names.has(one))) {
    await readIn(round, { name, tag: '' });
  }
  const over: Over =
    mine === undefined
      ? memory.has(own)
        ? 'any'
        : 'none'
      : mine.tag === ''
        ? 'any'
        : { tag: mine.tag };
  await prove(round, all);
  // With a wrong phrase or none, nothing is written beside the files of a team that has one.
  if (outcome.unread.some(isClosed) && !side.lock?.isProven()) {
    throw new FolderFault(side.lock === undefined ? 'locked' : 'phrase');
  }
  try {
    await writeOwn(round, own, over);
  } catch (error) {
    if (!(error instanceof FolderFault) || error.kind !== 'changed') throw error;
    // Another tab of this browser was faster, or the listing lacked our file. Its entries are kept.
    await readIn(round, { name: own, tag: '' });
    await writeOwn(round, own, 'any');
  }
  return outcome;
}
