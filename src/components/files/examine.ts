import {
  compareWithHere,
  entriesFor,
  holdsSheet,
  isSheet,
  keptColumns,
  MOST_FILE_BYTES,
  readLedgerFile,
  refuse,
  refuseSize,
} from '../../ledger/index.ts';
import type { Here, Home, Incoming, LedgerFile, OwnColumn, Rejected } from '../../ledger/index.ts';
import { weighChanges } from '../../reports/taking-in/weigh-changes.ts';
import { rememberedColumns } from '../../reports/ordinary/ordinary-columns.ts';
import type { Choice, Outcome } from '../../reports/taking-in/weigh-changes.ts';
import type { OpenedSheet } from '../../reports/taking-in/open-sheet.ts';
import { getLedger } from '../here/ledger.ts';
import { getRows } from '../here/rows.ts';
import { getTargets } from '../here/target-rows.ts';
import { fileWith } from './export.ts';

/** A file that can be taken in: the ledger in it, and for a sheet the changes made in it. */
export interface ExaminedFile {
  file: LedgerFile;
  sheet?: OpenedSheet;
}

async function arrivalOfSheet(
  file: File,
  own: readonly OwnColumn[],
): Promise<ExaminedFile | Rejected> {
  const { openSheet } = await import('../../reports/taking-in/open-sheet.ts');
  const subjects = { rows: getRows(), targets: getTargets() };
  const clocks = { modified: file.lastModified, now: getLedger().home.environment.now() };
  const sheet = await openSheet(new Uint8Array(await file.arrayBuffer()), subjects, clocks, own);
  if ('complaints' in sheet) return sheet;
  const { found } = sheet;
  if ('table' in found) {
    const kept = keptColumns(getLedger().home, found.table.heads);
    const columns = rememberedColumns(found.columns, kept, own);
    return { file: fileWith([]), sheet: { ...sheet, found: { ...found, columns } } };
  }
  return { file: sheet.ledger ?? fileWith([]), sheet };
}

/**
 * Reads a file that somebody sent, a ledger or a sheet. Its beginning tells which of the two it is; the name
 * counts only if that leaves a doubt.
 *
 * @param own The team's own columns, which a column of a workbook may stand for.
 */
export async function examineFile(
  file: File,
  own: readonly OwnColumn[],
): Promise<ExaminedFile | Rejected> {
  if (file.size > MOST_FILE_BYTES) {
    return refuseSize(file.size, isSheet(file) ? 'sheetTooLarge' : 'tooLarge');
  }
  if (file.size === 0 && isSheet(file)) return refuse('emptySheet');
  try {
    const isTable = await holdsSheet(file, isSheet(file));
    return isTable ? await arrivalOfSheet(file, own) : readLedgerFile(await file.text());
  } catch {
    // The file was moved or is held by another program, or the script that reads it could not be loaded.
    return refuse('unreadable', '', file.name);
  }
}

/**
 * The first choices for a file: no doubtful change is taken, and the date is the file's own.
 *
 * @param unitFor Given the unit that the file names, or '', returns the unit to enter the rows for.
 */
export function firstChoice({ sheet }: ExaminedFile, unitFor: (said: string) => string): Choice {
  const none = { writer: '', takesUnsure: false, words: new Map(), rows: new Map() };
  const { day: on = '', found } = sheet ?? {};
  if (found === undefined || !('table' in found)) {
    return { ...none, on, unit: unitFor(''), columns: [] };
  }
  return { ...none, on, unit: unitFor(found.table.unit), columns: found.columns };
}

/** What a file would bring, with the outcome of the choices if it is a sheet. */
export interface Coming extends Incoming {
  outcome?: Outcome;
}

/** What a file would bring to the ledger here. Changes nothing. */
export function incomingOf(
  home: Home,
  { file, sheet }: ExaminedFile,
  choice: Choice,
  here: Here,
): Coming | Rejected {
  const carried = entriesFor(file, here);
  if ('complaints' in carried || sheet === undefined) return compareWithHere(file, here);
  const outcome = weighChanges(home, sheet, choice, [...here.entries, ...carried.entries]);
  const incoming = compareWithHere(file, here, outcome.entries);
  return 'complaints' in incoming ? incoming : { ...incoming, outcome };
}
